import { addDays, latestCalendar, nextWorkingDay, previousWorkingDay, type Day } from '@xinfang/domain'
import type { Story } from './story'

/** What comes by wire arrives on any day; paper and people come when the office is open. */
const anyDay: readonly Story['channel'][] = ['online', 'mailbox', 'call']

/** The day on which a story's submission arrives and is registered. */
export const arrivalDay = (today: Day, { channel, ago }: Pick<Story, 'channel' | 'ago'>): Day =>
  anyDay.includes(channel) ? addDays(today, -ago) : workingDay(today, ago)

/**
 * The working day on which something done `ago` days before today happened: the next one if today has been
 * reached by then, else the last one. Negative days lie ahead.
 */
export function workingDay(today: Day, ago: number): Day {
  const day = nextWorkingDay(latestCalendar, addDays(today, -ago))
  return ago >= 0 && day > today ? previousWorkingDay(latestCalendar, today) : day
}

/** A working day that is over, whatever the day of the week: what came since then may still lie unread. */
export const unreadSince = (today: Day): Day => previousWorkingDay(latestCalendar, addDays(today, -2))

const OPENING = 8 * 60 + 40
const PACE = 3

/** The instant of the n-th act of a day: from 8:40 in Shanghai, three minutes apart, and the minutes waited before it. */
export const momentOf = (day: Day, n: number, waited = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + (OPENING + n * PACE + waited) * 60_000)
