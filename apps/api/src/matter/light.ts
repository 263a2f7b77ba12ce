import { daysBetween, type Day, type Light } from '@xinfang/domain'
import type { MatterColumns } from './matter.entity'
import type { Condition } from './visible'

/** Stored while no clock runs: sorts behind every real day. */
export const NO_DUE_DAY: Day = '9999-12-31'

type Timed = Pick<MatterColumns, 'nextDueDay' | 'nextGreenUntil' | 'nextPaused'>

/** Also of a matter that was decided, declined or merged, as long as the petitioner is still to be told. */
export function lightOf(matter: Timed, today: Day): Light {
  if (matter.nextDueDay === NO_DUE_DAY) return 'none'
  if (matter.nextPaused) return 'paused'
  if (matter.nextDueDay < today) return 'red'
  return matter.nextGreenUntil < today ? 'yellow' : 'green'
}

/** Calendar days left, negative once overdue; null while no clock runs. */
export const daysLeft = (matter: Timed, today: Day): number | null =>
  matter.nextDueDay === NO_DUE_DAY ? null : daysBetween(today, matter.nextDueDay)

/** A light as a range of stored days, so that the index answers. */
export function litCondition(wanted: Light, today: Day): Condition {
  const running = 'm.nextPaused = 0'
  switch (wanted) {
    case 'red':
      return { sql: `${running} and m.nextDueDay < ?`, values: [today] }
    case 'yellow':
      return { sql: `${running} and m.nextDueDay >= ? and m.nextGreenUntil < ?`, values: [today, today] }
    case 'green':
      return {
        sql: `${running} and m.nextGreenUntil >= ? and m.nextDueDay < ?`,
        values: [today, NO_DUE_DAY],
      }
    case 'paused':
      return { sql: 'm.nextPaused = 1', values: [] }
    case 'none':
      return { sql: 'm.nextDueDay = ?', values: [NO_DUE_DAY] }
  }
}
