import {
  isProvisional,
  isRestDay,
  nextWorkingDay,
  restPeriod,
  type Calendar,
  type RestPeriod,
} from '../clock/calendar'
import { addDays, toNumber, weekday, type Day } from '../clock/day'
import { clockRuns, dueDay, type Due } from '../clock/due'
import { monthOf, type DaySpan } from '../clock/window'
import { choiceAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'

export interface ReceptionDate {
  /** The day on which leaders receive. */
  readonly day: Day
  /** The day the handbook names, when a holiday moved it. */
  readonly planned?: Day
  readonly holiday?: RestPeriod
  /** The year's arrangement is not published: announced as provisional (DP-11). */
  readonly provisional: boolean
}

export interface CalendarRules {
  readonly rulebook: Rulebook
  readonly calendar: Calendar
}

/** Which days the handbook names (S4.10.1): 每周六, 每月6日, or both days of the weekend. */
const named: Readonly<Record<string, (day: Day) => boolean>> = {
  saturday: (day) => weekday(day) === 6,
  sixth: (day) => day.endsWith('-06'),
  weekend: (day) => weekday(day) % 6 === 0,
}

/** A Saturday is a rest day by itself and stays; only a public holiday moves it. A fixed date moves off every rest day. */
const falls = (reading: string, day: Day, calendar: Calendar): boolean =>
  reading === 'sixth' ? isRestDay(calendar, day) : isRestDay(calendar, day) && calendar.off.has(toNumber(day))

/** Every reception day that the handbook names within a span, moved past public holidays; none where it names no day (S5.4). */
export function receptionDates(
  { from, to }: DaySpan,
  { rulebook, calendar }: CalendarRules,
): ReceptionDate[] {
  const found = new Map<Day, ReceptionDate>()
  // A day named in a long holiday may be moved into the span from before it.
  for (let day = addDays(from, -31); day <= to; day = addDays(day, 1)) {
    const reading = choiceAt(rulebook, 'reception-day', day)
    if (reading === undefined || !named[reading]!(day)) continue
    const moves = choiceAt(rulebook, 'reception-shift', day) !== 'kept' && falls(reading, day, calendar)
    const held = moves ? nextWorkingDay(calendar, day) : day
    if (held < from || held > to || (found.has(held) && moves)) continue
    const provisional = isProvisional(calendar, day) || isProvisional(calendar, held)
    found.set(held, {
      day: held,
      ...(moves ? { planned: day, holiday: restPeriod(calendar, day) } : {}),
      provisional,
    })
  }
  return [...found.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** The last day for telling leaders and escorts (C16, DP-7); undefined where the handbook sets no number. */
export const noticeDue = (day: Day, { rulebook, calendar }: CalendarRules): Due | undefined =>
  clockRuns('C16', { rulebook, on: day }) ? dueDay('C16', { trigger: day, rulebook, calendar }) : undefined

const weekOf = (day: Day): DaySpan => {
  const monday = addDays(day, -((weekday(day) + 6) % 7))
  return { from: monday, to: addDays(monday, 6) }
}

/** Windows that are over without a session: the dean receives at least once in each (S5.4). */
export function receptionGaps(held: readonly Day[], from: Day, today: Day, rulebook: Rulebook): DaySpan[] {
  const gaps: DaySpan[] = []
  for (let at = from; at <= today;) {
    const reading = choiceAt(rulebook, 'dean-reception', at)
    if (reading === undefined) return gaps
    const window = reading === 'weekly' ? weekOf(at) : monthOf(at)
    if (window.to >= today) return gaps
    if (!held.some((day) => day >= window.from && day <= window.to)) gaps.push(window)
    at = addDays(window.to, 1)
  }
  return gaps
}
