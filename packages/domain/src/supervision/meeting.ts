import { addDays, type Day } from '../clock/day'
import { monthOf, type DaySpan } from '../clock/window'
import { choiceAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'

/** A coordination meeting that was held; its agenda includes a report on supervision (S4.5.6). */
export interface CoordinationMeeting {
  readonly on: Day
  readonly reportedSupervision: boolean
}

function quarterOf(day: Day): DaySpan {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  const from = `${day.slice(0, 5)}${String(first).padStart(2, '0')}-01`
  return { from, to: monthOf(addDays(from, 70)).to }
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
