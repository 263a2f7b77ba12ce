import {
  addDays,
  isRestDay,
  toNumber,
  weekday,
  workingDaysBetween,
  type Calendar,
  type Day,
  type Text,
} from '@xinfang/domain'

/** A day of the calendar on the wall. */
export interface DayCell {
  readonly day: Day
  readonly kind: 'working' | 'weekend' | 'holiday' | 'make-up'
  /** Why it is off, where a holiday is the reason. */
  readonly name?: Text
}

function cellOf(calendar: Calendar, day: Day): DayCell {
  const weekend = weekday(day) === 0 || weekday(day) === 6
  if (!isRestDay(calendar, day)) return { day, kind: weekend ? 'make-up' : 'working' }
  const holiday = calendar.off.get(toNumber(day))
  return holiday ? { day, kind: 'holiday', name: holiday.name } : { day, kind: 'weekend' }
}

/** The twelve months, each in weeks from Monday; null before the first day and after the last. */
export function monthsOf(calendar: Calendar, year: number): (DayCell | null)[][][] {
  return Array.from({ length: 12 }, (_, m) => {
    const first = `${year}-${String(m + 1).padStart(2, '0')}-01`
    const lead = (weekday(first) + 6) % 7
    const cells: (DayCell | null)[] = Array.from({ length: lead }, () => null)
    for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1))
      cells.push(cellOf(calendar, day))
    while (cells.length % 7 !== 0) cells.push(null)
    return Array.from({ length: cells.length / 7 }, (__, week) => cells.slice(week * 7, week * 7 + 7))
  })
}

export const workingDaysOf = (calendar: Calendar, year: number): number =>
  workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`)
