/**
 * A gram is one integer that fits a signed column of 32 bits: two neighbouring UTF-16 units of a word, or four
 * neighbouring Latin letters or digits. The latter make numbers fast, whose pairs stand in every tenth text; they
 * take the range of a first unit in U+E000–U+EFFF, which is private use and no letter. Both are exact: no hash.
 */
export function gramsOf(folded: string): Set<number> {
  const found = new Set<number>()
  for (const word of folded.split(' ')) {
    for (let at = 0; at + 1 < word.length; at++)
      found.add((word.charCodeAt(at) << 16) | word.charCodeAt(at + 1))
    for (const [run] of word.matchAll(/[a-z0-9]{4,}/g))
      for (let at = 0; at + FOUR <= run.length; at++) found.add(fourOf(run, at))
  }
  return found
}

const FOUR = 4
const PRIVATE_USE = 0xe000_0000

function fourOf(run: string, at: number): number {
  let packed = 0
  for (let unit = at; unit < at + FOUR; unit++) packed = (packed << 7) | run.charCodeAt(unit)
  return PRIVATE_USE | packed
}

/** Whether the word's one gram says all of it, so that a hit needs no look at the text. */
export const isOneGram = (word: string): boolean => word.length === 2
