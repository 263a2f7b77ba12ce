import type { Folded } from './fold'

/** Shorter stretches are shared by chance. */
const SHORTEST = 4
const SHOWN = 3
/** UTF-16 units of one phrase shown. */
const LONGEST = 40

/**
 * The most telling stretches of one text that stand in the other as well, as they were written in the first; those
 * of the rarest grams come first. `weigh` weighs a stretch of folded text.
 */
export function sharedPhrases(one: Folded, other: string, weigh: (stretch: string) => number): string[] {
  const found: { text: string; at: number; weight: number }[] = []
  for (let at = 0; at < one.text.length;) {
    const length = longestAt(one.text, at, other)
    const text = one.text.slice(at, at + length)
    if (length >= SHORTEST && !found.some((known) => known.text.includes(text)))
      found.push({ text, at, weight: weigh(text) })
    at += Math.max(1, length)
  }
  return found
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, SHOWN)
    .map(({ text, at }) => written(one, at, text.length))
}

/** Length of the longest stretch from a place on, within one word, that the other text has too. */
function longestAt(text: string, at: number, other: string): number {
  const gap = text.indexOf(' ', at)
  const end = gap < 0 ? text.length : gap
  let length = 0
  while (at + length < end && other.includes(text.slice(at, at + length + 1))) length++
  // Never half of a rare character.
  return text.slice(at, at + length).isWellFormed() ? length : length - 1
}

function written({ from, shown }: Folded, at: number, length: number): string {
  const start = from[at] as number
  const next = from[at + length] ?? shown.length
  const phrase = shown.slice(start, next).replaceAll(/\s+/gu, '')
  const plain = phrase.replace(/[\p{P}\p{S}]+$/u, '')
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…`.toWellFormed() : plain
}
