import { daysBetween, type Day } from '../clock/day'
import { clockRuns, dueDay, type Due, type DueRequest } from '../clock/due'
import type { ClockCode } from '../clock/clocks'
import type { MatterFacts } from '../matter/facts'
import { lastReview } from '../matter/review'
import { statuses } from '../matter/status'
import { lawClassOf } from '../matter/submission'
import { isDuty, isOwed, lastClock } from './clockwork'
import type { Context } from './context'
import type { ClockEffect } from './effects'
import { daysInEffect } from './handling-period'

/**
 * The last day for the decision on acceptance: of the receiver's notice once it signed, else of the direct
 * notice, else of triage (where nobody can be told). Undefined while a transfer is not signed for.
 */
function decisionDay(matter: MatterFacts): Day | undefined {
  if (matter.sent) return matter.sent.signedOn === undefined ? undefined : lastClock(matter, 'C03')?.due.day
  return (lastClock(matter, 'C02') ?? lastClock(matter, 'C01'))?.due.day
}

/**
 * Silence rule (`domain.md` 2.4): without a decision when the period for it ends, the sixty days start on
 * that last day all the same, so that silence cannot lengthen the case.
 */
export function handlingStart(matter: MatterFacts, today: Day): Day {
  const last = decisionDay(matter)
  return last !== undefined && last < today ? last : today
}

interface Start {
  readonly holder: string
  readonly trigger: Day
  readonly more?: Partial<DueRequest>
}

type StartRule = (matter: MatterFacts, today: Day) => Start | undefined

const homeUnit: StartRule = ({ homeUnit: holder, receivedOn: trigger }) => ({ holder, trigger })
const isReopened = ({ status }: MatterFacts) => status === 'M80' || status === 'M81'
const reviewer = (matter: MatterFacts) => lastReview(matter)?.organ ?? matter.homeUnit
const responsible = (matter: MatterFacts) => matter.responsibleUnit ?? matter.homeUnit
const receiver: StartRule = ({ sent }, today) => sent && { holder: sent.to, trigger: today }

/** What starts a clock: whose duty, from which day, and when it does not run for this matter. */
const starts = {
  C01: (matter, today) => {
    const before = lastClock(matter, 'C01')
    if (isReopened(matter)) return { holder: matter.homeUnit, trigger: today }
    if (before === undefined || !matter.sent) return homeUnit(matter, today)
    // After a returned transfer triage goes on with what was left when the matter was sent (T11).
    const remainingDays = Math.max(0, daysBetween(matter.sent.sentOn, before.due.day))
    return { holder: matter.homeUnit, trigger: today, more: { remainingDays } }
  },
  // Name or address unclear: nobody can be told (信访工作条例 23, S5.9).
  C02: (matter, today) => {
    if (matter.unreachable) return undefined
    if (isReopened(matter)) return { holder: matter.homeUnit, trigger: today }
    // A merge by mistake never stopped the period: undone, it counts from receipt as before.
    if (lastClock(matter, 'C02') && matter.status !== 'M33') return undefined
    // The exception fell away when the particulars came, so the period counts from that day.
    return { holder: matter.homeUnit, trigger: matter.status === 'M11' ? today : matter.receivedOn }
  },
  C03: receiver,
  C04: receiver,
  // Only appeals go by 31(6), which alone carries the sixty days (`domain.md` 2.1).
  C05: (matter, today) => {
    if (lawClassOf(matter.purpose) !== 'appeal') return undefined
    const review = matter.status === 'M60' ? lastReview(matter) : undefined
    // Ordered to handle it again: the period is the one that the review decision set.
    return review?.due === undefined
      ? { holder: responsible(matter), trigger: handlingStart(matter, today) }
      : { holder: responsible(matter), trigger: today, more: { setDay: review.due } }
  },
  // As C05 and from the same day, with all days in effect, rolled once (DP-6).
  C06: (matter, today) => ({
    holder: responsible(matter),
    trigger: (lastClock(matter, 'C05')?.due ?? { trigger: today }).trigger,
    more: { extensionDays: daysInEffect(matter) },
  }),
  C07: (matter, servedOn) =>
    lawClassOf(matter.purpose) === 'appeal' ? { holder: 'petitioner', trigger: servedOn } : undefined,
  C08: (matter, receivedOn) => ({ holder: reviewer(matter), trigger: receivedOn }),
  C09: (_matter, servedOn) => ({ holder: 'petitioner', trigger: servedOn }),
  C10: (matter, receivedOn) => ({ holder: reviewer(matter), trigger: receivedOn }),
  C11: ({ first, homeUnit: holder, registeredOn: trigger }) => (first ? { holder, trigger } : undefined),
  C12: ({ sent }, today) =>
    sent?.due === undefined ? undefined : { holder: sent.to, trigger: today, more: { setDay: sent.due } },
  // The same exception frees from the reply (S5.9), and falls away on the same day.
  C17: (matter, today) => {
    const { unreachable, flags, homeUnit: holder, registeredOn, status } = matter
    if (unreachable || (status === 'M11' && lastClock(matter, 'C17'))) return undefined
    const variant = flags.important ? 'important' : 'ordinary'
    return { holder, trigger: status === 'M11' ? today : registeredOn, more: { variant } }
  },
  C18: (matter, today) => ({ holder: responsible(matter), trigger: today }),
} as const satisfies Partial<Record<ClockCode, StartRule>>

