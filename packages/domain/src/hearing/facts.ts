import type { Day } from '../clock/day'
import type { ServiceWay } from '../form/service'
import { source } from '../source'
import { text } from '../text'

/** States of a hearing (`domain.md` 2.5). */
export const hearingStates = {
  none: text('未提出', 'not proposed'),
  proposed: text('已提出', 'proposed'),
  declined: text('决定不听证', 'declined'),
  decided: text('决定听证', 'decided'),
  prepared: text('准备完成', 'prepared'),
  notified: text('已通知', 'notified'),
  postponed: text('延期举行', 'postponed'),
  session: text('正在听证', 'in session'),
  suspended: text('中止', 'suspended'),
  concluded: text('已得出结论', 'concluded'),
  signed: text('笔录已签署', 'record signed'),
  cancelled: text('已取消', 'cancelled'),
} as const
export type HearingState = keyof typeof hearingStates

/** Why a matter is heard at all (S4.6.1): 重大、复杂、疑难. */
export const scopes = {
  major: text('重大', 'major'),
  complex: text('复杂', 'complex'),
  difficult: text('疑难', 'difficult'),
} as const
export type Scope = keyof typeof scopes

/** Who asked for the hearing: the seed does not say who may, so all three may. */
export const askers = {
  petitioner: text('信访人', 'petitioner'),
  unit: text('办理单位', 'handling unit'),
  office: text('信访工作机构', 'petition office'),
} as const
export type Asker = keyof typeof askers

/** The six points of preparation (S4.6.1). */
export const preparations = {
  careful: text('工作周密', 'work planned carefully'),
  ready: text('准备充分', 'preparation complete'),
  method: text('方法妥当', 'method sound'),
  purpose: text('目的明确', 'purpose clear'),
  range: text('范围适宜', 'range suitable'),
  law: text('法律衔接', 'fit with the law'),
} as const
export type Preparation = keyof typeof preparations

const local = [source('LOCAL', '广西壮族自治区信访听证办法第3条')]

/** What may not be heard, or not in public. */
export const impediments = {
  litigation: {
    label: text('正在诉讼', 'in litigation'),
    effect: 'not-heard',
    sources: [source('XFGZTL', '31')],
  },
  arbitration: {
    label: text('正在仲裁', 'in arbitration'),
    effect: 'not-heard',
    sources: [source('XFGZTL', '31')],
  },
  reconsideration: {
    label: text('正在行政复议', 'in administrative reconsideration'),
    effect: 'not-heard',
    sources: [source('XFGZTL', '31')],
  },
  'state-secret': { label: text('涉及国家秘密', 'state secrets'), effect: 'not-heard', sources: local },
  'trade-secret': { label: text('涉及商业秘密', 'trade secrets'), effect: 'not-public', sources: local },
  privacy: { label: text('涉及个人隐私', 'privacy'), effect: 'not-public', sources: local },
  minor: { label: text('涉及未成年人', 'a minor is concerned'), effect: 'not-public', sources: local },
} as const
export type Impediment = keyof typeof impediments

/** In what quality somebody attends (S4.6.3). */
export const qualities = {
  petitioner: text('信访人（代表）', 'petitioner or representative'),
  'original-handler': text('原办理单位', 'original handling unit'),
  'unit-representative': text('有关单位代表', 'representative of the unit concerned'),
  'review-unit': text('复查单位', 'review unit'),
  're-review-unit': text('复核单位', 're-review unit'),
  'petition-staff': text('信访工作人员', 'petition staff'),
  legal: text('法制工作人员', 'legal staff'),
  competent: text('有权处理部门', 'department with power'),
  recorder: text('记录人', 'recorder'),
  press: text('新闻媒体', 'press'),
  deputy: text('人大代表', "people's congress deputy"),
  cppcc: text('政协委员', 'CPPCC member'),
} as const
export type Quality = keyof typeof qualities

/** Without name: the caller's id of somebody invited; officials also by user and unit. */
export interface Participant {
  readonly id: string
  readonly quality: Quality
  readonly userId?: string
  readonly unitId?: string
  /** Had to step aside while the hearing went on: what was said before stays on record, and no more is. */
  readonly steppedAside?: true
}

/** Proof that one participant got the notice (F16, F26). */
export interface NoticeProof {
  readonly participant: string
  readonly way: ServiceWay
  readonly on: Day
  /** Told too late, and agreed in writing to attend all the same. */
  readonly waived: boolean
}

export interface RecusalRequest {
  /** Who asks, by participant id, and against which user. */
  readonly by: string
  readonly against: string
  readonly reasons: string
  readonly on: Day
  readonly decision?: {
    readonly granted: boolean
    readonly reasons: string
    readonly by: string
    readonly on: Day
  }
}

/** One entry of the record. Its number is its place in the list; `at` is the server's instant in milliseconds. */
export interface HearingEntry {
  readonly stage: Stage
  readonly kind: EntryKind
  /** Participant id, or `chair`. */
  readonly speaker: string
  readonly text: string
  readonly at: number
  readonly attachments: readonly string[]
}

export interface RecordSignature {
  readonly participant: string
  readonly signed: boolean
  /** Why not signed, in the recorder's words; required for a refusal. */
  readonly note?: string
  readonly on: Day
}

export const conclusions = {
  maintain: text('原处理意见正确，予以维持', 'the handling stands'),
  amend: text('原处理意见应予变更', 'the handling should be changed'),
  investigate: text('事实不清，补充调查', 'facts unclear: investigate further'),
  settle: text('双方达成一致', 'the parties agree'),
} as const
export type ConclusionKind = keyof typeof conclusions

export type Stage = 'opening' | 'statements' | 'inquiry' | 'opinions' | 'explanation' | 'closing'
export type EntryKind =
  | 'discipline'
  | 'programme'
  | 'subject'
  | 'petitioner-statement'
  | 'handler-statement'
  | 'inquiry'
  | 'evidence'
  | 'question'
  | 'debate'
  | 'opinion'
  | 'explanation'
  | 'persuasion'
  | 'closing'

/** One hearing of one matter, as plain data. */
export interface HearingFacts {
  readonly state: HearingState
  readonly asker?: Asker
  readonly askedOn?: Day
  readonly scope: readonly Scope[]
  readonly impediments: readonly Impediment[]
  readonly proposedBy?: string
  readonly reasons?: string
  readonly decidedOn?: Day
  readonly decision?: string
  readonly preparations: readonly Preparation[]
  readonly day?: Day
  /** HH:MM, Asia/Shanghai. */
  readonly time?: string
  readonly place?: string
  readonly subject?: string
  readonly open: boolean
  readonly pressConsent: boolean
  /** User who chairs. */
  readonly chair?: string
  readonly participants: readonly Participant[]
  readonly notifiedOn?: Day
  readonly proofs: readonly NoticeProof[]
  readonly recusals: readonly RecusalRequest[]
  readonly present: readonly string[]
  readonly openedAt?: number
  readonly openedOn?: Day
  readonly entries: readonly HearingEntry[]
  readonly conclusion?: { readonly kind: ConclusionKind; readonly text: string; readonly on: Day }
  readonly signatures: readonly RecordSignature[]
  /** Why postponed, suspended or cancelled, oldest first. */
  readonly interruptions: readonly {
    readonly state: HearingState
    readonly reasons: string
    readonly on: Day
  }[]
}

export const noHearing: HearingFacts = {
  state: 'none',
  scope: [],
  impediments: [],
  preparations: [],
  open: false,
  pressConsent: false,
  participants: [],
  proofs: [],
  recusals: [],
  present: [],
  entries: [],
  signatures: [],
  interruptions: [],
}
