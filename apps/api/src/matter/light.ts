import { daysBetween, latestCalendar, yellowUntil, type Day, type Light } from '@xinfang/domain'
import type { Matter } from './matter.entity'
import type { Condition } from './visible'

/** Stored while no clock runs: sorts behind every real day. */
export const NO_DUE_DAY: Day = '9999-12-31'

type Timed = Pick<Matter, 'isOpen' | 'nextDueDay' | 'nextPaused'>

/** A civil day with the last due day that is yellow on it, reckoned once for a whole list. */
export interface LightDay {
  readonly today: Day
  readonly yellow: Day
}

export const lightDay = (today: Day): LightDay => ({ today, yellow: yellowUntil(today, latestCalendar) })

export function lightOf(matter: Timed, { today, yellow }: LightDay): Light {
  if (!matter.isOpen || matter.nextDueDay === NO_DUE_DAY) return 'none'
  if (matter.nextPaused) return 'paused'
  if (matter.nextDueDay < today) return 'red'
  return matter.nextDueDay <= yellow ? 'yellow' : 'green'
}

/** Calendar days left, negative once overdue; null while no clock runs. */
export const daysLeft = (matter: Timed, today: Day): number | null =>
  !matter.isOpen || matter.nextDueDay === NO_DUE_DAY ? null : daysBetween(today, matter.nextDueDay)

/** A light as a range of due days, so that the index answers. */
export function litCondition(wanted: Light, { today, yellow: last }: LightDay): Condition {
  switch (wanted) {
    case 'red':
      return { sql: 'm.isOpen = 1 and m.nextPaused = 0 and m.nextDueDay < ?', values: [today] }
    case 'yellow':
      return {
        sql: 'm.isOpen = 1 and m.nextPaused = 0 and m.nextDueDay between ? and ?',
        values: [today, last],
      }
    case 'green':
      return {
        sql: 'm.isOpen = 1 and m.nextPaused = 0 and m.nextDueDay > ? and m.nextDueDay < ?',
        values: [last, NO_DUE_DAY],
      }
    case 'paused':
      return { sql: 'm.isOpen = 1 and m.nextPaused = 1', values: [] }
    case 'none':
      return { sql: '(m.isOpen = 0 or m.nextDueDay = ?)', values: [NO_DUE_DAY] }
  }
}
