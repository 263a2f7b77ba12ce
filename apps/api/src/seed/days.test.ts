import { addDays, isWorkingDay, latestCalendar, type Day } from '@xinfang/domain'
import { describe, expect, it } from 'vitest'
import { unreadSince } from './days'

describe('notices of the demo', () => {
  it('are left unread since a working day that is over, on a Monday morning as well', () => {
    for (let day: Day = '2026-11-01' as Day; day < '2026-12-01'; day = addDays(day, 1)) {
      const since = unreadSince(day)
      expect(isWorkingDay(latestCalendar, since)).toBe(true)
      expect(since < addDays(day, -1)).toBe(true)
    }
  })
})
