/** Words looked for, and the share of matters in whose facts they stand: every so many, or none. */
export const words = [
  { word: '候车室', share: 'every sixth', every: null },
  { word: '井盖', share: '1 %', every: 100 },
  { word: '蜂箱', share: '0.1 %', every: 1_000 },
  { word: '鹦鹉', share: '0.01 %', every: 10_000 },
  { word: '麒麟', share: 'none', every: null },
] as const

/** What the facts of matter number n say more than the others. */
export const wordsOf = (n: number): string =>
  words
    .filter(({ every }) => every !== null && n % every === 0)
    .map(({ word }) => `另见${word}一事。`)
    .join('')
