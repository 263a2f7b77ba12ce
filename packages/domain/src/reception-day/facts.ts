import type { Day } from '../clock/day'
import { text } from '../text'

export const receptionStates = {
  none: text('未安排', 'none'),
  planned: text('已排班', 'planned'),
  notified: text('已通知', 'notified'),
  held: text('接待中', 'being held'),
  recorded: text('已接待', 'recorded'),
  closed: text('已办结', 'closed'),
  cancelled: text('已取消', 'cancelled'),
} as const
export type ReceptionState = keyof typeof receptionStates

/** How leaders receive; the three of S5.4, and the roster of S4.10. */
export const receptionForms = {
  roster: text('定点接待', 'by roster'),
  random: text('随机接访', 'at random'),
  appointment: text('预约接访', 'by appointment'),
  'going-down': text('下访', 'going down'),
} as const
export type ReceptionForm = keyof typeof receptionForms

/** What a visitor already holds; with the last three a visit is in principle not scheduled (S4.10.3). */
export const holdings = {
  nothing: text('无', 'nothing'),
  accepted: text('持受理告知单', 'notice of acceptance'),
  'not-again': text('持不再受理告知单', 'notice of no further acceptance'),
  'leader-opinion': text('领导已有明确意见', 'a leader’s clear opinion'),
} as const
export type Holding = keyof typeof holdings

/** Who sat, by user and by the unit headed. */
export interface ReceivingLeader {
  readonly userId: string
  readonly unitId: string
}

/** Without name: the matter carries the person. Visitors are numbered by their place in the list. */
export interface Visitor {
  readonly matter?: string
  readonly persons: number
  readonly holding: Holding
  readonly scheduled: boolean
  /** Scheduled although in principle not: why. */
  readonly override?: string
  /** Not scheduled: the person was shown how the matter stands. */
  readonly stateShown?: boolean
}

export interface ReceptionRecord {
  readonly visitor: number
  readonly problem: string
  readonly instruction?: string
  readonly unit?: string
  readonly due?: Day
  /** The follow-up sheet F21. */
  readonly sheetOn?: Day
  readonly sheetLate?: boolean
  readonly result?: string
  readonly resultOn?: Day
}

/** One session of a leader's reception day, as plain data. */
export interface ReceptionFacts {
  readonly state: ReceptionState
  readonly office?: string
  readonly day?: Day
  readonly form?: ReceptionForm
  readonly leader?: ReceivingLeader
  readonly escorts: readonly string[]
  /** Every substitution keeps both names, oldest first. */
  readonly substitutions: readonly {
    readonly from: string
    readonly to: string
    readonly reasons: string
    readonly on: Day
  }[]
  readonly notifiedOn?: Day
  readonly brief?: string
  readonly expected?: number
  /** Plan for a large visit, made with the units. */
  readonly plan?: string
  /** Leaders of the units concerned who are on the spot before it opens. */
  readonly unitLeaders: readonly string[]
  readonly visitors: readonly Visitor[]
  readonly records: readonly ReceptionRecord[]
  readonly incidents: readonly {
    readonly what: string
    readonly measures: string
    readonly basis: string
    readonly at: number
  }[]
  readonly reasons?: string
}

export const noReception: ReceptionFacts = {
  state: 'none',
  escorts: [],
  substitutions: [],
  unitLeaders: [],
  visitors: [],
  records: [],
  incidents: [],
}
