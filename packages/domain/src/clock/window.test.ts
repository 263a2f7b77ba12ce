import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, fromNumber, toNumber } from './day'
import { halfMonthOf, monthOf, yearOf } from './window'

test.each([
  ['2026-02-15', '2026-02-01', '2026-02-15'],
  ['2026-02-16', '2026-02-16', '2026-02-28'],
  ['2024-02-29', '2024-02-16', '2024-02-29'],
  ['2026-12-31', '2026-12-16', '2026-12-31'],
])('DP-12 the half-month of %s', (day, from, to) => expect(halfMonthOf(day)).toEqual({ from, to }))

test('DP-12 windows hold their day and touch the next without a gap', () => {
  const day = fc.integer({ min: toNumber('2000-01-01'), max: toNumber('2099-12-31') }).map(fromNumber)
  fc.assert(
    fc.property(day, (at) => {
      for (const of of [monthOf, halfMonthOf, yearOf]) {
        const { from, to } = of(at)
        expect(from <= at && at <= to).toBe(true)
        expect(of(addDays(to, 1)).from).toBe(addDays(to, 1))
        expect(of(from)).toEqual({ from, to })
      }
    }),
  )
})
