import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulebooks } from '../rulebook/resolve'
import { latestCalendar as calendar } from './calendar'
import { addDays, fromNumber, toNumber } from './day'
import { dueDay } from './due'
import { lastGreenDay, light, lights, yellowUntil } from './light'

describe('lights', () => {
  test('the stored last green day tells the same as the light itself', () => {
    const day = fc.integer({ min: toNumber('2019-01-01'), max: toNumber('2027-12-31') }).map(fromNumber)
    fc.assert(
      fc.property(day, fc.integer({ min: -20, max: 20 }), (due, offset) => {
        const today = addDays(due, offset)
        const stored = today > due ? 'red' : today > lastGreenDay({ due }, calendar) ? 'yellow' : 'green'
        expect(stored).toBe(light({ due, state: 'running' }, today, calendar))
      }),
    )
  })

  test.each([
    ['more than three working days left', '2026-03-18', 'green'],
    ['three left', '2026-03-19', 'yellow'],
    ['on the weekend before', '2026-03-21', 'yellow'],
    ['on the last day itself (DP-4, DP-13)', '2026-03-24', 'yellow'],
    ['the day after', '2026-03-25', 'red'],
  ])('%s', (_, today, expected) => {
    expect(light({ due: '2026-03-24', state: 'running' }, today, calendar)).toBe(expected)
  })

  test('a holiday before the due day turns it yellow earlier', () => {
    expect(light({ due: '2026-02-24', state: 'running' }, '2026-02-11', calendar)).toBe('green')
    expect(light({ due: '2026-02-24', state: 'running' }, '2026-02-12', calendar)).toBe('yellow')
  })

  test.each([
    ['2026-10-12', 'green'],
    ['2026-10-13', 'yellow'],
    ['2026-10-14', 'yellow'],
    ['2026-10-15', 'red'],
  ])('W02 a first petition on %s is %s', (today, expected) => {
    const { day, greenUntil } = dueDay('C11', {
      trigger: '2026-09-29',
      rulebook: rulebooks['JD-2005'],
      calendar,
    })
    expect(light({ due: day, greenUntil, state: 'running' }, today, calendar)).toBe(expected)
  })

  test.each([
    ['paused', 'paused'],
    ['met', 'none'],
    ['void', 'none'],
    ['breached', 'red'],
  ] as const)('a clock that is %s shows %s, whatever the day', (state, expected) => {
    expect(light({ due: '2026-03-24', state }, '2026-06-01', calendar)).toBe(expected)
  })

  test('no clock, no light', () => {
    expect(light({ due: null, state: 'running' }, '2026-03-24', calendar)).toBe('none')
  })

  test('the range today … yellowUntil holds exactly the yellow due days', () => {
    const day = fc.integer({ min: toNumber('2024-01-01'), max: toNumber('2026-12-01') }).map(fromNumber)
    fc.assert(
      fc.property(day, fc.integer({ min: -20, max: 20 }), (today, by) => {
        const due = addDays(today, by)
        const yellow = due >= today && due <= yellowUntil(today, calendar)
        expect(light({ due, state: 'running' }, today, calendar) === 'yellow').toBe(yellow)
      }),
    )
  })

  test('every light has its own word and shape', () => {
    const all = Object.values(lights)
    expect(new Set(all.map((l) => l.shape)).size).toBe(5)
    expect(new Set(all.map((l) => l.label['zh-CN'])).size).toBe(5)
  })
})
