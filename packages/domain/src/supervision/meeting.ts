import { addDays, type Day } from '../clock/day'
import { monthOf, quarterOf, type DaySpan } from '../clock/window'
import { choiceAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'

/** A coordination meeting that was held; its agenda includes a report on supervision (S4.5.6). */
export interface CoordinationMeeting {
  readonly on: Day
  readonly reportedSupervision: boolean
}

/** The window a day falls into, by the handbook's reading of 定期; undefined where no coordination meeting is asked for. */
export function meetingWindow(day: Day, rulebook: Rulebook): DaySpan | undefined {
  const reading = choiceAt(rulebook, 'coordination-meeting', day)
  return reading === undefined ? undefined : reading === 'quarterly' ? quarterOf(day) : monthOf(day)
}

/** Windows that are over, from the one of `from` on, without a meeting that heard a report on supervision. */
export function meetingGaps(
  held: readonly CoordinationMeeting[],
  from: Day,
  today: Day,
  rulebook: Rulebook,
): DaySpan[] {
  const gaps: DaySpan[] = []
  for (let at = from; at <= today;) {
    const window = meetingWindow(at, rulebook)
    if (window === undefined || window.to >= today) return gaps
    const { to } = window
    if (!held.some(({ on, reportedSupervision }) => reportedSupervision && on >= window.from && on <= to))
      gaps.push(window)
    at = addDays(to, 1)
  }
  return gaps
}
