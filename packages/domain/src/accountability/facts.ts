import type { Day } from '../clock/day'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

export const accountabilityStates = {
  none: text('未提出', 'none'),
  drafted: text('已起草', 'drafted'),
  heard: text('已听取陈述', 'heard'),
  proposed: text('已提出', 'proposed'),
  upheld: text('采纳', 'upheld'),
  denied: text('不采纳', 'denied'),
  withdrawn: text('已撤回', 'withdrawn'),
} as const
export type AccountabilityState = keyof typeof accountabilityStates

interface Ground {
  readonly label: Text
  /** Conduct, of which one must be found. */
  readonly conduct: Readonly<Record<string, Text>>
  /** The second limb: without it there is no case. */
  readonly consequence: Text
  readonly sources: readonly Source[]
}

const shirking = text('推诿扯皮', 'shirking')

/** Grounds with two limbs each; both are findings of a person, and the law never concludes one from the other. */
export const grounds = {
  discipline: {
    label: text('处分建议', 'proposal of discipline'),
    conduct: {
      shirking,
      perfunctory: text('敷衍', 'perfunctory work'),
      delaying: text('拖延', 'delaying'),
      fraud: text('弄虚作假', 'fraud'),
    },
    consequence: text('造成严重后果', 'serious consequences'),
    sources: [source('S4.5.7'), source('S4.10.9'), source('XFGZTL', '40(3)'), source('XFTL', '38')],
  },
  arrival: {
    label: text('一把手到位责任追究', 'accountability of heads on the spot'),
    conduct: { shirking, unpersuaded: text('未及时劝导', 'failure to persuade in time') },
    consequence: text('造成恶劣影响', 'bad influence'),
    sources: [source('S1.3.2')],
  },
} as const satisfies Record<string, Ground>
export type AccountabilityGround = keyof typeof grounds

/** One proposal about one official or unit, as plain data. Nothing follows from it by itself. */
export interface AccountabilityFacts {
  readonly state: AccountabilityState
  /** The matter it came to light in; known by id, so that nobody learns of one they may not see. */
  readonly matter?: string
  readonly ground?: AccountabilityGround
  readonly conduct?: string
  readonly facts?: string
  /** The second limb, found or denied, with reasons. */
  readonly consequence?: boolean
  readonly consequenceReasons?: string
  readonly office?: string
  readonly decider?: string
  readonly subjectUnit?: string
  readonly subjectUser?: string
  readonly draftedBy?: string
  readonly draftedOn?: Day
  readonly statement?: string
  readonly heardOn?: Day
  readonly verifiedOn?: Day
  readonly legalBasis?: string
  readonly proposal?: string
  /** Why it was dropped. */
  readonly reasons?: string
  readonly decision?: { readonly by: string; readonly on: Day; readonly reasons: string }
}

export const noAccountability: AccountabilityFacts = { state: 'none' }
