import { learn, probabilities, type Example, type Model } from './model'
import { scoresOf } from './separate'
import { vectorOf } from './vector'

/** How a model did on matters it had not seen, on the first level. */
export interface Checked {
  readonly checked: number
  /** The first suggestion was what the official had decided. */
  readonly correct: number
  /** One of the first three was. */
  readonly nearlyCorrect: number
}

/** One matter the model had not seen: its distances, and the row of the right label; -1 when it knows none. */
export interface Trial {
  readonly scores: readonly number[]
  readonly right: number
}

export function trialsOf(model: Model, unseen: readonly Example[]): Trial[] {
  const planes = model.planes.get('')
  if (!planes) return []
  return unseen.map((example) => ({
    scores: scoresOf(planes, vectorOf(example, model.occurrence)),
    right: planes.labels.indexOf(example.path[0] ?? ''),
  }))
}

/** How many labels were thought likelier than the right one. */
const rankOf = ({ scores, right }: Trial): number =>
  right < 0 ? Infinity : scores.filter((score) => score > (scores[right] ?? 0)).length

export const countOf = (trials: readonly Trial[]): Checked => ({
  checked: trials.length,
  correct: trials.filter((trial) => rankOf(trial) === 0).length,
  nearlyCorrect: trials.filter((trial) => rankOf(trial) < 3).length,
})

const SHARPNESSES = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]
const USUAL_SHARPNESS = 3

/** The sharpness whose probabilities fit what officials decided best (least log loss). */
export function sharpnessFor(trials: readonly Trial[]): number {
  const known = trials.filter(({ right }) => right >= 0)
  if (known.length === 0) return USUAL_SHARPNESS
  const loss = (sharpness: number) =>
    known.reduce((sum, { scores, right }) => sum - Math.log(probabilities(scores, sharpness)[right] ?? 0), 0)
  return SHARPNESSES.toSorted((a, b) => loss(a) - loss(b))[0] ?? USUAL_SHARPNESS
}

/**
 * Learns from four fifths to see how well it goes on the last fifth and how sure it may be, then from all.
 * Names of labels are always known.
 */
export async function learnAndCheck(
  examples: readonly Example[],
  breathe: () => Promise<void>,
): Promise<{ model: Model; checked: Checked }> {
  const own = examples.filter(({ named }) => !named)
  const unseen = new Set(own.filter((_, at) => at % 5 === 0))
  const first = await learn(
    examples.filter((example) => !unseen.has(example)),
    USUAL_SHARPNESS,
    breathe,
  )
  const trials = trialsOf(first, [...unseen])
  return { model: await learn(examples, sharpnessFor(trials), breathe), checked: countOf(trials) }
}
