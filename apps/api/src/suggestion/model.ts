import { placeOf, PLACES, tellingWords } from './text'
import { scoresOf, separate, weightAt, type Planes, type Sample } from './separate'
import { occurrenceOf, vectorOf, type Occurrence, type Vector, type Words } from './vector'

/** A text with the labels an official gave it, from the first level of a tree down; one label where there is no tree. */
export interface Example extends Words {
  readonly path: readonly string[]
  /** The name of a label, not a matter of the office: counts less, and never alone. */
  readonly named?: true
}

/** What was learned: planes between the labels below each label, and between those of the first level under `''`. */
export interface Model {
  readonly occurrence: Occurrence
  readonly planes: ReadonlyMap<string, Planes>
  /** How sharply the distances become probabilities. */
  readonly sharpness: number
}

export interface Suggestion {
  readonly label: string
  /** 0 to 1. */
  readonly probability: number
  /** The phrases of the text that told, the most telling first. */
  readonly phrases: readonly string[]
}

const NAME_WEIGHT = 0.3
/** Below the first level an own matter of at least two labels, and this many in all, must tell them apart. */
const LEAST_BELOW = 10
/** Fewer labels below the first level, so fewer places will do. */
const PLACES_BELOW = 1 << 13

/** The first suggestion must be this likely, or nothing is said at all; the others at least this. */
const CONFIDENT = 0.4
const WORTH_SHOWING = 0.1
/** Down the tree only where one label is likelier than all others together. */
const GO_DOWN = 0.5
const MOST = 3
/** In fewer characters there is no matter yet. */
const SHORTEST = 6

export async function learn(
  examples: readonly Example[],
  sharpness: number,
  breathe: () => Promise<void>,
): Promise<Model> {
  const occurrence = occurrenceOf(examples)
  const known = examples.map((example) => ({ example, vector: vectorOf(example, occurrence) }))
  const planes = new Map<string, Planes>()
  for (const parent of parentsOf(examples)) {
    const samples = known.flatMap(({ example, vector }): Sample[] => {
      const label = childOf(example, parent)
      return label === undefined ? [] : [{ label, vector, weight: example.named ? NAME_WEIGHT : 1 }]
    })
    planes.set(parent, await separate(samples, parent === '' ? PLACES : PLACES_BELOW, breathe))
  }
  return { occurrence, planes, sharpness }
}

const childOf = ({ path }: Example, parent: string): string | undefined =>
  parent === '' ? path[0] : path[path.indexOf(parent) + 1 || path.length]

/** Labels with enough own matters below them to tell those apart; `''` always. */
function parentsOf(examples: readonly Example[]): string[] {
  const own = examples.filter(({ named }) => !named)
  const all = [...new Set(own.flatMap(({ path }) => path.slice(0, -1)))]
  const tellable = all.filter((parent) => {
    const children = own.flatMap((example) => childOf(example, parent) ?? [])
    return children.length >= LEAST_BELOW && new Set(children).size > 1
  })
  return ['', ...tellable]
}

/** What the text is likely about, the likeliest first; nothing when it is not clear enough. */
export function suggest(model: Model, words: Words): Suggestion[] {
  if (`${words.title}${words.text}`.length < SHORTEST) return []
  const vector = vectorOf(words, model.occurrence)
  const found = below(model, vector, '', 1, []).toSorted((a, b) => b.probability - a.probability)
  if ((found[0]?.probability ?? 0) < CONFIDENT) return []
  const values = new Map(Array.from(vector.values, (value, at) => [vector.places[at], value]))
  return found.slice(0, MOST).flatMap(({ label, probability, way }) => {
    const phrases = tellingWords(`${words.title}\n${words.text}`, (gram) => {
      const place = placeOf(gram)
      const value = values.get(place) ?? 0
      return value * way.reduce((sum, [planes, row]) => sum + weightAt(planes, row, place), 0)
    })
    // No reason, no suggestion: priors alone are no help to anybody.
    return phrases.length === 0 ? [] : [{ label, probability, phrases }]
  })
}

interface Found {
  readonly label: string
  readonly probability: number
  /** The planes that told, with their row, from the first level down. */
  readonly way: readonly (readonly [Planes, number])[]
}

function below(
  model: Model,
  vector: Vector,
  parent: string,
  probability: number,
  way: Found['way'],
): Found[] {
  const planes = model.planes.get(parent)
  if (!planes) return []
  return probabilities(scoresOf(planes, vector), model.sharpness).flatMap((share, row) => {
    const label = planes.labels[row] as string
    const here = { label, probability: probability * share, way: [...way, [planes, row] as const] }
    if (here.probability < WORTH_SHOWING || (parent !== '' && share < GO_DOWN)) return []
    const deeper = below(model, vector, label, here.probability, here.way)
    return deeper.length > 0 ? deeper : [here]
  })
}

/** Distances from the planes as probabilities that sum to 1 (softmax). */
export function probabilities(scores: readonly number[], sharpness: number): number[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(sharpness * (score - most)))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
