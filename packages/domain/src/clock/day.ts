import type { Locale } from '../text'

/** A civil day of Asia/Shanghai, `YYYY-MM-DD`. Legal periods run on days, never on instants. */
export type Day = string

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Days since 1970-01-01 of the proleptic Gregorian calendar; integer arithmetic only, so no time zone can enter. */
export function toNumber(day: Day): number {
  const y = Number(day.slice(0, 4))
  const m = Number(day.slice(5, 7))
  const d = Number(day.slice(8, 10))
  // Years that begin in March put the leap day at their end; eras of 400 years repeat.
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The inverse of `toNumber`. Throws a RangeError outside the years 0001-9999. */
export function fromNumber(n: number): Day {
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const d = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  const m = mp < 10 ? mp + 3 : mp - 9
  const y = yearOfEra + era * 400 + (m <= 2 ? 1 : 0)
  if (!(y >= 1 && y <= 9999)) throw new RangeError(`day out of range: ${n}`)
  return `${String(y).padStart(4, '0')}-${m < 10 ? '0' : ''}${m}-${d < 10 ? '0' : ''}${d}`
}

/** True for real civil dates only: '2025-02-29' and '2025-2-1' are not days. */
export const isDay = (s: unknown): s is Day => {
  if (typeof s !== 'string' || !SHAPE.test(s) || s < '0001-01-01') return false
  const month = Number(s.slice(5, 7))
  const dayOfMonth = Number(s.slice(8, 10))
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return false
  // Days 29-31 exist or not: only those need the calendar.
  return dayOfMonth <= 28 || fromNumber(toNumber(s)) === s
}

export const addDays = (day: Day, n: number): Day => fromNumber(toNumber(day) + n)

/** Days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => toNumber(b) - toNumber(a)

/** 0 = Sunday … 6 = Saturday. 1970-01-01 was a Thursday. */
export const weekday = (day: Day): number => (((toNumber(day) + 4) % 7) + 7) % 7

/** For sorting: negative, 0 or positive. Days compare as text. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

/** The civil day in Asia/Shanghai of an instant: UTC+8 all year, no summer time since 1991. */
export const dayOf = (instant: Date): Day =>
  fromNumber(Math.floor((instant.getTime() + 8 * 3_600_000) / 86_400_000))

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** 2026年3月2日 · 2 March 2026. */
export function formatDay(day: Day, locale: Locale): string {
  const [y, m, d] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  return locale === 'zh-CN' ? `${y}年${m}月${d}日` : `${d} ${months[m - 1]} ${y}`
}
