import type { Day } from '../clock/day'
import { text, type Text } from '../text'

export const jointStates = {
  none: text('未协商', 'none'),
  consulting: text('协商未果', 'consulted without result'),
  settled: text('协商解决', 'settled by consultation'),
  opened: text('联合办理中', 'opened'),
  drafted: text('结论待签', 'conclusion to be signed'),
  concluded: text('已有联合结论', 'concluded'),
  ended: text('已终止', 'ended'),
} as const
export type JointState = keyof typeof jointStates

interface Kind {
  readonly label: Text
  /** A court may not investigate jointly with the executive: it advises on procedure only. */
  readonly adviser?: true
}

/** The units of S1.7.1. */
export const memberKinds = {
  petition: { label: text('信访', 'petition office') },
  'political-legal': { label: text('政法', 'political-legal') },
  judicial: { label: text('司法', 'judicial office') },
  'civil-affairs': { label: text('民政', 'civil affairs') },
  police: { label: text('派出所', 'police station') },
  court: { label: text('法庭', 'tribunal'), adviser: true },
  concerned: { label: text('有关部门', 'department concerned') },
} as const satisfies Record<string, Kind>
export type MemberKind = keyof typeof memberKinds

/** What a member does: the lead puts the work together, co-handlers have a task each, an adviser has none. */
export type MemberPart = 'lead' | 'co-handler' | 'adviser'

/** One unit that takes part, as planned. */
export interface JointMember {
  readonly unitId: string
  readonly kind: MemberKind
  readonly part: MemberPart
  /** What this unit has to do; absent for an adviser. */
  readonly task?: string
  /** Its opinion is due on that day, inside the matter's own period. */
  readonly due?: Day
}

export interface JointOpinion {
  readonly unitId: string
  readonly by: string
  readonly on: Day
  readonly opinion: string
  readonly late: boolean
}

/** A member's word on the joint conclusion; dissent stays on record with its reasons. */
export interface JointSignature {
  readonly unitId: string
  readonly by: string
  readonly on: Day
  readonly agrees: boolean
  readonly reasons?: string
}

export const legalBodies = {
  court: text('人民法院', 'court'),
  arbitration: text('仲裁机构', 'arbitration'),
  reconsideration: text('行政复议机关', 'organ of administrative reconsideration'),
} as const
export type LegalBody = keyof typeof legalBodies

/** The joint handling of one matter, as plain data. The responsible unit's own periods go on all the while. */
export interface JointFacts {
  readonly state: JointState
  readonly consultations: readonly {
    readonly on: Day
    readonly settled: boolean
    readonly note: string
    readonly by: string
  }[]
  readonly openedOn?: Day
  /** A claim belongs to a court or to arbitration: the petitioner is led there before the end (S1.7.2). */
  readonly lawRelated: boolean
  readonly members: readonly JointMember[]
  readonly opinions: readonly JointOpinion[]
  readonly guidance?: {
    readonly body: LegalBody
    readonly name: string
    readonly note: string
    readonly on: Day
  }
  readonly conclusion?: { readonly text: string; readonly by: string; readonly on: Day }
  readonly signatures: readonly JointSignature[]
  readonly reasons?: string
}

export const noJointHandling: JointFacts = {
  state: 'none',
  consultations: [],
  lawRelated: false,
  members: [],
  opinions: [],
  signatures: [],
}
