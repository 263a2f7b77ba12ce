import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulebooks, withDecision } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { calendarKnownOn, isRestDay, isWorkingDay, latestCalendar as calendar } from './calendar'
import { clockCodes, clockOf, type ClockCode } from './clocks'
import { addDays, daysBetween, fromNumber, toNumber } from './day'
import { clockRuns, dueDay, keepPrinted, type Due, type DueRequest } from './due'

const { TG, WSY, 'JD-2005': JD } = rulebooks
const due = (code: ClockCode, trigger: string, rulebook: Rulebook, more: Partial<DueRequest> = {}) =>
  dueDay(code, { trigger, rulebook, calendar, ...more })

describe('worked examples of the handbook', () => {
  test.each<[string, ClockCode, string, Rulebook, Partial<DueRequest>, string]>([
    ['W01 bureau, letter before Spring Festival', 'C02', '2026-02-02', TG, {}, '2026-02-24'],
    ['W02 first petition over National Day', 'C11', '2026-09-29', JD, {}, '2026-10-14'],
    ['W03 hospital, ordinary', 'C17', '2025-01-24', WSY, { variant: 'ordinary' }, '2025-02-10'],
    ['W04 handling, day 60 in the holiday', 'C05', '2025-08-04', TG, {}, '2025-10-09'],
    ['W04 extended, rolled once and not twice', 'C06', '2025-08-04', TG, { extensionDays: 30 }, '2025-11-03'],
    ['W05 objection ends on a make-up Saturday', 'C04', '2026-04-29', TG, {}, '2026-05-09'],
    ['W07 request for review', 'C07', '2025-12-31', TG, {}, '2026-01-30'],
    ['W07 review from the arrival of the request', 'C08', '2026-02-03', TG, {}, '2026-03-05'],
    ['W08 ends on a make-up Saturday, no roll', 'C02', '2026-01-30', TG, {}, '2026-02-14'],
    ['W09 five days before a reception day', 'C16', '2026-10-10', TG, {}, '2026-09-30'],
    ['W13 triage, last day', 'C01', '2026-03-02', TG, {}, '2026-03-17'],
    ['W13 notice by the receiver', 'C03', '2026-03-18', TG, {}, '2026-04-02'],
    ['W13 handling', 'C05', '2026-04-02', TG, {}, '2026-06-01'],
    ['W18 handling, rework changes nothing', 'C05', '2026-04-07', TG, {}, '2026-06-08'],
    ['W19 re-review with ten days of hearing', 'C10', '2026-03-02', TG, { excludedDays: 10 }, '2026-04-13'],
    ['W19 without hearing', 'C10', '2026-03-02', TG, {}, '2026-04-01'],
  ])('%s', (_, code, trigger, rulebook, more, expected) => {
    expect(due(code, trigger, rulebook, more).day).toBe(expected)
  })

  test('W01 internal target is the make-up Saturday before the holiday (DP-15)', () => {
    expect(due('C02', '2026-02-02', TG)).toMatchObject({ unrolled: '2026-02-17', target: '2026-02-14' })
  })

  test('W02 target on working day 5, tolerance to working day 7', () => {
    expect(due('C11', '2026-09-29', JD)).toMatchObject({ target: '2026-10-12', greenUntil: '2026-10-12' })
  })

  test('W19 excluded time starts from the unrolled end', () => {
    expect(due('C10', '2026-03-02', TG, { excludedDays: 10 }).unrolled).toBe('2026-04-11')
  })
})

