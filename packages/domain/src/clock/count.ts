import {
  addWorkingDays,
  isRestDay,
  nextWorkingDay,
  previousWorkingDay,
  restPeriod,
  restPeriods,
  type Calendar,
  type RestPeriod,
} from './calendar'
import { addDays, type Day } from './day'

/** The end of a count and the days after which it moved. `unrolled` is the end before any rest day was considered. */
export interface Count {
  readonly unrolled: Day
  readonly day: Day
  readonly roll?: RestPeriod
  /** Rest days inside a working-day count, after the trigger. */
  readonly skipped: readonly RestPeriod[]
}

/** The end as it stands, moved past a rest period if it falls into one (DP-5). Rolled once, at the very end (DP-6). */
export function rolled(unrolled: Day, calendar: Calendar): Count {
  if (!isRestDay(calendar, unrolled)) return { unrolled, day: unrolled, skipped: [] }
  const day = nextWorkingDay(calendar, unrolled)
  return { unrolled, day, roll: restPeriod(calendar, unrolled), skipped: [] }
}

/** Calendar days: the trigger day is not counted, the last day is (DP-1, DP-2, DP-4, DP-5). */
export const countDays = (trigger: Day, n: number, calendar: Calendar): Count =>
  rolled(addDays(trigger, n), calendar)

/** Working days: day 1 is the first working day after the trigger (DP-3); the end is never a rest day. */
export function countWorkingDays(trigger: Day, n: number, calendar: Calendar): Count {
  const day = addWorkingDays(calendar, trigger, n)
  const skipped = n === 0 ? [] : restPeriods(calendar, addDays(trigger, 1), day)
  return { unrolled: day, day, skipped }
}

/** Backwards from an event to come, which is not counted; a rest day moves to the working day before (DP-7). */
export function countBack(event: Day, n: number, calendar: Calendar): Count {
  const unrolled = addDays(event, -n)
  if (!isRestDay(calendar, unrolled)) return { unrolled, day: unrolled, skipped: [] }
  return {
    unrolled,
    day: previousWorkingDay(calendar, unrolled),
    roll: restPeriod(calendar, unrolled),
    skipped: [],
  }
}
