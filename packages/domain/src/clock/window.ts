import { addDays, type Day } from './day'

/** A span of days, both ends included. */
export interface DaySpan {
  readonly from: Day
  readonly to: Day
}

/** 每月: the calendar month of a day (DP-12). */
export function monthOf(day: Day): DaySpan {
  const from = `${day.slice(0, 8)}01`
  // Day 1 + 31 always lies in the next month.
  return { from, to: addDays(`${addDays(from, 31).slice(0, 8)}01`, -1) }
}

/** 每半月: days 1-15 or 16-end, not "every 15 days" (DP-12). */
export function halfMonthOf(day: Day): DaySpan {
  const month = monthOf(day)
  const middle = `${day.slice(0, 8)}15`
  return day <= middle ? { from: month.from, to: middle } : { from: addDays(middle, 1), to: month.to }
}

/** 年内, 每年: the calendar year in which something happened, not in which it was registered (DP-12). */
export const yearOf = (day: Day): DaySpan => ({
  from: `${day.slice(0, 4)}-01-01`,
  to: `${day.slice(0, 4)}-12-31`,
})
