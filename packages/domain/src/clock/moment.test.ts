import { describe, expect, test } from 'vitest'
import { dueDay } from './due'
import { latestCalendar as calendar } from './calendar'
import { rulebooks } from '../rulebook/resolve'
import { dueInstant, endOfDay, inTime, minutesLate } from './moment'

const at = (time: string) => Date.parse(`2026-03-02T${time}+08:00`)

describe('minutes (DP-8)', () => {
  test.each([
    ['W06 head of the area, to the second', '09:00:00', '09:20:00', 0],
    ['W06 head of the village, one second over', '09:02:10', '09:22:11', 1],
    ['a millisecond over', '09:00:00.000', '09:20:00.001', 1],
    ['early', '09:00:00', '09:05:00', 0],
    ['ten minutes over', '09:00:00', '09:30:00', 10],
    ['ten and a half', '09:00:00', '09:30:30', 11],
  ])('%s', (_, notified, arrived, late) => {
    expect(minutesLate(dueInstant(at(notified), 20), at(arrived))).toBe(late)
  })
})

describe('the end of a day (DP-4)', () => {
  test.each([
    ['24:00', '2026-03-02T16:00:00.000Z'],
    ['17:30', '2026-03-02T09:30:00.000Z'],
    ['00:00', '2026-03-01T16:00:00.000Z'],
  ])('closing at %s', (closing, expected) => {
    expect(new Date(endOfDay('2026-03-02', closing)).toISOString()).toBe(expected)
  })

  test('midnight unless said otherwise; a broken time is a fault', () => {
    expect(endOfDay('2026-03-02')).toBe(endOfDay('2026-03-03', '00:00'))
    expect(() => endOfDay('2026-03-02', '25:00')).toThrow(RangeError)
    expect(() => endOfDay('2026-03-02', '24:30')).toThrow(RangeError)
  })
})

describe('postmark (DP-14)', () => {
  const { day } = dueDay('C07', { trigger: '2025-12-31', rulebook: rulebooks.TG, calendar })
  test.each([
    ['W07 posted on the last day, arrives later', { arrivedOn: '2026-02-03', postmark: '2026-01-30' }, true],
    ['posted a day late', { arrivedOn: '2026-02-03', postmark: '2026-01-31' }, false],
    ['brought on the last day', { arrivedOn: '2026-01-30' }, true],
    ['brought a day late', { arrivedOn: '2026-01-31' }, false],
  ])('%s', (_, application, expected) => expect(inTime(day, application)).toBe(expected))
})
