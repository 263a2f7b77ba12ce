import { daysBetween, type Day } from '../clock/day'
import { dueDay, type Due } from '../clock/due'
import type { ClockEffect } from '../lifecycle/effects'
import { isOwed, lastClock } from '../lifecycle/clockwork'
import { choiceAt } from '../rulebook/resolve'
import type { MatterFacts } from '../matter/facts'
import type { ReviewFacts } from '../matter/review'
import type { Rulebook } from '../rulebook/rulebook'
import type { MatterContext } from '../track/step'
import type { HearingFacts } from './facts'

/** From which day the time of a hearing is not counted: its order (default) or its session (DP-9). */
export const excludedFrom = (
  { decidedOn, openedOn }: Pick<HearingFacts, 'decidedOn' | 'openedOn'>,
  rulebook: Rulebook,
): Day | undefined =>
  decidedOn !== undefined && choiceAt(rulebook, 'hearing-time', decidedOn) === 'session'
    ? openedOn
    : decidedOn

/** Days that the re-review clock does not count: resume day − stop day (DP-9). */
export const excludedDays = (from: Day, to: Day): number => Math.max(0, daysBetween(from, to))

const alreadyExcluded = ({ steps }: Due): number =>
  steps.reduce((sum, step) => (step.kind === 'count' ? sum + step.excluded : sum), 0)

/** Only the clock of the re-review stands still for a hearing (信访工作条例 36(2)). */
export function pause({ matter, today }: MatterContext): ClockEffect[] {
  const clock = matter.status === 'M70' ? lastClock(matter, 'C10') : undefined
  return clock?.state === 'running' && isOwed(clock) ? [{ do: 'pause', code: 'C10', on: today }] : []
}

/** The clock goes on, its due day later by exactly the hearing's days; nothing where it did not stand still. */
export function resume(
  hearing: HearingFacts,
  { matter, today, rulebook, calendar }: MatterContext,
): ClockEffect[] {
  const clock = lastClock(matter, 'C10')
  const from = excludedFrom(hearing, rulebook)
  if (clock?.state !== 'paused' || from === undefined) return []
  const due = dueDay('C10', {
    trigger: clock.due.trigger,
    rulebook,
    calendar,
    excludedDays: alreadyExcluded(clock.due) + excludedDays(from, today),
  })
  // Ordered on a day that only the roll past a holiday had saved: by DP-9 nothing is left on return.
  const over = due.day < today
  return [
    { do: 'resume', code: 'C10', on: today, due },
    ...(over ? [{ do: 'breach', code: 'C10', on: today } as const] : []),
  ]
}

/**
 * What the re-review keeps of its hearing as the clock stands still or goes on: no decision falls in between, and a
 * review that was heard says so. Undefined where the step moves no clock.
 */
export function reviewAfter(
  clocks: readonly ClockEffect[],
  { reviews }: Pick<MatterFacts, 'reviews'>,
  today: Day,
): ReviewFacts | undefined {
  const review = reviews?.at(-1)
  if (review === undefined) return undefined
  if (clocks.some((clock) => clock.do === 'pause')) return { ...review, hearing: { orderedOn: today } }
  return review.hearing && clocks.some((clock) => clock.do === 'resume')
    ? { ...review, hearing: { ...review.hearing, concludedOn: today } }
    : undefined
}
