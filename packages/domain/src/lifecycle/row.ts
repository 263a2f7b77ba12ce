import type { Permission } from '../access/permissions'
import type { ClockCode } from '../clock/clocks'
import type { FormCode } from '../form/forms'
import type { Status } from '../matter/status'
import type { Source } from '../source'
import type { Text } from '../text'
import type { AnswerName } from './answers'
import type { CheckName } from './checks'
import type { StartedClock } from './clock-acts'
import type { Party } from './context'
import type { DocumentEffect } from './effects'
import type { GuardName } from './guards'

/** One row of the table of actions: everything that distinguishes one action from another, as data. */
export interface ActionRow {
  /** Transition of `domain.md` 2.3; acts that move nothing there have none. */
  readonly code?: `T${string}`
  /** Further transitions of that table which the same act covers. */
  readonly also?: readonly `T${string}`[]
  readonly label: Text
  /** Empty = there is no matter yet. */
  readonly from: readonly Status[]
  /** `same` stays; `sent` goes back to transferred or assigned; `reviewed` goes where the review's outcome leads. */
  readonly to: Status | 'same' | 'sent' | 'reviewed'
  readonly permission: Permission
  /** The unit in whose name it is done. */
  readonly by: Party
  readonly asks: readonly AnswerName[]
  readonly mayAsk: readonly AnswerName[]
  readonly guards: readonly GuardName[]
  readonly checks: readonly CheckName[]
  readonly starts: readonly StartedClock[]
  readonly stops: readonly ClockCode[]
  /** Clocks whose duty falls away. */
  readonly voids: readonly ClockCode[]
  readonly pauses: readonly ClockCode[]
  readonly resumes: readonly 'C10'[]
  readonly forms: readonly FormRow[]
  readonly tells: readonly Told[]
  readonly sources: readonly Source[]
}

/** A form this action drafts or issues, and to whom; `when` names the condition. */
export interface FormRow {
  readonly form: FormCode
  readonly to: 'petitioner' | 'file' | Exclude<Party, 'any'>
  readonly state: Exclude<DocumentEffect['state'], 'served'>
  readonly when?: 'notice-owed' | 'assigned' | 'agreed' | 'passed-on'
}

/** Beside the parties: two persons, and the leaders who review the closing of the responsible unit. */
export type Told = Exclude<Party, 'any'> | 'handler' | 'author' | 'approver'

/** What most actions leave empty. */
export const none = {
  asks: [],
  mayAsk: [],
  guards: [],
  checks: [],
  starts: [],
  stops: [],
  voids: [],
  pauses: [],
  resumes: [],
  forms: [],
  tells: [],
} as const
