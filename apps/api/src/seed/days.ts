import { addDays, latestCalendar, nextWorkingDay, type Day } from '@xinfang/domain'

/**
 * The day on which something done `ago` days before today happened: offices work on working days, so it moves
 * to the next one, but never past today. Negative days lie ahead.
 */
export function workingDay(today: Day, ago: number): Day {
  const day = nextWorkingDay(latestCalendar, addDays(today, -ago))
  return ago >= 0 && day > today ? today : day
}

const OPENING = 8 * 60 + 40
const PACE = 3

/** The instant of the n-th act of a day: from 8:40 in Shanghai, three minutes apart. */
export const momentOf = (day: Day, n: number): Date =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + (OPENING + n * PACE) * 60_000)
