import { choiceAt, floorAt, limitAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { source, type Source } from '../source'
import type { Due, DueRequest, DueStep } from './account'
import { addWorkingDays, isProvisional, previousWorkingDay, type Calendar } from './calendar'
import { clockOf, type Clock, type ClockCode } from './clocks'
import { isDay, type Day } from './day'
import { periodOf, rulesOf } from './period'

export type { Due, DueRequest, DueStep } from './account'

/** Whether a clock runs at all for this rulebook on that day: some rule in force sets it, and the role fits. */
export function clockRuns(
  code: ClockCode,
  request: { rulebook: Rulebook; on: Day; variant?: string },
): boolean {
  const { rulebook, on, variant } = request
  const { role } = clockOf(code)
  if (role !== undefined && choiceAt(rulebook, 'receiver-role', on) !== role) return false
  const { handbook, floor } = rulesOf(code, rulebook, on, variant)
  return (handbook ?? floor) !== undefined
}

const readingsOf = (steps: readonly DueStep[], provisional: boolean): Source[] => {
  const used = steps.flatMap((step): Source[] => {
    if (step.kind === 'count') {
      const more = [step.extension > 0 && source('DP-6'), step.excluded > 0 && source('DP-9')]
      return [source('DP-1'), ...more.filter((reading) => reading !== false)]
    }
    if (step.kind === 'count-working') return [source('DP-3')]
    if (step.kind === 'count-back') return [source('DP-7')]
    if (step.kind === 'roll') return steps.some((s) => s.kind === 'count-back') ? [] : [source('DP-5')]
    if (step.kind === 'compare') return [source('RB-2')]
    if (step.kind === 'printed') return [source('DP-10')]
    return []
  })
  return provisional ? [...used, source('DP-11')] : used
}

function checkRequest(code: ClockCode, { trigger, rulebook, ...request }: DueRequest) {
  if (!isDay(trigger)) throw new RangeError(`not a day: ${String(trigger)}`)
  const whole = (n: number | undefined) => n === undefined || (Number.isInteger(n) && n >= 0)
  const numbers = [request.extensionDays, request.excludedDays, request.remainingDays]
  if (!numbers.every(whole)) throw new RangeError('days must be whole and not negative')
  const cap = limitAt(rulebook, 'extension', trigger) ?? 0
  if ((request.extensionDays ?? 0) > cap) throw new RangeError(`extensions add up to at most ${cap} days`)
  if ((request.extensionDays ?? 0) > 0 && code !== 'C06') throw new RangeError('only C06 is extended')
  if ((request.excludedDays ?? 0) > 0 && code !== 'C10')
    throw new RangeError('only C10 excludes hearing time')
}

/**
 * The due day of a clock with its account. Throws a RangeError for what is no day, for a clock that no rule in
 * force sets (ask `clockRuns`), for C15, which counts minutes, and for an extension beyond the limit.
 */
export function dueDay(code: ClockCode, request: DueRequest): Due {
  checkRequest(code, request)
  const { trigger, rulebook, calendar, variant } = request
  const clock = clockOf(code, variant)
  const { count, sources, steps: counted, ...sideBySide } = periodOf(code, clock, request)
  const [first, ...compare] = counted
  const steps: DueStep[] = [{ kind: 'trigger', day: trigger }, first!]
  if (count.roll) steps.push({ kind: 'roll', rest: count.roll, to: count.day })
  steps.push(...compare)

  const least = leastOf(request)
  if (least && least.to > count.day) steps.push({ kind: 'at-least', ...least })
  const day = least && least.to > count.day ? least.to : count.day
  const target = targetOf(code, request)
  if (target) steps.push({ kind: 'target', ...target })
  const provisional = touchesProvisional(calendar, clock, trigger, count.unrolled, day)
  return {
    clock: code,
    ...(variant === undefined ? {} : { variant }),
    trigger,
    day,
    ...sideBySide,
    unrolled: count.unrolled,
    target: target?.day ?? previousWorkingDay(calendar, count.unrolled),
    ...(target ? { greenUntil: target.day } : {}),
    provisional,
    calendarVersion: calendar.version,
    rulebook: rulebook.code,
    floor: floorAt(trigger)?.code ?? '',
    sources: [...sources, ...readingsOf(steps, provisional)],
    steps,
  }
}

/** T11: what was left of the period after a return, but some working days at least. */
function leastOf({ trigger, rulebook, calendar, remainingDays }: DueRequest) {
  if (remainingDays === undefined) return undefined
  const n = limitAt(rulebook, 'restart-minimum', trigger) ?? 0
  return { n, to: addWorkingDays(calendar, trigger, n) }
}

/** S1.4.1: five working days are the target and seven the tolerance, unless the organisation reads a hard limit. */
function targetOf(code: ClockCode, { trigger, rulebook, calendar }: DueRequest) {
  if (code !== 'C11' || choiceAt(rulebook, 'first-petition-reading', trigger) !== 'tolerance')
    return undefined
  const n = limitAt(rulebook, 'first-petition-target', trigger)
  return n === undefined ? undefined : { n, day: addWorkingDays(calendar, trigger, n) }
}

/** A calendar-day count looks at the calendar only where it ends; working days at every year on the way. */
function touchesProvisional(
  calendar: Calendar,
  clock: Clock,
  trigger: Day,
  unrolled: Day,
  day: Day,
): boolean {
  const all = clock.counting === 'working-days' ? [trigger, day] : [unrolled, day]
  const years = all.map((d) => Number(d.slice(0, 4)))
  for (let year = Math.min(...years); year <= Math.max(...years); year++) {
    if (isProvisional(calendar, `${String(year).padStart(4, '0')}-01-01`)) return true
  }
  return false
}

/** DP-10: a day already printed for a petitioner is never moved earlier by a later calendar. */
export const keepPrinted = (printed: Day, due: Due): Due =>
  due.day >= printed
    ? due
    : {
        ...due,
        day: printed,
        sources: [...due.sources, source('DP-10')],
        steps: [...due.steps, { kind: 'printed', computed: due.day, to: printed }],
      }
