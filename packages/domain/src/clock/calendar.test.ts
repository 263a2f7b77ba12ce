import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { text } from '../text'
import { checkArrangement, type Arrangement } from './arrangement'
import {
  addWorkingDays,
  calendarKnownOn,
  isProvisional,
  isRestDay,
  isWorkingDay,
  latestCalendar,
  nextWorkingDay,
  previousWorkingDay,
  restDayName,
  restPeriod,
  restPeriods,
  withArrangement,
  workingDaysBetween,
} from './calendar'
import { addDays, daysBetween, fromNumber, toNumber, weekday } from './day'
import { arrangements } from './holidays'

const day = fc.integer({ min: toNumber('2006-01-01'), max: toNumber('2028-12-31') }).map(fromNumber)
const workingDaysOf = (year: number, calendar = latestCalendar) =>
  workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`)

/** `domain.md` 5.3, typed from that table and not from the data: off spans | make-up days, month/day. */
const table: Record<number, [off: string, work: string]> = {
  2020: ['1/1 1/24-2/2 4/4-4/6 5/1-5/5 6/25-6/27 10/1-10/8', '1/19 4/26 5/9 6/28 9/27 10/10'],
  2021: [
    '1/1-1/3 2/11-2/17 4/3-4/5 5/1-5/5 6/12-6/14 9/19-9/21 10/1-10/7',
    '2/7 2/20 4/25 5/8 9/18 9/26 10/9',
  ],
  2022: ['1/1-1/3 1/31-2/6 4/3-4/5 4/30-5/4 6/3-6/5 9/10-9/12 10/1-10/7', '1/29 1/30 4/2 4/24 5/7 10/8 10/9'],
  2023: ['1/1-1/2 1/21-1/27 4/5 4/29-5/3 6/22-6/24 9/29-10/6', '1/28 1/29 4/23 5/6 6/25 10/7 10/8'],
  2024: ['1/1 2/10-2/17 4/4-4/6 5/1-5/5 6/10 9/15-9/17 10/1-10/7', '2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12'],
  2025: ['1/1 1/28-2/4 4/4-4/6 5/1-5/5 5/31-6/2 10/1-10/8', '1/26 2/8 4/27 9/28 10/11'],
  2026: ['1/1-1/3 2/15-2/23 4/4-4/6 5/1-5/5 6/19-6/21 9/25-9/27 10/1-10/7', '1/4 2/14 2/28 5/9 9/20 10/10'],
}
const iso = (year: string, monthDay: string) =>
  `${year}-${monthDay
    .split('/')
    .map((s) => s.padStart(2, '0'))
    .join('-')}`

describe('the arrangements', () => {
  test.each(Object.entries(table))(
    '%s is off and worked exactly as the handbook table says',
    (year, [off, work]) => {
      const expected = new Map<string, boolean>()
      for (let at = `${year}-01-01`; at <= `${year}-12-31`; at = addDays(at, 1))
        expected.set(at, weekday(at) % 6 === 0)
      for (const span of off.split(' ')) {
        const [from, to = from] = span.split('-')
        for (let at = iso(year, from!); at <= iso(year, to!); at = addDays(at, 1)) expected.set(at, true)
      }
      for (const one of work.split(' ')) expected.set(iso(year, one), false)
      const wrong = [...expected].filter(([at, rest]) => isRestDay(latestCalendar, at) !== rest)
      expect(wrong).toEqual([])
    },
  )

  // 2020-2026 as in `domain.md` 5.2, where four sources agree; the earlier ones are held by the next test.
  const golden = [
    249, 251, 250, 250, 250, 249, 250, 250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248,
  ]
  test.each(golden.map((days, i) => [2007 + i, days]))('%i has %i working days', (year, days) => {
    expect(workingDaysOf(year!)).toBe(days)
  })

  test('swapping days takes none away: a year has its weekdays less its statutory holidays, exceptions explained', () => {
    // 2011-12-31 was worked for 2012; one day for the anniversary of 2015; two for the epidemic of 2020.
    const exceptions: Record<number, number> = { 2011: 1, 2012: -1, 2015: -1, 2020: -2 }
    for (let year = 2008; year <= 2026; year++) {
      const days = Array.from({ length: 366 }, (_, i) => addDays(`${year}-01-01`, i)).filter(
        (d) => d <= `${year}-12-31`,
      )
      const weekdays = days.filter((d) => weekday(d) % 6 !== 0).length
      const statutory = year < 2025 ? 11 : 13
      expect([year, workingDaysOf(year)]).toEqual([year, weekdays - statutory + (exceptions[year] ?? 0)])
    }
  })

  test('one arrangement for each year 2007-2026, two for the amended ones, all sound', () => {
    const years = arrangements.map(({ year }) => year).sort()
    const once = Array.from({ length: 20 }, (_, i) => 2007 + i)
    expect(years).toEqual([...once, 2015, 2019, 2020].sort())
    expect(arrangements.flatMap(checkArrangement)).toEqual([])
    expect(arrangements.map((a) => a.knownFrom)).toEqual(arrangements.map((a) => a.knownFrom).toSorted())
  })

  test('every notice has its public address, and every one after 2007 its number', () => {
    for (const { notice } of arrangements) expect(notice.url).toMatch(/^https?:\/\/www\.gov\.cn\//)
    for (const { notice } of arrangements.filter(({ year }) => year > 2007)) {
      expect(notice.number).toMatch(/^国(办)?发明电〔20\d\d〕\d+号$/)
    }
  })
})

describe('what was known when (DP-10)', () => {
  test.each([
    // Friday in the holiday only since the extension of 2020-01-26; Saturday no longer worked.
    ['2020-01-31', '2020-01-25', false],
    ['2020-01-31', '2020-01-26', true],
    ['2020-02-01', '2020-01-25', false],
    ['2020-02-01', '2020-01-26', true],
    ['2019-05-02', '2019-03-21', false],
    ['2019-05-02', '2019-03-22', true],
    ['2019-04-28', '2019-03-21', true],
    ['2019-04-28', '2019-03-22', false],
    ['2015-09-03', '2015-05-12', false],
    ['2015-09-03', '2015-05-13', true],
    ['2015-09-06', '2015-05-13', false],
  ])('%s, as known on %s, rests: %j', (at, known, rests) => {
    expect(isRestDay(calendarKnownOn(known), at)).toBe(rests)
  })

  test('versions name what was known; the same knowledge is the same calendar', () => {
    expect(latestCalendar.version).toBe('2025-11-04.23')
    expect(calendarKnownOn('2026-02-02')).toBe(latestCalendar)
    expect(calendarKnownOn('2020-01-25').version).toBe('2019-11-21.16')
    expect(calendarKnownOn('2020-01-25')).toBe(calendarKnownOn('2019-11-21'))
    expect(calendarKnownOn('2000-01-01').version).toBe('0000-00-00.0')
  })

  test('the amended year has as many working days as the first version says, less the days given', () => {
    expect(workingDaysOf(2020, calendarKnownOn('2020-01-25'))).toBe(251)
    expect(workingDaysOf(2020)).toBe(249)
    // A swapped holiday takes no working day: 1 to 4 May for two Sundays.
    expect(workingDaysOf(2019, calendarKnownOn('2019-03-21'))).toBe(workingDaysOf(2019))
  })

  const notice2027: Arrangement = {
    year: 2027,
    knownFrom: '2026-11-10',
    notice: { number: '试行1号', url: 'https://example.org/2027' },
    holidays: [
      { name: text('春节', 'Spring Festival'), off: ['2027-02-05', '2027-02-11'], work: ['2027-01-31'] },
    ],
  }

  test('a year without notice is provisional: weekends and fixed holidays only (DP-11)', () => {
    expect(isProvisional(latestCalendar, '2027-01-04')).toBe(true)
    expect(isProvisional(latestCalendar, '2026-12-31')).toBe(false)
    expect(restDayName(latestCalendar, '2027-01-01')?.['zh-CN']).toBe('元旦')
    expect(isWorkingDay(latestCalendar, '2027-02-08')).toBe(true)
    expect(isRestDay(latestCalendar, '2027-05-02')).toBe(true)
    // Labour Day had one statutory day from 2008 and has two since 2025; before the first notice it had three.
    expect(isWorkingDay(calendarKnownOn('2000-01-01'), '2018-05-02')).toBe(true)
    expect(isRestDay(calendarKnownOn('2000-01-01'), '2006-05-03')).toBe(true)
  })

  test('a new year is added as data, and an amendment of it takes its place', () => {
    const added = withArrangement(latestCalendar, notice2027)
    expect(added.version).toBe('2026-11-10.24')
    expect(isProvisional(added, '2027-01-04')).toBe(false)
    expect(isRestDay(added, '2027-02-08')).toBe(true)
    expect(isWorkingDay(added, '2027-01-31')).toBe(true)
    expect(isProvisional(latestCalendar, '2027-01-04')).toBe(true)

    const amended = withArrangement(added, { ...notice2027, knownFrom: '2026-12-01', holidays: [] })
    expect(isWorkingDay(amended, '2027-02-08')).toBe(true)
    expect(calendarKnownOn('2026-11-30', amended).version).toBe('2026-11-10.24')
    expect(isRestDay(calendarKnownOn('2026-11-30', amended), '2027-02-08')).toBe(true)
    // A notice that comes in late, for an earlier year, stays behind the ones already known.
    expect(withArrangement(added, { ...notice2027, year: 2006, knownFrom: '2005-12-22' }).version).toBe(
      '2026-11-10.25',
    )
  })

  test.each([
    ['a weekday worked', { work: ['2027-02-01'] }, 'WORK_ON_WEEKDAY'],
    ['work inside the holiday', { work: ['2027-02-06'] }, 'WORK_DURING_HOLIDAY'],
    ['a span upside down', { off: ['2027-02-11', '2027-02-05'] }, 'OFF_INVALID'],
    ['no date', { work: ['2027-02-30'] }, 'DAY_INVALID'],
    ['another year', { off: ['2028-02-05', '2028-02-06'] }, 'OFF_INVALID'],
  ] as const)('refuses %s', (_, change, code) => {
    const holiday = { ...notice2027.holidays[0]!, ...change }
    const found = checkArrangement({ ...notice2027, holidays: [holiday] })
    expect(found.map((r) => r.code)).toContain(code)
    expect(found.every((r) => r.field?.startsWith('holidays.0.'))).toBe(true)
  })

  test('refuses an arrangement without year, day or holidays', () => {
    const found = checkArrangement({ ...notice2027, year: 27, knownFrom: 'soon', holidays: [] })
    expect(found.map((r) => r.code)).toEqual(['YEAR_INVALID', 'DAY_INVALID', 'HOLIDAYS_MISSING'])
  })
})

describe('rest days by name', () => {
  test.each([
    ['2026-02-17', '春节', 'Spring Festival'],
    ['2026-03-07', '星期六', 'Saturday'],
    ['2026-03-08', '星期日', 'Sunday'],
  ])('%s is %s', (at, zh, en) => expect(restDayName(latestCalendar, at)).toEqual(text(zh, en)))

  test('a working day has no such name, a make-up Saturday neither', () => {
    expect(restDayName(latestCalendar, '2026-02-14')).toBeUndefined()
    expect(() => restPeriod(latestCalendar, '2026-02-14')).toThrow(RangeError)
  })

  test('a row of days off is named after its holidays, else after the weekend', () => {
    const spring = { from: '2026-02-15', to: '2026-02-23', notice: '国办发明电〔2025〕7号' }
    expect(restPeriod(latestCalendar, '2026-02-20')).toMatchObject({ ...spring, name: { 'zh-CN': '春节' } })
    const plain = { from: '2026-03-07', to: '2026-03-08', name: text('周末', 'the weekend') }
    expect(restPeriod(latestCalendar, '2026-03-08')).toEqual(plain)
    // Sunday alone: the Saturday before is worked.
    expect(restPeriod(latestCalendar, '2026-10-11')).toMatchObject({
      from: '2026-10-11',
      name: { en: 'Sunday' },
    })
    // An ordinary Saturday joined to the holiday bears its name.
    expect(restPeriod(latestCalendar, '2016-12-31')).toMatchObject({
      to: '2017-01-02',
      name: { 'zh-CN': '元旦' },
    })
  })

  test('periods between two days are cut at both ends', () => {
    expect(restPeriods(latestCalendar, '2026-02-20', '2026-03-01').map((r) => [r.from, r.to])).toEqual([
      ['2026-02-20', '2026-02-23'],
      ['2026-03-01', '2026-03-01'],
    ])
  })
})

describe('counting working days', () => {
  const n = fc.integer({ min: 0, max: 90 })

  test('n and then m is n + m; more days never end earlier; the end is never a rest day', () => {
    fc.assert(
      fc.property(day, n, n, (from, a, b) => {
        const end = addWorkingDays(latestCalendar, from, a)
        expect(addWorkingDays(latestCalendar, end, b)).toBe(addWorkingDays(latestCalendar, from, a + b))
        expect(addWorkingDays(latestCalendar, from, a + 1) > end).toBe(true)
        expect(a === 0 || isWorkingDay(latestCalendar, end)).toBe(true)
        expect(addWorkingDays(latestCalendar, addDays(from, b), a) >= end).toBe(true)
      }),
    )
  })

  test('measuring undoes counting; a slow count agrees', () => {
    fc.assert(
      fc.property(day, n, (from, a) => {
        const end = addWorkingDays(latestCalendar, from, a)
        expect(workingDaysBetween(latestCalendar, from, end)).toBe(a)
        expect(workingDaysBetween(latestCalendar, end, from)).toBe(-a + 0)
        const passed = Array.from({ length: daysBetween(from, end) }, (_, i) => addDays(from, i + 1))
        expect(passed.filter((d) => isWorkingDay(latestCalendar, d)).length).toBe(a)
      }),
    )
  })

  test('next and previous working day stay on a working day and never jump over one', () => {
    fc.assert(
      fc.property(day, (at) => {
        const next = nextWorkingDay(latestCalendar, at)
        const previous = previousWorkingDay(latestCalendar, at)
        expect(isWorkingDay(latestCalendar, next) && isWorkingDay(latestCalendar, previous)).toBe(true)
        expect(workingDaysBetween(latestCalendar, previous, next)).toBe(
          isWorkingDay(latestCalendar, at) ? 0 : 1,
        )
        expect(previous <= at && at <= next).toBe(true)
      }),
    )
  })

  test('a negative or broken number of days is a fault', () => {
    expect(() => addWorkingDays(latestCalendar, '2026-01-01', -1)).toThrow(RangeError)
    expect(() => addWorkingDays(latestCalendar, '2026-01-01', 1.5)).toThrow(RangeError)
  })
})
