import { rulesAt } from '../rulebook/resolve'
import type { DatedValue, Rulebook } from '../rulebook/rulebook'
import type { RuleKey } from '../rulebook/rules'
import type { Source } from '../source'
import type { Due, DueRequest, DueStep } from './account'
import { clockOf, type Clock, type ClockCode } from './clocks'
import { countBack, countDays, countWorkingDays, rolled, type Count } from './count'
import { isDay, type Day } from './day'

/** A period counted out: where it ends, by which rules, and the account so far. */
export interface Period extends Pick<Due, 'handbookDay' | 'floorDay'> {
  readonly count: Count
  readonly sources: readonly Source[]
  readonly steps: readonly DueStep[]
}

const nothing = { handbook: undefined, floor: undefined }

/** Handbook's and floor's value for a clock, side by side. */
export function rulesOf(code: ClockCode, rulebook: Rulebook, on: Day, variant?: string) {
  const byVariant: Readonly<Record<string, RuleKey>> = clockOf(code).rules
  const key = variant === undefined ? Object.values(byVariant)[0] : byVariant[variant]
  return key === undefined ? nothing : rulesAt(rulebook, key, on)
}

interface Counted {
  readonly rule: DatedValue
  readonly count: Count
  readonly step: DueStep
}

function countBy(rule: DatedValue, clock: Clock, request: DueRequest): Counted {
  const { trigger, calendar, extensionDays: extension = 0, excludedDays: excluded = 0 } = request
  const n = Number(rule.value)
  if (clock.counting === 'back') {
    const count = countBack(trigger, n, calendar)
    return { rule, count, step: { kind: 'count-back', n, to: count.unrolled } }
  }
  if (rule.unit === 'working-day') {
    const count = countWorkingDays(trigger, n, calendar)
    return { rule, count, step: { kind: 'count-working', n, skipped: count.skipped, to: count.day } }
  }
  const base = request.remainingDays ?? n
  const count = countDays(trigger, base + extension + excluded, calendar)
  return { rule, count, step: { kind: 'count', n: base, extension, excluded, to: count.unrolled } }
}

/** RB-2: the organ keeps the earlier of two days, the petitioner has the later; of equal ones the handbook's. */
function holds(handbook: Counted, floor: Counted, duty: Clock['duty']): 'handbook' | 'floor' {
  const [h, f] = [handbook.count.day, floor.count.day]
  return (duty === 'petitioner' ? h >= f : h <= f) ? 'handbook' : 'floor'
}

/** The period of a clock: as the rules count it, or as the form sets it. Throws a RangeError if nothing does. */
export function periodOf(code: ClockCode, clock: Clock, request: DueRequest): Period {
  const { handbook: own, floor: national } = rulesOf(code, request.rulebook, request.trigger, request.variant)
  if (request.setDay !== undefined || clock.counting === 'set')
    return setPeriod(code, request, [own, national])
  if (clock.counting === 'minutes') throw new RangeError(`${code} counts minutes, see dueInstant`)

  const handbook = own && countBy(own, clock, request)
  const floor = national && countBy(national, clock, request)
  const only = handbook ?? floor
  if (!only)
    throw new RangeError(
      `no rule of ${request.rulebook.code} or its floor sets ${code} on ${request.trigger}`,
    )
  if (!handbook || !floor) return { count: only.count, sources: [only.rule.source], steps: [only.step] }

  const [handbookDay, floorDay] = [handbook.count.day, floor.count.day]
  const first = holds(handbook, floor, clock.duty)
  const [chosen, other] = first === 'handbook' ? [handbook, floor] : [floor, handbook]
  const compare: DueStep[] =
    handbookDay === floorDay
      ? []
      : [{ kind: 'compare', handbook: handbookDay, floor: floorDay, holds: first }]
  return {
    handbookDay,
    floorDay,
    count: chosen.count,
    sources: [chosen.rule.source, other.rule.source],
    steps: [chosen.step, ...compare],
  }
}

function setPeriod(
  code: ClockCode,
  { setDay, calendar }: DueRequest,
  rules: readonly (DatedValue | undefined)[],
): Period {
  if (!isDay(setDay)) throw new RangeError(`${code} needs the day set in the form`)
  const sources = rules.flatMap((rule) => (rule ? [rule.source] : []))
  return { count: rolled(setDay, calendar), sources, steps: [{ kind: 'set', to: setDay }] }
}
