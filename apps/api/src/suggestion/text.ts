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

/**
 * The phrases of a text that told: its most telling pairs, joined where they touch.
 * @param worth how much a gram spoke for the answer
 */
export function tellingPhrases(text: string, worth: (gram: string) => number): string[] {
  const runs = runsOf(text)
  const pairs = new Map(runs.flatMap((run) => [...pairsOf(run)].map((pair) => [pair, worth(pair)] as const)))
  const telling = new Set(
    [...pairs]
      .filter(([, value]) => value > 0)
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, MOST_PAIRS)
      .map(([pair]) => pair),
  )
  const found = new Map<string, number>()
  for (const phrase of runs.flatMap((run) => [...joined(run, telling)]))
    found.set(
      phrase,
      [...pairsOf(phrase)].reduce((sum, pair) => sum + (pairs.get(pair) ?? 0), 0),
    )
  const best = [...found].toSorted((a, b) => b[1] - a[1]).map(([phrase]) => phrase)
  return best
    .filter((phrase, at) => !best.slice(0, at).some((better) => better.includes(phrase)))
    .slice(0, MOST_PHRASES)
}

const MOST_PAIRS = 8
const MOST_PHRASES = 3
const LONGEST_PHRASE = 8

/** Neighbouring telling pairs as one phrase each. */
function* joined(run: string, telling: ReadonlySet<string>): Generator<string> {
  const signs = Array.from(run)
  let phrase = ''
  for (let at = 0; at < signs.length; at++) {
    const pair = `${signs[at]}${signs[at + 1] ?? ''}`
    const length = Array.from(phrase).length
    if (telling.has(pair) && length < LONGEST_PHRASE) phrase = length === 0 ? pair : phrase + signs[at + 1]
    else {
      if (length > 0) yield phrase
      phrase = ''
    }
  }
}
