import type { ClockCode } from '../clock/clocks'
import type { Day } from '../clock/day'
import type { Due } from '../clock/due'
import type { FormCode } from '../form/forms'
import type { ClaimOutcome } from '../matter/submission'
import type { Status } from '../matter/status'
import type { ActionCode } from './actions'

/**
 * What one action changes, as data: the API stores it in one transaction, the console shows it before
 * the officer confirms ("what will happen"), another team's program can do either.
 */
export interface Effects {
  readonly action: ActionCode
  readonly from: Status | null
  readonly to: Status
  /** Columns of the matter that change; absent = untouched, null = cleared. */
  readonly change: MatterChange
  readonly clocks: readonly ClockEffect[]
  readonly documents: readonly DocumentEffect[]
  readonly notices: readonly Notice[]
}

export interface MatterChange {
  readonly responsibleUnit?: string | null
  readonly firstResponsible?: string | null
  readonly handler?: string | null
  readonly closingAuthor?: string | null
  readonly acceptedOn?: Day
  readonly mergedInto?: string
  readonly claimOutcomes?: readonly {
    readonly id: string
    readonly outcome: ClaimOutcome
    readonly reason: string
  }[]
  readonly sent?: {
    readonly kind: 'transfer' | 'assignment'
    readonly from: string
    readonly to: string
    readonly sentOn: Day
    readonly due?: Day
  } | null
  readonly signedOn?: Day
  readonly objectedOn?: Day | null
}

export type ClockEffect =
  | { readonly do: 'start'; readonly code: ClockCode; readonly holder: string; readonly due: Due }
  | {
      readonly do: 'stop'
      readonly code: ClockCode
      readonly on: Day
      readonly as: 'met' | 'breached' | 'void'
    }
  | { readonly do: 'pause' | 'resume'; readonly code: ClockCode; readonly on: Day; readonly due?: Due }

export interface DocumentEffect {
  readonly form: FormCode
  /** Who receives it: the petitioner, a unit by id, or the file. */
  readonly to: 'petitioner' | 'file' | { readonly unit: string }
  /** Draft now and serve later, or already issued by this act. */
  readonly state: 'draft' | 'issued'
}

/** Someone is told in their inbox. Never carries personal data: kind, matter, unit or user. */
export interface Notice {
  readonly kind: string
  readonly to: { readonly unit: string } | { readonly user: string }
}
