import type { Day } from '../clock/day'
import { source, type Source } from '../source'
import { text, type Text } from '../text'
import { vetoRules, type VetoRule } from './tally'

export const findingStates = {
  none: text('未提出', 'none'),
  proposed: text('已提出', 'proposed'),
  found: text('已认定', 'found'),
  denied: text('不予认定', 'denied'),
  noticed: text('已告知单位', 'unit told'),
  appealed: text('申诉中', 'under appeal'),
  final: text('生效', 'final'),
  overturned: text('申诉成立，已撤销', 'overturned on appeal'),
  voided: text('依据变更，已失效', 'void: the events were corrected'),
} as const
export type FindingState = keyof typeof findingStates

interface Kind {
  readonly label: Text
  /** Every limb is found by a person, with reasons; one of them alone gives nothing. */
  readonly limbs: Readonly<Record<string, Text>>
  readonly positive: boolean
  /** The unit and its head lose the honours of the year once it is final. */
  readonly honours: boolean
  readonly sources: readonly Source[]
}

const poorWork = text('工作不力', 'poor work')

/** Findings about units: one path for vetoes, commendation and criticism (`domain.md` 2.5). */
export const findingKinds = {
  veto: {
    label: text('一票否决', 'one-vote veto'),
    limbs: { poorWork },
    positive: false,
    honours: true,
    sources: [source('S1.8.1'), source('S1.10.5')],
  },
  'veto-caused': {
    label: text('一票否决（涉访部门）', 'one-vote veto of a department'),
    limbs: {
      poorWork,
      caused: text('推诿扯皮、激化矛盾引发', 'caused by shirking that sharpened the conflict'),
    },
    positive: false,
    honours: true,
    sources: [source('S1.8.5'), source('S1.10.5')],
  },
  criticism: {
    label: text('通报批评', 'named criticism'),
    limbs: { poorWork, influence: text('造成恶劣影响', 'bad influence') },
    positive: false,
    honours: false,
    sources: [source('S1.9.2')],
  },
  lateness: {
    label: text('预警不及时', 'late early warning'),
    limbs: {
      late: text('未及时上报', 'reported late'),
      serious: text('造成严重后果', 'serious consequences'),
    },
    positive: false,
    honours: true,
    sources: [source('S1.6.3')],
  },
  dereliction: {
    label: text('初访失职', 'dereliction in a first petition'),
    limbs: {
      dereliction: text('失职', 'dereliction'),
      serious: text('造成严重后果', 'serious consequences'),
    },
    positive: false,
    honours: false,
    sources: [source('S1.4.6')],
  },
  commendation: {
    label: text('通报表扬', 'commendation'),
    limbs: { outstanding: text('工作突出', 'outstanding work') },
    positive: true,
    honours: false,
    sources: [source('S1.9.2'), source('XFGZTL', '39(2)')],
  },
} as const satisfies Record<string, Kind>
export type FindingKind = keyof typeof findingKinds
export const findingKind = (kind: FindingKind): Kind => findingKinds[kind]

/** One finding about one unit in one year, as plain data. The system executes nothing that follows from it. */
export interface FindingFacts {
  readonly state: FindingState
  readonly kind?: FindingKind
  readonly office?: string
  readonly decider?: string
  readonly unit?: string
  readonly year?: number
  readonly rule?: VetoRule
  /** Prints of the visits it stands on. */
  readonly prints: readonly string[]
  readonly facts?: string
  readonly proposedBy?: string
  readonly proposedOn?: Day
  readonly found?: { readonly by: string; readonly on: Day; readonly reasons: string }
  readonly noticedOn?: Day
  readonly appealUntil?: Day
  readonly appeal?: { readonly statement: string; readonly on: Day }
  readonly appealDecision?: { readonly by: string; readonly on: Day; readonly reasons: string }
  readonly finalOn?: Day
  readonly voidedOn?: Day
}

export const noFinding: FindingFacts = { state: 'none', prints: [] }

/** What a finding rests on: of a veto the rule that was counted, and what follows from its kind. */
export const findingSources = ({ kind, rule }: Pick<FindingFacts, 'kind' | 'rule'>): readonly Source[] => {
  const { sources } = findingKind(kind!)
  return rule === undefined ? sources : [...vetoRules[rule].sources, ...sources.slice(1)]
}

/** The honours of a year are lost by a final veto only: under appeal nothing is lost yet (S1.10.5). */
export const losesHonours = (findings: readonly FindingFacts[], unit: string, year: number): boolean =>
  findings.some(
    (one) =>
      one.state === 'final' && one.unit === unit && one.year === year && findingKind(one.kind!).honours,
  )
