import type { Day } from '../clock/day'
import { text } from '../text'
import { clinic } from './clinic'
import { national2005 } from './national-2005'
import { national2022 } from './national-2022'
import { police } from './police'
import type { Book, DatedValue, Floor, Rulebook, RulebookCode } from './rulebook'
import type { Rule } from './rule'
import { rules, type RuleKey } from './rules'
import { street } from './street'

/** The handbooks by code. */
export const rulebooks: Readonly<Record<RulebookCode, Rulebook>> = {
  'JD-2005': street,
  TG: police,
  WSY: clinic,
}

/** The national floors, oldest first. */
export const floors: readonly Floor[] = [national2005, national2022]

const covers = (period: { readonly from?: Day; readonly to?: Day }, day: Day) =>
  (period.from === undefined || day >= period.from) && (period.to === undefined || day <= period.to)

/** The floor in force on the day a period is triggered (RB-1); none before 2005-05-01, that text was not read. */
export const floorAt = (day: Day): Floor | undefined => floors.find((floor) => covers(floor, day))

/**
 * The value of one book in force on a day; undefined if the book is silent, not in force or the rule disabled.
 * For a clock the day is the one on which its step begins (RB-4), so a running clock keeps its version.
 */
export function ruleAt(book: Book, key: RuleKey, day: Day): DatedValue | undefined {
  if (!covers(book, day)) return undefined
  return book.values[key]?.findLast(
    (value) => covers(value, day) && !(value.disabled && day >= value.disabled.from),
  )
}

/** What handbook and floor say side by side (RB-2). */
export function rulesAt(book: Rulebook, key: RuleKey, day: Day) {
  const floor = floorAt(day)
  return { handbook: ruleAt(book, key, day), floor: floor && ruleAt(floor, key, day) }
}

/** A limit on the organisation: the stricter of handbook and floor; undefined if neither sets one. */
export function limitAt(book: Rulebook, key: RuleKey, day: Day): number | undefined {
  const { handbook, floor } = rulesAt(book, key, day)
  const numbers = [handbook, floor].flatMap((rule) => (typeof rule?.value === 'number' ? [rule.value] : []))
  return numbers.length === 0 ? undefined : Math.min(...numbers)
}

/** The reading in force of a rule with choices: the handbook's, else the floor's. */
export function choiceAt(book: Rulebook, key: RuleKey, day: Day): string | undefined {
  const { handbook, floor } = rulesAt(book, key, day)
  const value = (handbook ?? floor)?.value
  return typeof value === 'string' ? value : undefined
}

/** A recorded written decision of the organisation: another reading or number where it is free, or a disabled rule switched on. */
export interface RuleDecision {
  readonly rule: RuleKey
  /** One of the rule's choices, or the number; not given to switch a disabled rule on as it is written. */
  readonly value?: string | number
  readonly from: Day
  readonly to?: Day
  /** Number of the written decision. */
  readonly document: string
}

const definition = (key: RuleKey): Rule => rules[key]

/** What an organisation is free to decide: a reading on offer, a number that no law fixes, a disabled rule as written. */
function isFree(key: RuleKey, { disabled }: DatedValue, value: string | number | undefined): boolean {
  const { choices, configurable } = definition(key)
  if (value === undefined) return disabled !== undefined
  if (typeof value === 'string') return choices !== undefined && Object.hasOwn(choices, value)
  return configurable === true && Number.isInteger(value) && value > 0
}

/** The rulebook under such a decision (RB-3). Throws a RangeError for what no decision can change: a number of law. */
export function withDecision(book: Rulebook, decision: RuleDecision): Rulebook {
  const { rule, value: decided, from, to, document } = decision
  const written = book.values[rule]?.[0]
  if (!written || !isFree(rule, written, decided) || document.trim() === '') {
    throw new RangeError(`no decision may set ${rule} of ${book.code} to ${String(decided)}`)
  }
  const { disabled: _, ...base } = written
  const value: DatedValue = {
    ...base,
    value: decided ?? written.value,
    from,
    ...(to === undefined ? {} : { to }),
    decision: document,
    note: text('依本单位书面决定', 'by a written decision of the organisation'),
  }
  return { ...book, values: { ...book.values, [rule]: [...book.values[rule]!, value] } }
}

/** One rule as a card for people: what it says, its values over time, the readings one may choose between. */
export interface RuleCard extends Rule {
  readonly key: RuleKey
  readonly values: readonly DatedValue[]
}

/** Every rule that a book sets, in the order of the handbook's own file. */
export const ruleCards = (book: Book): readonly RuleCard[] =>
  Object.entries(book.values).map(([key, values]) => ({
    key: key as RuleKey,
    ...definition(key as RuleKey),
    values,
  }))
