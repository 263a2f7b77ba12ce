import { workingDaysBetween } from '../clock/calendar'
import { addDays, type Day } from '../clock/day'
import { isWithin, monthOf, type DaySpan } from '../clock/window'
import { yellowWorkingDays } from '../rulebook/shared'
import { text, type Text } from '../text'
import { dutyCodes, dutyRow, lastDay, type DutyCode, type DutyRules, type DutyUnit } from './duties'

/** One duty of one unit for one window. `key` stays the same over days and restarts. */
export interface DueDuty {
  readonly key: string
  readonly duty: DutyCode
  readonly unit: string
  readonly window: DaySpan
  readonly lastDay: Day
}

/** Months (`YYYY-MM`) in which such matters were open, for the duties that are owed only then. */
export interface OpenMonths {
  readonly 'open-transfers': ReadonlySet<string>
  readonly 'open-from-superior': ReadonlySet<string>
}

/** Every duty whose window begins within a span, unit by unit; a unit owes it while it exists all through the window. */
export function dueDuties(
  units: readonly DutyUnit[],
  span: DaySpan,
  rules: DutyRules,
  open: OpenMonths,
): DueDuty[] {
  return dutyCodes.flatMap((duty) => {
    const { windows, owedBy, onlyWith } = dutyRow(duty)
    const owers = units.filter(({ kind }) => owedBy.includes(kind))
    if (owers.length === 0) return []
    return windows(span, rules)
      .filter((window) => onlyWith === undefined || open[onlyWith].has(window.from.slice(0, 7)))
      .flatMap((window) =>
        owers
          .filter(({ from, to }) => (from ?? '') <= window.from && (to === undefined || to >= window.to))
          .map(({ id }) => ({
            key: `${duty}/${id}/${window.from}`,
            duty,
            unit: id,
            window,
            lastDay: lastDay(duty, window, rules),
          })),
      )
  })
}

/** What proves that a duty was done: a document of another concept, or one attached by hand. */
export interface DutyProof {
  readonly duty: DutyCode
  readonly unit: string
  /** The day of the act: the meeting, the visit; for a bulletin the day of publication. */
  readonly on: Day
  /** The span it is about; needed where it is made after that span. */
  readonly about?: DaySpan
  readonly document: string
}

/** Said instead of a proof: why it was missed. The gap stays a gap. */
export interface DutyExplanation {
  readonly key: string
  readonly reasons: string
  readonly by: string
  readonly on: Day
}

export const dutyStates = {
  ahead: text('未到期', 'ahead'),
  soon: text('即将到期', 'due soon'),
  done: text('已完成', 'done'),
  late: text('逾期完成', 'done late'),
  missed: text('未完成', 'missed'),
  explained: text('未完成，已说明', 'missed, with reasons'),
  gap: text('空缺', 'gap'),
} as const satisfies Record<string, Text>
export type DutyState = keyof typeof dutyStates

export interface DutyStanding extends DueDuty {
  readonly state: DutyState
  readonly proof?: DutyProof
  readonly explanation?: DutyExplanation
}

/** Whether a proof is about this duty: inside its window, or about it. */
const proves = ({ duty, unit, window }: DueDuty, proof: DutyProof): boolean =>
  proof.duty === duty &&
  proof.unit === unit &&
  (dutyRow(duty).done === 'within'
    ? isWithin(proof.on, window)
    : proof.about?.from === window.from && proof.about.to === window.to)

/** How one duty stands on a day; the last day itself is in time. */
export function dutyStanding(
  due: DueDuty,
  proofs: readonly DutyProof[],
  explanations: readonly DutyExplanation[],
  today: Day,
  { calendar }: DutyRules,
): DutyStanding {
  const proof = proofs.filter((one) => proves(due, one)).toSorted((a, b) => (a.on < b.on ? -1 : 1))[0]
  if (proof !== undefined) return { ...due, proof, state: proof.on > due.lastDay ? 'late' : 'done' }
  const explanation = explanations.find(({ key }) => key === due.key)
  if (today <= due.lastDay) {
    const soon =
      today >= due.window.from && workingDaysBetween(calendar, today, due.lastDay) <= yellowWorkingDays
    return { ...due, state: soon ? 'soon' : 'ahead' }
  }
  if (explanation !== undefined) return { ...due, explanation, state: 'explained' }
  return { ...due, state: dutyRow(due.duty).soft ? 'gap' : 'missed' }
}

/** One cell of the board: a unit in a month, with what it owed there. Units stand in the order given, never by number. */
export interface DutyCell {
  readonly unit: string
  /** `YYYY-MM` of the last day. */
  readonly month: string
  readonly due: number
  readonly done: number
  readonly late: number
  readonly missing: number
}

const missing: readonly DutyState[] = ['missed', 'explained', 'gap']

export function dutyBoard(
  standings: readonly DutyStanding[],
  units: readonly string[],
  span: DaySpan,
): DutyCell[] {
  const months: string[] = []
  for (let at = span.from; at <= span.to; at = addDays(monthOf(at).to, 1)) months.push(at.slice(0, 7))
  return units.flatMap((unit) =>
    months.map((month) => {
      const here = standings.filter((one) => one.unit === unit && one.lastDay.startsWith(month))
      const count = (states: readonly DutyState[]) =>
        here.filter(({ state }) => states.includes(state)).length
      return {
        unit,
        month,
        due: here.length,
        done: count(['done', 'late']),
        late: count(['late']),
        missing: count(missing),
      }
    }),
  )
}

export interface DutyReminder {
  /** Raised once: the duty and why. */
  readonly key: string
  readonly due: DueDuty
  readonly why: 'soon' | 'missed'
}

/** What its unit is told on a day: once when little time is left, once on the first day it is missed. */
export const dutyReminders = (standings: readonly DutyStanding[]): DutyReminder[] =>
  standings.flatMap(({ state, proof: _proof, explanation: _explanation, ...due }) =>
    state === 'soon' || state === 'missed' ? [{ key: `${due.key}/${state}`, due, why: state }] : [],
  )
