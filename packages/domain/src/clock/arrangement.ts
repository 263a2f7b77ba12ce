import { refusal, type Refusal } from '../refusal'
import { source } from '../source'
import { text, type Text } from '../text'
import { isDay, weekday, type Day } from './day'

/** One holiday of a yearly notice: the days off, both ends included, and the weekend days worked in exchange. */
export interface Holiday {
  readonly name: Text
  readonly off: readonly [from: Day, to: Day]
  readonly work: readonly Day[]
}

/**
 * One notice of the State Council's General Office: the whole arrangement of a year as published or amended.
 * A later one for the same year takes the place of the earlier one (DP-10).
 */
export interface Arrangement {
  readonly year: number
  /** The day the notice was published; the calendar did not know it before. */
  readonly knownFrom: Day
  /** Number as printed, where it is known, and the public address. */
  readonly notice: { readonly number?: string; readonly url: string }
  readonly holidays: readonly Holiday[]
}

const basis = [source('HOL', '2'), source('DP-10')]
const near = (day: Day, year: number) => isDay(day) && day >= `${year - 1}-12-01` && day <= `${year}-12-31`

/** What is wrong with an arrangement that an administrator wants to add; empty when nothing is. */
export function checkArrangement({ year, knownFrom, holidays }: Arrangement): readonly Refusal[] {
  const found: Refusal[] = []
  const say = (code: string, zh: string, en: string, field: string) =>
    found.push(refusal(code, text(zh, en), { basis, field }))
  if (!Number.isInteger(year) || year < 1950 || year > 2200) {
    say('YEAR_INVALID', '年份无效', 'The year is not valid', 'year')
  }
  if (!isDay(knownFrom))
    say('DAY_INVALID', '公布日期无效', 'The day of publication is not a date', 'knownFrom')
  if (holidays.length === 0) say('HOLIDAYS_MISSING', '未列出放假日', 'No holiday is listed', 'holidays')
  holidays.forEach(({ off: [from, to], work }, i) => {
    if (!near(from, year) || !near(to, year) || from > to) {
      say('OFF_INVALID', '放假起止日期无效', 'The days off are not a span of this year', `holidays.${i}.off`)
    }
    if (holidays.slice(0, i).some(({ off }) => from <= off[1] && off[0] <= to))
      say('OFF_OVERLAP', '放假日期重叠', 'The days off overlap', `holidays.${i}.off`)
    work.forEach((day, j) => {
      const field = `holidays.${i}.work.${j}`
      if (!near(day, year)) {
        say('DAY_INVALID', '补班日期无效', 'The make-up day is not a date of this year', field)
      } else if (weekday(day) % 6 !== 0) {
        say('WORK_ON_WEEKDAY', '补班日应为周六或周日', 'A make-up day is a Saturday or a Sunday', field)
      } else if (holidays.some((other) => day >= other.off[0] && day <= other.off[1])) {
        say('WORK_DURING_HOLIDAY', '补班日落在放假期间', 'A make-up day lies within days off', field)
      }
    })
  })
  return found
}
