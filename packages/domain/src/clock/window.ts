import { addDays, daysBetween, type Day } from './day'

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

/** 每季度: the calendar quarter of a day. */
export function quarterOf(day: Day): DaySpan {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  const from = `${day.slice(0, 5)}${String(first).padStart(2, '0')}-01`
  return { from, to: monthOf(addDays(from, 70)).to }
}

/** 每半年: January to June, July to December (S1.5.4). */
export const halfYearOf = (day: Day): DaySpan =>
  day.slice(5) <= '06-30'
    ? { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-06-30` }
    : { from: `${day.slice(0, 4)}-07-01`, to: `${day.slice(0, 4)}-12-31` }

/** 每满15日: spans of fifteen days from New Year on, the last one of a year cut (the other reading of 每半月). */
export function fifteenDaysOf(day: Day): DaySpan {
  const { from: start, to: end } = yearOf(day)
  const from = addDays(start, Math.floor(daysBetween(start, day) / 15) * 15)
  const to = addDays(from, 14)
  return { from, to: to < end ? to : end }
}

export const isWithin = (day: Day, { from, to }: DaySpan): boolean => day >= from && day <= to

/** 年内, 每年: the calendar year in which something happened, not in which it was registered (DP-12). */
export const yearOf = (day: Day): DaySpan => ({
  from: `${day.slice(0, 4)}-01-01`,
  to: `${day.slice(0, 4)}-12-31`,
})
