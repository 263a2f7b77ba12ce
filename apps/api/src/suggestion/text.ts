/** Places a phrase may have in a model: phrases share one by chance, so that no word of a matter is ever stored. */
export const PLACES = 1 << 16

const runsOf = (text: string): readonly string[] => text.match(/\p{Script=Han}+/gu) ?? []

/** Every character and every pair of neighbours of the Chinese text, as often as it occurs. */
export function* gramsOf(text: string): Generator<string> {
  for (const run of runsOf(text)) {
    yield* run
    yield* pairsOf(run)
  }
}

export function* pairsOf(run: string): Generator<string> {
  const signs = Array.from(run)
  for (let at = 0; at + 1 < signs.length; at++) yield `${signs[at]}${signs[at + 1]}`
}

/** The place of a gram, from 0 to `PLACES - 1`: FNV-1a with its bits well mixed, so that fewer places are its low bits. */
export function placeOf(gram: string): number {
  let hash = 2_166_136_261
  for (let at = 0; at < gram.length; at++) hash = Math.imul(hash ^ gram.charCodeAt(at), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) & (PLACES - 1)
}

const MOST_WORDS = 3
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The words of a text that told, the most telling first: what is learned by pairs of signs is shown by words.
 * @param worth how much a gram spoke for the answer
 */
export function tellingWords(text: string, worth: (gram: string) => number): string[] {
  const found = new Map<string, number>()
  for (const run of runsOf(text))
    for (const { segment } of words.segment(run))
      if (segment.length > 1)
        found.set(
          segment,
          [...gramsOf(segment)].reduce((sum, gram) => sum + worth(gram), 0),
        )
  return [...found]
    .filter(([, value]) => value > 0)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
}
