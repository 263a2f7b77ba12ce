import type { Permission } from '../access/permissions'
import type { ClockCode } from '../clock/clocks'
import type { Day } from '../clock/day'
import type { Due } from '../clock/due'
import type { FormCode } from '../form/forms'
import type { ServiceWay } from '../form/service'
import type { ClaimResult } from '../matter/claims'
import type { ExtensionFacts } from '../matter/extension'
import type { MatterFacts } from '../matter/facts'
import type { InterestFacts } from '../matter/interest'
import type { Judgement } from '../matter/repeat'
import type { ReviewFacts } from '../matter/review'
import type { Status } from '../matter/status'
import type { ActionCode } from './codes'

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
  /** Service of documents that exist already, or the finding that service is impossible. */
  readonly served: readonly ServiceEffect[]
  readonly notices: readonly Notice[]
}

export interface MatterChange {
  readonly responsibleUnit?: string | null
  readonly firstResponsible?: string | null
  readonly handler?: string | null
  readonly closingAuthor?: string | null
  readonly acceptedOn?: Day | null
  readonly mergedInto?: string | null
  /** Judged anew to be the first submission on these facts, or not. */
  readonly first?: boolean
  readonly judgement?: Judgement | null
  /** Records with a number `n`: stored whole, replacing the one of the same number. */
  readonly interest?: InterestFacts
  readonly extension?: ExtensionFacts
  readonly review?: ReviewFacts
  /** Officials who step aside from now on. */
  readonly recusedAdded?: readonly string[]
  readonly dispute?: MatterFacts['dispute'] | null
  readonly instruction?: MatterFacts['instruction']
  readonly withdrawal?: MatterFacts['withdrawal'] | null
  readonly simple?: boolean
  /** Name and address became clear: the notice is owed again. */
  readonly unreachable?: boolean
  readonly claimOutcomes?: readonly ClaimResult[]
  readonly sent?: {
    readonly kind: 'transfer' | 'assignment'
    readonly from: string
    readonly to: string
    readonly sentOn: Day
    readonly due?: Day
  } | null
  readonly signedOn?: Day
  readonly objectedOn?: Day | null
  /** Users who may read a sealed matter from now on; empty for others. */
  readonly membersAdded?: readonly string[]
}

/**
 * `breach`: the period ran out and the act is still owed; state `breached`, not stopped.
 * `stop` as `breached`: done, too late. `void`: the duty fell away. `resume` brings the new due day.
 * `reproject`: the same clock, counted again by another calendar (DP-10).
 */
export type ClockEffect =
  | { readonly do: 'start'; readonly code: ClockCode; readonly holder: string; readonly due: Due }
  | {
      readonly do: 'stop'
      readonly code: ClockCode
      readonly on: Day
      readonly as: 'met' | 'breached' | 'void'
    }
  | { readonly do: 'breach'; readonly code: ClockCode; readonly on: Day }
  | { readonly do: 'pause' | 'resume'; readonly code: ClockCode; readonly on: Day; readonly due?: Due }
  | { readonly do: 'reproject'; readonly code: ClockCode; readonly on: Day; readonly due: Due }

export interface DocumentEffect {
  readonly form: FormCode
  /** Who receives it: the petitioner, a unit by id, or the file. */
  readonly to: 'petitioner' | 'file' | { readonly unit: string }
  /** Draft now and serve later; issued by this act (turns the unissued draft of the same form, if any); or issued and handed over at once. */
  readonly state: 'draft' | 'issued' | 'served'
}

export interface ServiceEffect {
  readonly document: string
  /** The service date (DP-16), or the day on which service was found impossible. */
  readonly on: Day
  readonly way: ServiceWay | 'impossible'
}

/**
 * Of a unit those who take up its work, or those who may use one permission in its name, from above as well;
 * or one user.
 */
export type Recipient = { readonly unit: string; readonly holding?: Permission } | { readonly user: string }

/** Someone is told in their inbox. Never carries personal data: kind, matter, unit or user. */
export interface Notice {
  /** The action that tells. */
  readonly kind: ActionCode
  readonly to: Recipient
}
