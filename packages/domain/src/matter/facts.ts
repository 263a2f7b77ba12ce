import type { CaseLeadFacts } from '../case-lead/facts'
import type { ClockCode } from '../clock/clocks'
import type { Due } from '../clock/due'
import type { Day } from '../clock/day'
import type { FormCode } from '../form/forms'
import type { Secrecy } from './confidentiality'
import type { Status } from './status'
import type { ClaimOutcome } from './claims'
import type { Channel, Purpose } from './submission'
import type { ExtensionFacts } from './extension'
import type { NoteFacts } from './handling-log'
import type { InterestFacts } from './interest'
import type { Judgement } from './repeat'
import type { ReviewFacts } from './review'

/**
 * Everything the rules may read of one matter, as plain data. The API fills it from its tables,
 * another team from its own. Days are civil days of Asia/Shanghai.
 */
export interface MatterFacts {
  readonly id: string
  readonly status: Status
  readonly purpose: Purpose
  readonly secrecy: Secrecy
  /** Channel and receipt of the first submission (初件). */
  readonly channel: Channel
  readonly receivedOn: Day
  readonly registeredOn: Day
  readonly acceptedOn?: Day
  /** The unit that registered it; it sends, supervises and archives. */
  readonly homeUnit: string
  /** The one responsible unit, once triage has named it. */
  readonly responsibleUnit?: string
  /** First responsible person (第一责任人), S1.4.2. */
  readonly firstResponsible?: string
  readonly handler?: string
  /** Who wrote the closing report now before the leader. */
  readonly closingAuthor?: string
  /** First submission of this person on these facts (初信初访). */
  readonly first: boolean
  /** Name or address unclear, or anonymous: the notice duty falls away, S5.9, 信访工作条例 23. */
  readonly unreachable: boolean
  readonly flags: {
    readonly major: boolean
    readonly urgent: boolean
    readonly superiorWantsResult: boolean
    readonly leaderInstruction: boolean
    /** Hospital: important item, S5.8-S5.9. */
    readonly important: boolean
  }
  readonly claims: readonly { readonly id: string; readonly text: string; readonly outcome?: ClaimOutcome }[]
  /** The running transfer or assignment, if any. */
  readonly sent?: {
    readonly kind: 'transfer' | 'assignment'
    readonly from: string
    readonly to: string
    readonly sentOn: Day
    readonly signedOn?: Day
    readonly due?: Day
    readonly objectedOn?: Day
  }
  readonly clocks: readonly ClockFacts[]
  readonly documents: readonly DocumentFacts[]
  /** Acts already recorded, oldest first: who did what. Guards on "heard", "investigated", recusal read it. */
  readonly acts: readonly { readonly action: string; readonly userId: string; readonly on: Day }[]
  /** Units complained of; never responsible, approving or reading (`domain.md` 4.6). */
  readonly accusedUnits: readonly string[]
  /** Officials complained of, by user id. */
  readonly accusedUsers: readonly string[]
  /** Users who stepped aside. */
  readonly recused: readonly string[]
  /** Users who may read the matter although it is sealed. */
  readonly members: readonly string[]
  /** The matter this one was merged into. */
  readonly mergedInto?: string
  /** Hearings, supervisions and joint handlings not ended yet. */
  readonly openTasks: number
  /** What a person judged the submission to be; absent until somebody did. */
  readonly judgement?: Judgement
  /** Conflicts of interest declared, oldest first. */
  readonly interests?: readonly InterestFacts[]
  /** Units that disagree who is competent, until it is decided above. */
  readonly dispute?: { readonly units: readonly string[]; readonly raisedOn: Day }
  /** Requests for more time, oldest first. */
  readonly extensions?: readonly ExtensionFacts[]
  /** Reviews and re-reviews, oldest first. */
  readonly reviews?: readonly ReviewFacts[]
  /** Beyond the unit's powers: the written request to the head, and the instruction once given (S5.7). */
  readonly instruction?: { readonly requestedOn: Day; readonly givenOn?: Day }
  /** A written withdrawal that still cools off. */
  readonly withdrawal?: { readonly withdrawnOn: Day }
  /** Handled by the simple procedure (简易办理), C18. */
  readonly simple?: boolean
  /** The leader who answers for it (领导包案), S1.3.4. */
  readonly caseLead?: CaseLeadFacts
  /** The handling log, oldest first. */
  readonly notes?: readonly NoteFacts[]
}

export interface ClockFacts {
  readonly code: ClockCode
  /** The unit whose duty this clock measures, or 'petitioner'. */
  readonly holder: string
  readonly due: Due
  readonly state: 'running' | 'paused' | 'met' | 'breached' | 'void'
  readonly stoppedOn?: Day
}

export interface DocumentFacts {
  readonly id: string
  readonly form: FormCode
  readonly issuedOn?: Day
  readonly servedOn?: Day
  /** Service was tried and found impossible, with reason. */
  readonly serviceImpossible?: boolean
}
