import { describe, expect, it } from 'vitest'
import { monthAfter, monthAround, monthBefore, weeksOf } from './month'

describe('the sheet of a month', () => {
  it.each([
    ['2026-02-10', '2026-01-26', '2026-03-01', 5],
    ['2027-02-10', '2027-02-01', '2027-02-28', 4],
    ['2026-08-31', '2026-07-27', '2026-09-06', 6],
  ])('around %s runs from %s to %s', (day, first, last, weeks) => {
    const found = weeksOf(monthAround(day))
    expect([found[0]?.[0], found.at(-1)?.[6], found.length]).toEqual([first, last, weeks])
  })

  it('turns over the year', () => {
    expect(monthAfter(monthAround('2026-12-05')).from).toBe('2027-01-01')
    expect(monthBefore(monthAround('2026-01-31'))).toEqual({
      from: '2025-12-01',
      to: '2025-12-31',
      year: 2025,
      month: 12,
    })
  })
})
