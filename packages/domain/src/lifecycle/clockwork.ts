import { daysBetween, type Day } from '../clock/day'
import { clockRuns, dueDay, type Due, type DueRequest } from '../clock/due'
import type { ClockCode } from '../clock/clocks'
import type { ClockFacts, MatterFacts } from '../matter/facts'
import { statuses } from '../matter/status'
import { lawClassOf } from '../matter/submission'
import type { Context } from './context'
import type { ClockEffect } from './effects'

/** The clock of this code that was started last. */
export const lastClock = (matter: MatterFacts, code: ClockCode): ClockFacts | undefined =>
  matter.clocks.findLast((clock) => clock.code === code)

/** Still owed: running, standing still, or run out without the act. */
export const isOwed = (clock: ClockFacts): boolean =>
  clock.stoppedOn === undefined && clock.state !== 'met' && clock.state !== 'void'

/** A duty, not a right: the petitioner's own periods and the window for objection press nobody and cannot be breached. */
export const isDuty = ({ code, holder }: Pick<ClockFacts, 'code' | 'holder'>): boolean =>
  holder !== 'petitioner' && code !== 'C04'

/** The earliest day on which the organ, a unit or a person still owes an act; overdue days included. */
export const nextDue = (clocks: readonly ClockFacts[]): Day | undefined =>
  clocks
    .filter((clock) => isOwed(clock) && isDuty(clock) && clock.state !== 'paused')
    .map((clock) => clock.due.day)
    .reduce<Day | undefined>((least, day) => (least === undefined || day < least ? day : least), undefined)

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
const receiver: StartRule = ({ sent }, today) => sent && { holder: sent.to, trigger: today }

/** What starts a clock: whose duty, from which day, and when it does not run for this matter. */
const starts = {
  C01: (matter, today) => {
    const before = lastClock(matter, 'C01')
    if (before === undefined || !matter.sent) return homeUnit(matter, today)
    // After a returned transfer triage goes on with what was left when the matter was sent (T11).
    const remainingDays = Math.max(0, daysBetween(matter.sent.sentOn, before.due.day))
    return { holder: matter.homeUnit, trigger: today, more: { remainingDays } }
  },
  // Name or address unclear: nobody can be told (信访工作条例 23, S5.9).
  C02: (matter, today) => {
    if (matter.unreachable || lastClock(matter, 'C02')) return undefined
    // The exception fell away when the particulars came, so the period counts from that day.
    return { holder: matter.homeUnit, trigger: matter.status === 'M11' ? today : matter.receivedOn }
  },
  C03: receiver,
  C04: receiver,
  // Only appeals go by 31(6), which alone carries the sixty days (`domain.md` 2.1).
  C05: (matter, today) =>
    lawClassOf(matter.purpose) === 'appeal'
      ? { holder: matter.responsibleUnit ?? matter.homeUnit, trigger: handlingStart(matter, today) }
      : undefined,
  C07: (matter, servedOn) =>
    lawClassOf(matter.purpose) === 'appeal' ? { holder: 'petitioner', trigger: servedOn } : undefined,
  C11: ({ first, homeUnit: holder, registeredOn: trigger }) => (first ? { holder, trigger } : undefined),
  C12: ({ sent }, today) =>
    sent?.due === undefined ? undefined : { holder: sent.to, trigger: today, more: { setDay: sent.due } },
  C17: ({ unreachable, flags, homeUnit: holder, registeredOn: trigger }) =>
    unreachable
      ? undefined
      : { holder, trigger, more: { variant: flags.important ? 'important' : 'ordinary' } },
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

/** Stops a clock that is still owed: in time, or too late. */
export const stop = (
  code: ClockCode,
  matter: MatterFacts,
  on: Day,
  how: 'done' | 'void' = 'done',
): ClockEffect[] =>
  matter.clocks.some((clock) => clock.code === code && isOwed(clock))
    ? [{ do: 'stop', code, on, as: how === 'void' ? 'void' : outcome(lastClock(matter, code)!, on) }]
    : []

/** The day of the act decides, even if the turn of a day had already marked a breach before the act was recorded. */
const outcome = (clock: ClockFacts, on: Day) => (on > clock.due.day ? 'breached' : 'met')

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
  const silent = undecided && handlingStart(matter, today) < today && lastClock(matter, 'C05') === undefined
  return [...expiries(matter, today), ...(silent ? start('C05', matter, today, context) : [])]
}
