import { addDays, isDay, type Day } from '@xinfang/domain'
import type { Cell } from '../sheet/sheet'

// Line feeds and tabs are text; other control characters come from copying between programs and carry nothing.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

// What `trim` takes (with the ideographic and the no-break space) and the marks of no width it leaves.
const EDGES = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/gu

/** A cell as text: white space of every kind off both ends, line ends as \n, control characters gone. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  const value = cell instanceof Date ? (dayOfCell(cell) ?? '') : String(cell)
  return value.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(EDGES, '')
}

/** The same on one line. */
export const lineOfText = (cell: Cell | undefined): string => textOf(cell).replace(/\s+/gu, ' ')

/** 2020/1/2 8:30:05, 2019-12-03, 2019.12.3, 2019年12月3日8时30分: the day, with or without a time behind it. */
const WRITTEN =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:(?:[T\s]+|(?<=日))\d{1,2}[:时]\d{1,2}(?:[:分](?:\d{1,2}(?:\.\d+)?)?秒?)?)?$/

/** Serials of 1950 to 2199: smaller and larger numbers in a date column are no dates. */
const SERIAL = { first: 18_264, last: 109_574 } as const

/** Serial 1 is 1900-01-01 in a calendar with a 29 February 1900, so from March 1900 on day 0 is this one. */
const SERIAL_ZERO: Day = '1899-12-30'

/**
 * The civil day a cell means, or null. A sheet knows no time zone: what is written is Shanghai's day.
 * Takes written dates, YYYYMMDD, serials as numbers or as text, and cells formatted as dates.
 */
export function dayOfCell(cell: Cell | undefined): Day | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : real(cell.toISOString().slice(0, 10))
  const value = textOf(cell).normalize('NFKC')
  const [, year, month, day] = WRITTEN.exec(value) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? []
  if (year && month && day) return real(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const serial = /^\d{5,6}(\.\d+)?$/.test(value) ? Number(value) : 0
  return serial >= SERIAL.first && serial <= SERIAL.last ? addDays(SERIAL_ZERO, Math.floor(serial)) : null
}

const real = (day: string): Day | null => (isDay(day) ? day : null)
