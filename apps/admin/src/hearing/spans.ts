import { hearing } from '@xinfang/domain'

/** An entry with its instant in milliseconds. */
export interface Timed {
  readonly stage: hearing.Stage
  readonly at: number
}

/**
 * How long each part took in milliseconds: an entry is written when it has been said, so the time before it is its
 * part's. The part that goes on runs until `now`; without `now` all have ended.
 */
export function spansOf(
  entries: readonly Timed[],
  from: number,
  now?: number,
): Record<hearing.Stage, number> {
  const spans = Object.fromEntries(hearing.stageOrder.map((stage) => [stage, 0])) as Record<
    hearing.Stage,
    number
  >
  let before = from
  for (const { stage, at } of entries) {
    spans[stage] += Math.max(0, at - before)
    before = at
  }
  if (now !== undefined) spans[entries.at(-1)?.stage ?? 'opening'] += Math.max(0, now - before)
  return spans
}