describe('the readings DP', () => {
  test.each<[string, ClockCode, string, Rulebook, Partial<DueRequest>, string]>([
    ['DP-1 the trigger day is not counted', 'C02', '2026-07-01', TG, {}, '2026-07-16'],
    ['DP-1 over the leap day', 'C02', '2024-02-20', TG, {}, '2024-03-06'],
    ['DP-2 日 counts weekends', 'C02', '2026-03-09', TG, {}, '2026-03-24'],
    ['DP-2 工作日 does not', 'C17', '2026-03-09', WSY, { variant: 'important' }, '2026-03-30'],
    ['DP-3 a trigger on a rest day starts the same way', 'C04', '2026-05-02', TG, {}, '2026-05-11'],
    ['DP-3 a trigger on Friday', 'C04', '2026-03-06', TG, {}, '2026-03-13'],
    ['DP-4 the last day is included', 'C03', '2026-06-01', TG, {}, '2026-06-16'],
    ['DP-5 Saturday to Monday', 'C02', '2026-03-06', TG, {}, '2026-03-23'],
    ['DP-5 a weekday given off in lieu is a rest day', 'C02', '2026-02-08', TG, {}, '2026-02-24'],
    ['DP-5 a make-up Sunday is not', 'C02', '2025-01-11', TG, {}, '2025-01-26'],
    ['DP-6 one day of extension', 'C06', '2026-03-02', TG, { extensionDays: 1 }, '2026-05-06'],
    ['DP-6 no extension is C05', 'C06', '2026-03-02', TG, {}, '2026-05-06'],
    ['DP-7 a working day stays', 'C16', '2026-03-14', TG, {}, '2026-03-09'],
    ['DP-7 Sunday moves back to Friday', 'C16', '2026-03-20', TG, {}, '2026-03-13'],
    ['DP-9 nothing excluded', 'C10', '2026-06-01', TG, { excludedDays: 0 }, '2026-07-01'],
    ['DP-16 from the service date', 'C09', '2026-06-01', TG, {}, '2026-07-01'],
  ])('%s', (_, code, trigger, rulebook, more, expected) => {
    expect(due(code, trigger, rulebook, more).day).toBe(expected)
  })

  test('DP-6, DP-13: thirty days are granted at most, thirty included', () => {
    expect(due('C06', '2026-03-02', TG, { extensionDays: 30 }).day).toBe('2026-06-01')
    expect(() => due('C06', '2026-03-02', TG, { extensionDays: 31 })).toThrow(/at most 30/)
    expect(() => due('C05', '2026-03-02', TG, { extensionDays: 5 })).toThrow(RangeError)
  })

  test('DP-9: only re-review excludes hearing time', () => {
    expect(() => due('C08', '2026-03-02', TG, { excludedDays: 5 })).toThrow(RangeError)
  })

  test('DP-10: an amendment moves a running clock, never a printed day to an earlier one', () => {
    const first = dueDay('C02', {
      trigger: '2020-01-16',
      rulebook: TG,
      calendar: calendarKnownOn('2020-01-16'),
    })
    const later = dueDay('C02', {
      trigger: '2020-01-16',
      rulebook: TG,
      calendar: calendarKnownOn('2020-01-26'),
    })
    expect([first.day, later.day]).toEqual(['2020-01-31', '2020-02-03'])
    expect(first.calendarVersion).not.toBe(later.calendarVersion)
    expect(keepPrinted(first.day, later)).toBe(later)
    const kept = keepPrinted(later.day, first)
    expect(kept.day).toBe('2020-02-03')
    expect(kept.steps.at(-1)).toEqual({ kind: 'printed', computed: '2020-01-31', to: '2020-02-03' })
  })

  test.each<[string, ClockCode, string, boolean]>([
    ['ends in a year without notice', 'C05', '2026-11-20', true],
    ['ends before it', 'C05', '2026-10-20', false],
    ['working days reach into it', 'C04', '2026-12-28', true],
    ['known on both sides', 'C05', '2025-12-20', false],
    ['before the first notice', 'C05', '2005-06-01', true],
  ])('DP-11 provisional: %s', (_, code, trigger, provisional) => {
    expect(due(code, trigger, code === 'C04' ? TG : WSY).provisional).toBe(provisional)
  })
})

