import type { Day } from '../clock/day'
import { text } from '../text'

export const caseLeadStates = {
  none: text('未包案', 'none'),
  assigned: text('已确定包案领导', 'assigned'),
  planned: text('已有方案', 'planned'),
  settled: text('已化解', 'settled'),
} as const
export type CaseLeadState = keyof typeof caseLeadStates

/** A leader's responsibility for one matter (领导包案), as plain data. */
export interface CaseLeadFacts {
  readonly state: CaseLeadState
  readonly leader?: string
  readonly takenOn?: Day
  /** Why the matter is major or needs a leader. */
  readonly reasons?: string
  readonly plan?: string
  readonly followUps: readonly { readonly by: string; readonly on: Day; readonly note: string }[]
  readonly result?: string
  readonly settledOn?: Day
  /** Leaders before, oldest first. */
  readonly before: readonly { readonly leader: string; readonly until: Day; readonly reasons: string }[]
}

export const noCaseLead: CaseLeadFacts = { state: 'none', followUps: [], before: [] }
