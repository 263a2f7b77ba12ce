import { addDays, type Day } from '../clock/day'
import { addWorkingDays } from '../clock/calendar'
import { choiceAt } from '../rulebook/resolve'
import type { Context } from './context'

const LEAD_WORKING_DAYS = 3

/** The last day on which more time can be asked for: the last day itself, or by the other reading three working days before it (S4.10.8). */
export function latestRequestDay(
  due: Day,
  { rulebook, calendar, today }: Pick<Context, 'rulebook' | 'calendar' | 'today'>,
): Day {
  if (choiceAt(rulebook, 'extension-request', today) !== 'lead') return due
  let day = addDays(due, -1)
  while (addWorkingDays(calendar, day, LEAD_WORKING_DAYS) > due) day = addDays(day, -1)
  return day
}