describe('rulebook and floor', () => {
  test('RB-1: the floor of the trigger day, on the day it changed', () => {
    const last = due('C05', '2022-04-30', WSY)
    const first = due('C05', '2022-05-01', WSY)
    expect([last.floor, last.sources[0]]).toEqual(['XFTL-2005', { work: 'XFTL', article: '33' }])
    expect([first.floor, first.sources[0]]).toEqual(['XFGZTL-2022', { work: 'XFGZTL', article: '34' }])
  })

  test('RB-1: before any floor that was read, only the handbook counts', () => {
    expect(due('C11', '2005-04-01', JD)).toMatchObject({ floor: '', rulebook: 'JD-2005' })
    expect(() => due('C05', '2005-04-30', JD)).toThrow(RangeError)
    expect(due('C05', '2005-05-01', JD).floor).toBe('XFTL-2005')
  })

  test('a clock before it existed does not run, from its first day it does', () => {
    const runs = (on: string) => clockRuns('C04', { rulebook: TG, on })
    expect([runs('2022-04-30'), runs('2022-05-01')]).toEqual([false, true])
    const first = (on: string) => clockRuns('C11', { rulebook: JD, on })
    expect([first('2005-03-23'), first('2005-03-24')]).toEqual([false, true])
  })

  const stricter: Rulebook = {
    ...TG,
    values: { ...TG.values, notice: [{ ...TG.values.notice![0]!, value: 10 }] },
  }
  const looser: Rulebook = {
    ...TG,
    values: { ...TG.values, notice: [{ ...TG.values.notice![0]!, value: 20 }] },
  }
  const ask = (days: number): Rulebook => ({
    ...TG,
    values: { ...TG.values, 'review-request': [{ ...TG.values['review-request']![0]!, value: days }] },
  })
  test.each<[string, ClockCode, Rulebook, string, string, string]>([
    ['organ, stricter handbook: the handbook', 'C02', stricter, '2026-06-11', '2026-06-11', '2026-06-16'],
    ['organ, looser handbook: the floor', 'C02', looser, '2026-06-16', '2026-06-22', '2026-06-16'],
    ['petitioner, shorter handbook: the floor', 'C07', ask(15), '2026-07-01', '2026-06-16', '2026-07-01'],
    ['petitioner, longer handbook: the handbook', 'C07', ask(60), '2026-07-31', '2026-07-31', '2026-07-01'],
  ])('RB-2 %s; both are kept', (_, code, rulebook, day, handbookDay, floorDay) => {
    const result = due(code, '2026-06-01', rulebook)
    expect(result).toMatchObject({ day, handbookDay, floorDay })
    expect(result.steps.at(-1)).toMatchObject({
      kind: 'compare',
      holds: day === handbookDay ? 'handbook' : 'floor',
    })
  })

  test('RB-2: where they agree both are cited and nothing is compared', () => {
    const result = due('C02', '2026-06-01', TG)
    expect(result).toMatchObject({ handbookDay: '2026-06-16', floorDay: '2026-06-16' })
    expect(result.sources.slice(0, 2).map((s) => s.work)).toEqual(['POLICE', 'XFGZTL'])
    expect(result.steps.some((step) => step.kind === 'compare')).toBe(false)
  })

  test('the hospital: fifteen working days for the reply beside fifteen days for the notice', () => {
    expect(due('C17', '2026-03-02', WSY, { variant: 'important' }).day).toBe('2026-03-23')
    expect(due('C02', '2026-03-02', WSY).day).toBe('2026-03-17')
  })

  test('a hard limit, by decision of the organisation, has no tolerance', () => {
    const hard = withDecision(JD, {
      rule: 'first-petition-reading',
      value: 'hard',
      from: '2026-01-01',
      document: '文信〔2026〕1号',
    })
    expect(due('C11', '2026-09-29', hard)).toMatchObject({ day: '2026-10-14', target: '2026-10-14' })
    expect(due('C11', '2026-09-29', hard).greenUntil).toBeUndefined()
  })

  test.each<[string, ClockCode, Rulebook, boolean]>([
    ['arrival only where a handbook has it', 'C15', JD, true],
    ['not elsewhere', 'C15', TG, false],
    ['first petitions', 'C11', WSY, false],
    ['reception notice', 'C16', TG, true],
    ['a day set in a form', 'C12', WSY, true],
    ['notice by a receiver of role B', 'C02', JD, true],
  ])('which clocks run: %s', (_, code, rulebook, runs) => {
    expect(clockRuns(code, { rulebook, on: '2026-03-02' })).toBe(runs)
  })

  test('a petition office of role A transfers within fifteen days and owes no notice of its own', () => {
    const office = withDecision(JD, {
      rule: 'receiver-role',
      value: 'A',
      from: '2026-01-01',
      document: '文信〔2026〕2号',
    })
    const runs = (code: ClockCode) => clockRuns(code, { rulebook: office, on: '2026-03-02' })
    expect([runs('C01'), runs('C02')]).toEqual([true, false])
  })
})

