import { text, type Text } from '../text'
import type { Arrangement } from './arrangement'
import { fromNumber, toNumber, weekday, type Day } from './day'
import { arrangements } from './holidays'
import { statutoryDays } from './statutory'

/** The working days as known at one time. Immutable; questions cost one look-up each. */
export interface Calendar {
  /** What was known, for the record: day of the latest notice and how many there were, e.g. '2025-11-04.23'. */
  readonly version: string
  /** Oldest notice first. */
  readonly arrangements: readonly Arrangement[]
  /** By day number (`toNumber`): what is off and why, and which weekend days are worked. */
  readonly off: ReadonlyMap<number, { readonly name: Text; readonly notice?: string }>
  readonly work: ReadonlySet<number>
  /** Years with a notice; all others are provisional (DP-11). */
  readonly years: ReadonlySet<number>
}

/** Days off in a row, both ends included. */
export interface RestPeriod {
  readonly from: Day
  readonly to: Day
  readonly name: Text
  /** Number of the State Council's notice, where one is known. */
  readonly notice?: string
}

/** Years for which a calendar without a notice still knows the fixed holidays (DP-11); beyond them only weekends. */
const FIRST_YEAR = 1999
const LAST_YEAR = 2100

const inOrder = (a: Arrangement, b: Arrangement): number =>
  a.knownFrom < b.knownFrom ? -1 : a.knownFrom > b.knownFrom ? 1 : 0

/** The calendar of these notices, in whatever order they come (check a new one with `checkPublication` first). */
export const calendarOf = (notices: readonly Arrangement[]): Calendar => build(notices.toSorted(inOrder))

/** @param known oldest notice first */
function build(known: readonly Arrangement[]): Calendar {
  const byYear = new Map(known.map((arrangement) => [arrangement.year, arrangement]))
  const off = new Map<number, { name: Text; notice?: string }>()
  const work = new Set<number>()
  for (const { holidays, notice } of [...byYear.values()].sort((a, b) => a.year - b.year)) {
    for (const holiday of holidays) {
      const reason = { name: holiday.name, ...(notice.number === undefined ? {} : { notice: notice.number }) }
      for (let n = toNumber(holiday.off[0]); n <= toNumber(holiday.off[1]); n++) off.set(n, reason)
      for (const day of holiday.work) work.add(toNumber(day))
    }
  }
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (!byYear.has(year)) for (const [day, name] of statutoryDays(year)) off.set(toNumber(day), { name })
  }
  const version = `${known.at(-1)?.knownFrom ?? '0000-00-00'}.${known.length}`
  return { version, arrangements: known, off, work, years: new Set(byYear.keys()) }
}

/** Every notice this package knows. */
export const latestCalendar: Calendar = build(arrangements)

/** The calendar with one more notice: a new year, or an amendment (check it with `checkPublication` first). */
export const withArrangement = (calendar: Calendar, arrangement: Arrangement): Calendar =>
  calendarOf([...calendar.arrangements, arrangement])

const earlier = new WeakMap<Calendar, Map<number, Calendar>>()

/** The calendar as it was known on a day: notices and amendments published later are not in it (DP-10). */
export function calendarKnownOn(day: Day, all: Calendar = latestCalendar): Calendar {
  let count = all.arrangements.length
  while (count > 0 && all.arrangements[count - 1]!.knownFrom > day) count--
  if (count === all.arrangements.length) return all
  const cache = earlier.get(all) ?? new Map<number, Calendar>()
  earlier.set(all, cache)
  const calendar = cache.get(count) ?? build(all.arrangements.slice(0, count))
  cache.set(count, calendar)
  return calendar
}

const weekend = { 0: text('星期日', 'Sunday'), 6: text('星期六', 'Saturday') } as const
const wholeWeekend = text('周末', 'the weekend')
const isWeekend = (n: number) => ((((n + 4) % 7) + 7) % 7) % 6 === 0

const rests = (calendar: Calendar, n: number): boolean =>
  calendar.off.has(n) || (isWeekend(n) && !calendar.work.has(n))

/** A day actually off: a weekend day that is not made up, a holiday, a weekday given off in lieu (DP-5). */
export const isRestDay = (calendar: Calendar, day: Day): boolean => rests(calendar, toNumber(day))
export const isWorkingDay = (calendar: Calendar, day: Day): boolean => !isRestDay(calendar, day)

/** True for a day of a year whose notice is not known: only weekends and fixed statutory days are off (DP-11). */
export const isProvisional = (calendar: Calendar, day: Day): boolean =>
  !calendar.years.has(Number(day.slice(0, 4)))

/** Why a day is off: 春节, 星期六 …; undefined on a working day. */
export function restDayName(calendar: Calendar, day: Day): Text | undefined {
  if (isWorkingDay(calendar, day)) return undefined
  return calendar.off.get(toNumber(day))?.name ?? weekend[weekday(day) as 0 | 6]
}

const period = (calendar: Calendar, from: number, to: number): RestPeriod => {
  const names = new Set<Text>()
  let notice: string | undefined
  for (let n = from; n <= to; n++) {
    const holiday = calendar.off.get(n)
    if (holiday) names.add(holiday.name)
    notice ??= holiday?.notice
  }
  const [only = from === to ? weekend[weekday(fromNumber(from)) as 0 | 6] : wholeWeekend, ...more] = names
  const name = more.reduce((a, b) => text(`${a['zh-CN']}、${b['zh-CN']}`, `${a.en}, ${b.en}`), only)
  return { from: fromNumber(from), to: fromNumber(to), name, ...(notice === undefined ? {} : { notice }) }
}

/** The whole row of days off around a rest day, named after its holidays, or after the weekend if there is none. */
export function restPeriod(calendar: Calendar, day: Day): RestPeriod {
  let from = toNumber(day)
  let to = from
  if (!rests(calendar, from)) throw new RangeError(`not a rest day: ${day}`)
  while (rests(calendar, from - 1)) from--
  while (rests(calendar, to + 1)) to++
  return period(calendar, from, to)
}

/** The rows of days off from one day to another, both included; a row that began before or ends after is cut. */
export function restPeriods(calendar: Calendar, from: Day, to: Day): readonly RestPeriod[] {
  const found: RestPeriod[] = []
  const last = toNumber(to)
  for (let n = toNumber(from); n <= last; n++) {
    if (!rests(calendar, n)) continue
    const start = n
    while (n < last && rests(calendar, n + 1)) n++
    found.push(period(calendar, start, n))
  }
  return found
}

/** The n-th working day after a day, which itself is never counted (DP-3); n = 0 gives the day back. */
export function addWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
  let at = toNumber(day)
  for (let left = n; left > 0;) if (!rests(calendar, ++at)) left--
  return fromNumber(at)
}

/** Working days after `a` up to and including `b`; negative when `b` is earlier. */
export function workingDaysBetween(calendar: Calendar, a: Day, b: Day): number {
  if (b < a) return -workingDaysBetween(calendar, b, a)
  let count = 0
  for (let n = toNumber(a) + 1; n <= toNumber(b); n++) if (!rests(calendar, n)) count++
  return count
}

const step = (calendar: Calendar, day: Day, by: 1 | -1): Day => {
  let n = toNumber(day)
  if (!rests(calendar, n)) return day
  while (rests(calendar, n)) n += by
  return fromNumber(n)
}

/** On or after. */
export const nextWorkingDay = (calendar: Calendar, day: Day): Day => step(calendar, day, 1)
/** On or before. */
export const previousWorkingDay = (calendar: Calendar, day: Day): Day => step(calendar, day, -1)
