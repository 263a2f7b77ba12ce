import { gramsOf, placeOf, PLACES } from './text'

/** A text as the learner sees it: the places of its phrases and their weights; its length is 1. */
export interface Vector {
  readonly places: Uint16Array
  readonly values: Float32Array
}

/** In how many of the texts learned from each place occurs: what occurs everywhere says nothing. */
export interface Occurrence {
  readonly texts: number
  readonly counts: Uint16Array
}

export interface Words {
  readonly title: string
  readonly text: string
}

/** A letter says its matter in the beginning; what comes after this many characters is not read. */
const READ = 2_000

type Bag = Map<number, number>

function bagOf(text: string): Bag {
  const bag: Bag = new Map()
  for (const gram of gramsOf(text)) {
    const place = placeOf(gram)
    bag.set(place, (bag.get(place) ?? 0) + 1)
  }
  return bag
}

const bagsOf = ({ title, text }: Words): readonly Bag[] => [bagOf(title), bagOf(text.slice(0, READ))]

export function occurrenceOf(texts: readonly Words[]): Occurrence {
  const counts = new Uint16Array(PLACES)
  for (const words of texts)
    for (const place of new Set(bagsOf(words).flatMap((bag) => [...bag.keys()])))
      counts[place] = Math.min((counts[place] ?? 0) + 1, 65_535)
  return { texts: texts.length, counts }
}

/** Title and text weigh the same, however long the text is: the title is what the writer wanted to say. */
export function vectorOf(words: Words, occurrence: Occurrence): Vector {
  const sum: Bag = new Map()
  for (const bag of bagsOf(words)) {
    const weighed = [...bag].map(([place, times]) => [place, weight(place, times, occurrence)] as const)
    const length = Math.hypot(...weighed.map(([, value]) => value)) || 1
    for (const [place, value] of weighed)
      if (value > 0) sum.set(place, (sum.get(place) ?? 0) + value / length)
  }
  const length = Math.sqrt([...sum.values()].reduce((square, value) => square + value * value, 0)) || 1
  return {
    places: Uint16Array.from(sum.keys()),
    values: Float32Array.from(sum.values(), (value) => value / length),
  }
}

/** TF-IDF, the frequency dampened; nothing for what was never seen. */
function weight(place: number, times: number, { texts, counts }: Occurrence): number {
  const count = counts[place] ?? 0
  return count === 0 ? 0 : (1 + Math.log(times)) * (1 + Math.log((1 + texts) / (1 + count)))
}