describe('special counts', () => {
  test.each<[string, string, string]>([
    ['as written', '2026-05-20', '2026-05-20'],
    ['a rest day moves on', '2026-05-02', '2026-05-06'],
  ])('a day set in the form %s', (_, setDay, expected) => {
    expect(due('C12', '2026-03-18', TG, { setDay })).toMatchObject({ unrolled: setDay, day: expected })
  })

  test('a rework period set by a review decision is handling with a set day (T26)', () => {
    expect(due('C05', '2026-03-02', TG, { setDay: '2026-03-31' }).day).toBe('2026-03-31')
  })

  test.each<[string, string, number, string]>([
    ['what was left', '2026-03-22', 9, '2026-03-31'],
    ['rolled like any other', '2026-03-22', 6, '2026-03-30'],
    ['three working days at least', '2026-03-20', 1, '2026-03-25'],
    ['nothing left', '2026-03-20', 0, '2026-03-25'],
  ])('after a returned transfer: %s (T11)', (_, returned, remainingDays, expected) => {
    expect(due('C01', returned, TG, { remainingDays }).day).toBe(expected)
  })

  test('hearing lead times: decide, hold, and tell before', () => {
    expect(due('C19', '2026-06-01', WSY, { variant: 'decision' }).day).toBe('2026-06-16')
    expect(due('C19', '2026-06-01', WSY, { variant: 'session' }).day).toBe('2026-07-01')
    expect(due('C19', '2026-06-26', WSY, { variant: 'notice' }).day).toBe('2026-06-18')
  })

  test.each<[string, ClockCode, Partial<DueRequest>]>([
    ['not a day', 'C02', { trigger: '2026-02-30' }],
    ['minutes have no due day', 'C15', { rulebook: JD }],
    ['no rule sets it', 'C17', {}],
    ['an unknown variant', 'C19', { variant: 'never' }],
    ['a form without its day', 'C12', {}],
    ['a form with a broken day', 'C12', { setDay: '2026-02-30' }],
    ['half a day', 'C10', { excludedDays: 0.5 }],
    ['negative time', 'C10', { excludedDays: -1 }],
  ])('is a fault: %s', (_, code, more) => {
    expect(() => due(code, '2026-03-02', TG, more)).toThrow(RangeError)
  })
})

describe('properties', () => {
  const trigger = fc.integer({ min: toNumber('2007-01-01'), max: toNumber('2027-12-31') }).map(fromNumber)
  const rulebook = fc.constantFrom(TG, WSY, JD)
  const running = (r: Rulebook, on: string) =>
    clockCodes.flatMap((code) =>
      clockOf(code).counting === 'set' || clockOf(code).counting === 'minutes'
        ? []
        : Object.keys(clockOf(code).rules).flatMap((variant) =>
            clockRuns(code, { rulebook: r, on, variant }) ? [{ code, variant }] : [],
          ),
    )
  const each = (check: (d: Due, request: DueRequest) => void) =>
    fc.assert(
      fc.property(trigger, rulebook, (on, book) => {
        for (const { code, variant } of running(book, on)) {
          const request = { trigger: on, rulebook: book, calendar, variant }
          check(dueDay(code, request), request)
        }
      }),
    )

  test('a due day is never a rest day, and the target is a working day not after it', () =>
    each((d) => {
      expect(isRestDay(calendar, d.day)).toBe(false)
      expect(isWorkingDay(calendar, d.target)).toBe(true)
      expect(d.target <= d.day).toBe(true)
    }))

  test('forward clocks end after the trigger, backward ones never later than event − N', () =>
    each((d) => {
      const back = d.steps.find((step) => step.kind === 'count-back')
      expect(back ? d.day <= addDays(d.trigger, -back.n) : d.day > d.trigger).toBe(true)
    }))

  test('a later trigger is never due earlier', () => {
    fc.assert(
      fc.property(trigger, fc.integer({ min: 1, max: 60 }), (on, by) => {
        for (const code of ['C02', 'C05', 'C07'] as const) {
          if (on < '2022-05-01' && addDays(on, by) >= '2022-05-01') continue
          expect(due(code, addDays(on, by), TG).day >= due(code, on, TG).day).toBe(true)
        }
      }),
    )
  })

  /** What the account of a due day adds up to, from its steps alone. */
  function total({ trigger: from, steps }: Due): string {
    let day = from
    for (const step of steps) {
      if (step.kind === 'count') day = addDays(day, step.n + step.extension + step.excluded)
      if (step.kind === 'count-back') day = addDays(day, -step.n)
      if (step.kind === 'count-working') {
        const rested = step.skipped.reduce((sum, rest) => sum + daysBetween(rest.from, rest.to) + 1, 0)
        day = addDays(day, step.n + rested)
      }
      if (step.kind === 'roll' && step.to > day) day = addDays(step.rest.to, 1)
      if (step.kind === 'roll' && step.to < day) day = addDays(step.rest.from, -1)
    }
    return day
  }

  test('the numbers of the account add up to the due day', () => each((d) => expect(total(d)).toBe(d.day)))

  test('a roll starts inside the rest period it names', () =>
    each((d) => {
      const roll = d.steps.find((step) => step.kind === 'roll')
      expect(roll ? d.unrolled >= roll.rest.from && d.unrolled <= roll.rest.to : d.unrolled === d.day).toBe(
        true,
      )
    }))

  test('an account is plain data', () => each((d) => expect(JSON.parse(JSON.stringify(d))).toEqual(d)))
})
