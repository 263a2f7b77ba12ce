import type { ClockCode } from '../clock/clocks'
import type { Day } from '../clock/day'
import type { ClockFacts, MatterFacts } from '../matter/facts'
import type { ClockEffect } from './effects'

/** The clock of this code that was started last. */
export const lastClock = (matter: MatterFacts, code: ClockCode): ClockFacts | undefined =>
  matter.clocks.findLast((clock) => clock.code === code)

/** Still owed: running, standing still, or run out without the act. */
export const isOwed = (clock: ClockFacts): boolean =>
  clock.stoppedOn === undefined && clock.state !== 'met' && clock.state !== 'void'

/** A duty, not a right: the petitioner's own periods and the window for objection press nobody and cannot be breached. */
export const isDuty = ({ code, holder }: Pick<ClockFacts, 'code' | 'holder'>): boolean =>
  holder !== 'petitioner' && code !== 'C04'

/** The earliest day on which the organ, a unit or a person still owes an act; overdue days included. */
export const nextDue = (clocks: readonly ClockFacts[]): Day | undefined =>
  clocks
    .filter((clock) => isOwed(clock) && isDuty(clock) && clock.state !== 'paused')
    .map((clock) => clock.due.day)
    .reduce<Day | undefined>((least, day) => (least === undefined || day < least ? day : least), undefined)

/** Stops a clock that is still owed: in time, or too late. */
export const stop = (
  code: ClockCode,
  matter: MatterFacts,
  on: Day,
  how: 'done' | 'void' = 'done',
): ClockEffect[] =>
  matter.clocks.some((clock) => clock.code === code && isOwed(clock))
    ? [{ do: 'stop', code, on, as: how === 'void' ? 'void' : outcome(lastClock(matter, code)!, on) }]
    : []

/**
 * The day of the act decides, even if the turn of a day had already marked a breach before the act was recorded.
 * A right used late, by leave, breaches nothing.
 */
const outcome = (clock: ClockFacts, on: Day) =>
  on <= clock.due.day ? 'met' : isDuty(clock) ? 'breached' : 'void'

/** A running clock stands still from this day; one that is over already has its breach and stands. */
export const pause = (code: ClockCode, matter: MatterFacts, on: Day): ClockEffect[] => {
  const clock = lastClock(matter, code)
  return clock?.state === 'running' && on <= clock.due.day ? [{ do: 'pause', code, on }] : []
}
