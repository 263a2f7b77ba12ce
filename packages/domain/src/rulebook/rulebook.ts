import type { Day } from '../clock/day'
import type { Source } from '../source'
import type { Text } from '../text'
import type { RuleKey } from './rules'

export type RulebookCode = 'JD-2005' | 'TG' | 'WSY'
export type FloorCode = 'XFTL-2005' | 'XFGZTL-2022'

/** What a value counts. `choice` picks one of the readings of its rule; `rule` is in force or not, without a number. */
export type Measure =
  'day' | 'working-day' | 'minute' | 'person' | 'visit' | 'times' | 'yuan' | 'choice' | 'rule'

/** One value of one rule for a time. Without `from` or `to` it holds as long as its book. */
export interface DatedValue {
  readonly value: number | string
  readonly unit: Measure
  readonly source: Source
  /** First and last day in force, both included. */
  readonly from?: Day
  readonly to?: Day
  readonly note?: Text
  /** The floor forbids it: kept for the record, not applied from that day, with the reason (RB-3). */
  readonly disabled?: Disabled
  /** Number of the organisation's own written decision, if the value rests on one. */
  readonly decision?: string
}

export interface Disabled {
  readonly from: Day
  readonly reason: Text
  readonly basis: readonly Source[]
}

/** A handbook, or a national floor under it: values by rule, the later entry of two that overlap holds. */
export interface Book<Code extends string = string> {
  readonly code: Code
  readonly name: Text
  /** Absent where the text bears no date. */
  readonly from?: Day
  readonly to?: Day
  readonly values: Partial<Record<RuleKey, readonly DatedValue[]>>
}

export type Rulebook = Book
export type Floor = Book<FloorCode>

type More = Pick<DatedValue, 'from' | 'to' | 'note' | 'disabled'>
const amount =
  (unit: Measure) =>
  (value: number, at: Source, more: More = {}): DatedValue => ({ value, unit, source: at, ...more })

/** Constructors, so that a book reads like its handbook: `days(15, source('S4.1.3'))`. */
export const days = amount('day')
export const workingDays = amount('working-day')
export const minutes = amount('minute')
export const persons = amount('person')
export const visits = amount('visit')
export const times = amount('times')
export const yuan = amount('yuan')
export const choice = (value: string, at: Source, more: More = {}): DatedValue => ({
  value,
  unit: 'choice',
  source: at,
  ...more,
})
/** A rule without a number. */
export const plain = (at: Source, more: More = {}): DatedValue => ({
  value: 1,
  unit: 'rule',
  source: at,
  ...more,
})
