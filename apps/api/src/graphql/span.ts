import { daysBetween, type Day } from '@xinfang/domain'
import { failure } from './errors'

/** After this day the next one has no civil date of four digits. */
const LAST: Day = '9998-12-31'

/** A list by days reaches at most so many days ahead of its first; throws BAD_INPUT naming the day that is off. */
export function checkSpan(from: Day, to: Day, longest: number): void {
  if (from > LAST) throw failure('BAD_INPUT', 'from')
  if (to > LAST || daysBetween(from, to) > longest) throw failure('BAD_INPUT', 'to')
}
