import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  compareDays,
  dayOf,
  daysBetween,
  formatDay,
  fromNumber,
  isDay,
  toNumber,
  weekday,
} from './day'

const numbers = fc.integer({ min: toNumber('1900-01-01'), max: toNumber('2199-12-31') })
const slow = (n: number) => new Date(n * 86_400_000)

describe('civil days', () => {
  test.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-2-1', false],
    ['2026-02-01T00:00:00Z', false],
    ['２０２６-02-01', false],
    ['0000-01-01', false],
    ['', false],
    [20260201, false],
    [null, false],
  ])('isDay(%j) is %j', (value, expected) => expect(isDay(value)).toBe(expected))

  test('agree with a slow oracle, there and back', () => {
    fc.assert(
      fc.property(numbers, (n) => {
        const day = slow(n).toISOString().slice(0, 10)
        expect(fromNumber(n)).toBe(day)
        expect(toNumber(day)).toBe(n)
        expect(weekday(day)).toBe(slow(n).getUTCDay())
        expect(isDay(day)).toBe(true)
      }),
    )
  })

  test('adding and measuring undo each other, and order is order of text', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -5000, max: 5000 }), (n, by) => {
        const day = fromNumber(n)
        expect(daysBetween(day, addDays(day, by))).toBe(by)
        expect(Math.sign(compareDays(day, addDays(day, by)))).toBe(Math.sign(-by) + 0)
      }),
    )
  })

  test('a day outside the years 0001-9999 is a fault', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
  })

  test.each([
    ['2026-02-01T15:59:59.999Z', '2026-02-01'],
    ['2026-02-01T16:00:00.000Z', '2026-02-02'],
    ['1969-12-31T16:00:00.000Z', '1970-01-01'],
  ])('%s is %s in Shanghai', (instant, day) => expect(dayOf(new Date(instant))).toBe(day))

  test('in words', () => {
    expect(formatDay('2026-03-02', 'zh-CN')).toBe('2026年3月2日')
    expect(formatDay('2026-03-02', 'en')).toBe('2 March 2026')
  })
})
