import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulebooks } from '../rulebook/resolve'
import { text } from '../text'
import { calendarKnownOn, isRestDay, latestCalendar, withArrangement } from './calendar'
import { addDays, fromNumber, toNumber } from './day'
import { dueDay } from './due'
import { explain } from './explain'
import { reproject } from './reproject'

const rulebook = rulebooks.TG
const spring2027 = {
  year: 2027,
  knownFrom: '2026-11-10',
  notice: { url: 'https://example.org/2027' },
  holidays: [
    {
      name: text('春节', 'Spring Festival'),
      off: ['2027-02-05', '2027-02-11'] as const,
      work: ['2027-01-31', '2027-02-13'],
    },
  ],
}
const calendar = withArrangement(latestCalendar, spring2027)
const today = '2026-11-12'
const again = { rulebook, calendar, today, printed: false }

describe('a year that was provisional gets its notice', () => {
  test('a day that became a holiday moves on, and is provisional no more', () => {
    const due = dueDay('C05', { trigger: '2026-12-09', rulebook, calendar: latestCalendar })
    expect([due.day, due.provisional]).toEqual(['2027-02-08', true])
    const anew = reproject(due, again)
    expect([anew.day, anew.provisional, anew.calendarVersion]).toEqual([
      '2027-02-12',
      false,
      calendar.version,
    ])
  })

  test('a make-up Saturday would bring it forward: not where the petitioner was told', () => {
    // Day 60 is Saturday 2027-02-13, by the notice a working day.
    const due = dueDay('C05', { trigger: '2026-12-15', rulebook, calendar: latestCalendar })
    expect(due.day).toBe('2027-02-15')
    expect(reproject(due, again).day).toBe('2027-02-13')
    const kept = reproject(due, { ...again, printed: true })
    expect(kept.day).toBe('2027-02-15')
    expect(explain(kept, 'zh-CN')).toContain(
      '重新计算为 2027-02-13，已告知信访人的日期不提前，仍为 2027-02-15',
    )
  })

  test('nobody becomes late by a notice', () => {
    const due = dueDay('C05', { trigger: '2026-12-15', rulebook, calendar: latestCalendar })
    expect(reproject(due, { ...again, today: '2027-02-14' }).day).toBe('2027-02-14')
  })
})

test('the mid-year amendment of 2020: a due day in the lengthened Spring Festival moves on', () => {
  const before = calendarKnownOn('2020-01-20')
  const due = dueDay('C05', { trigger: '2019-12-02', rulebook, calendar: before })
  expect(due.day).toBe('2020-01-31')
  const anew = reproject(due, {
    rulebook,
    calendar: calendarKnownOn('2020-02-01'),
    today: '2020-01-27',
    printed: true,
  })
  expect(anew.day).toBe('2020-02-03')
})

test.each([
  ['C06', { extensionDays: 30 }],
  ['C10', { excludedDays: 10 }],
  ['C12', { setDay: '2027-02-06' }],
  ['C01', { remainingDays: 2 }],
] as const)('%s is counted again with what it was asked with', (code, more) => {
  const trigger = '2026-12-01'
  const due = dueDay(code, { trigger, rulebook, calendar: latestCalendar, ...more })
  expect(reproject(due, again)).toEqual(dueDay(code, { trigger, rulebook, calendar, ...more }))
})

test('the same calendar changes nothing; another one never brings a printed day forward, nor ends on a rest day by itself', () => {
  const day = fc.integer({ min: toNumber('2026-10-01'), max: toNumber('2027-03-31') }).map(fromNumber)
  fc.assert(
    fc.property(
      day,
      fc.boolean(),
      fc.constantFrom('C02', 'C03', 'C05', 'C07', 'C08'),
      (trigger, printed, code) => {
        const due = dueDay(code, { trigger, rulebook, calendar: latestCalendar })
        expect(reproject(due, { ...again, calendar: latestCalendar, printed })).toEqual(due)
        const anew = reproject(due, { ...again, today: addDays(trigger, 1), printed })
        expect(!printed || anew.day >= due.day).toBe(true)
        expect(anew.steps.some(({ kind }) => kind === 'printed') || !isRestDay(calendar, anew.day)).toBe(true)
        expect(reproject(anew, { ...again, today: addDays(trigger, 1), printed }).day).toBe(anew.day)
      },
    ),
  )
})