/** Clocks the life cycle itself starts. */
export type StartedClock = keyof typeof starts

/**
 * The effect of starting a clock, or nothing where no rule in force sets it or the matter is exempt. One
 * that begins in the past, by a late entry or by silence, may be over at birth: the breach is recorded at once.
 */
export function start(code: StartedClock, matter: MatterFacts, on: Day, context: Context): ClockEffect[] {
  const found: Start | undefined = (starts[code] as StartRule)(matter, on)
  if (found === undefined) return []
  const { holder, trigger, more = {} } = found
  const { rulebook, calendar, today } = context
  const variant = more.variant === undefined ? {} : { variant: more.variant }
  if (!clockRuns(code, { rulebook, on: trigger, ...variant })) return []
  const due: Due = dueDay(code, { trigger, rulebook, calendar, ...more })
  const over = isDuty({ code, holder }) && due.day < today
  return [{ do: 'start', code, holder, due }, ...(over ? [{ do: 'breach', code, on: today } as const] : [])]
}

/** It goes on, and the days it stood still are not counted (DP-9): resume day less stop day. */
export function resume(code: 'C10', matter: MatterFacts, on: Day, context: Context): ClockEffect[] {
  const clock = lastClock(matter, code)
  const hearing = lastReview(matter)?.hearing
  if (clock?.state !== 'paused' || hearing === undefined) return []
  const { rulebook, calendar } = context
  const excludedDays = daysBetween(hearing.orderedOn, on)
  const due = dueDay(code, { trigger: clock.due.trigger, rulebook, calendar, excludedDays })
  // Ordered on a day that only the roll past a holiday had saved: by DP-9 nothing is left on return.
  return [{ do: 'resume', code, on, due }, ...(due.day < on ? [{ do: 'breach', code, on } as const] : [])]
}

/**
 * Clocks that ran out and are not yet marked: a breach is a record, not a calculation. The window for
 * objection closes without breach; its unit then counts as competent (T13).
 */
export const expiries = (matter: MatterFacts, today: Day): ClockEffect[] =>
  matter.clocks
    .filter((clock) => clock.state === 'running' && isOwed(clock) && clock.due.day < today)
    .flatMap((clock): ClockEffect[] => {
      if (isDuty(clock)) return [{ do: 'breach', code: clock.code, on: today }]
      return clock.code === 'C04' ? [{ do: 'stop', code: 'C04', on: clock.due.day, as: 'void' }] : []
    })

/** The turn of a day: expired clocks, and the sixty days that silence starts. Run it once a day for every open matter. */
export function turnOfDay(matter: MatterFacts, context: Context): ClockEffect[] {
  const { today } = context
  const { phase } = statuses[matter.status]
  const undecided = phase === 'intake' || phase === 'routing'
  const handled = matter.clocks.some((clock) => clock.code === 'C05' && isOwed(clock))
  const silent = undecided && handlingStart(matter, today) < today && !handled
  return [...expiries(matter, today), ...(silent ? start('C05', matter, today, context) : [])]
}
