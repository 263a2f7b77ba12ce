import { addDays, type Day } from '../clock/day'
import { limitAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { text } from '../text'
import { remindOf, type ReminderRules, type TrackReminder } from '../track/reminders'

export const warningStates = {
  none: text('未上报', 'none'),
  reported: text('已上报', 'reported'),
  verified: text('属实，处置中', 'verified'),
  unfounded: text('不属实', 'not borne out'),
  closed: text('已结束', 'closed'),
} as const
export type WarningState = keyof typeof warningStates

/** How soon trouble may come of it; a judgement of the reporter, for the order of work. */
export const risks = {
  low: text('一般', 'low'),
  medium: text('较大', 'medium'),
  high: text('重大', 'high'),
} as const
export type Risk = keyof typeof risks

/**
 * A finding of people about a late report. Both limbs are needed before anything may be proposed (S1.6.3);
 * one of them alone is logged.
 */
export interface LatenessFinding {
  readonly late: boolean
  readonly serious: boolean
  readonly reasons: string
  readonly by: string
  readonly on: Day
}

/** One early warning about an issue, a place and a demand, as plain data; it has no field for a person. */
export interface WarningFacts {
  readonly state: WarningState
  /** The unit that reports, and the petition office that verifies. */
  readonly unit?: string
  readonly office?: string
  readonly issue?: string
  readonly place?: string
  readonly demand?: string
  readonly cause?: string
  readonly risk?: Risk
  /** How many people the issue concerns. */
  readonly concerned?: number
  readonly proposed?: string
  readonly foundOn?: Day
  readonly reportedBy?: string
  readonly reportedOn?: Day
  readonly feedback?: string
  readonly feedbackOn?: Day
  readonly measures: readonly { readonly what: string; readonly by: string; readonly on: Day }[]
  readonly lateness?: LatenessFinding
  readonly result?: string
  readonly closedOn?: Day
}

export const noWarning: WarningFacts = { state: 'none', measures: [] }

/** Reported, and no feedback within the days set: on the open list (S1.6.4). */
export function awaitsFeedback({ state, reportedOn }: WarningFacts, today: Day, rulebook: Rulebook): boolean {
  const limit = limitAt(rulebook, 'warning-feedback', today)
  return state === 'reported' && limit !== undefined && today > addDays(reportedOn!, limit)
}

/** Whether people found what a criticism needs: reported late, and serious consequences (S1.6.3). */
export const isCriticisable = ({ lateness }: WarningFacts): boolean =>
  lateness !== undefined && lateness.late && lateness.serious

/** Told once to the office that owes the feedback. */
export const warningReminders = (
  facts: WarningFacts,
  { today, rulebook }: Pick<ReminderRules, 'today' | 'rulebook'>,
): TrackReminder[] =>
  awaitsFeedback(facts, today, rulebook)
    ? [remindOf('warning-feedback', [facts.reportedOn!], [{ unit: facts.office! }])]
    : []
