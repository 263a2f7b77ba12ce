import type { Day } from '../clock/day'
import type { Service } from '../form/service'
import { serviceImpossibilities, type ServiceImpossibility } from '../form/service-impossible'
import type { GroundCode } from '../matter/acceptance'
import type { ClaimResult } from '../matter/claims'
import type { RegistrationInput } from '../matter/registration'
import { judgements, type JudgementKind } from '../matter/repeat'
import { reviewOutcomes, type ReviewOutcome } from '../matter/review'
import type { Status } from '../matter/status'
import { text, type Text } from '../text'

/** The four standards of the closing review (S4.5.5): met or not. */
export const standards = {
  facts: text('事实清楚', 'facts clear'),
  nature: text('定性准确', 'nature correct'),
  handling: text('处理恰当', 'handling proper'),
  formalities: text('手续完备', 'formalities complete'),
} as const satisfies Record<string, Text>

export type Standard = keyof typeof standards
export type Standards = Readonly<Record<Standard, boolean>>

/** The marks as papers print them (F08, F09, F10), one line each, in Chinese. */
export const standardLines = (marks: Standards): string[] =>
  (Object.keys(standards) as Standard[]).map(
    (name) => `${standards[name]['zh-CN']}：${marks[name] ? '符合' : '不符合'}`,
  )

/** How the parties agreed (信访工作条例 33). */
export const agreements = {
  mediation: { label: text('调解', 'mediation') },
  settlement: { label: text('和解', 'settlement') },
} as const satisfies Record<string, { label: Text }>

export type Agreement = keyof typeof agreements

/** Why an ended matter is taken up again (T31). */
export const reopenings = {
  'new-facts': { label: text('新的事实或理由', 'new facts or reasons') },
  'own-error': { label: text('本机关发现原处理有误', 'the organ found its own error') },
} as const satisfies Record<string, { label: Text }>

export type Reopening = keyof typeof reopenings

/** Another matter an officer names; the caller looks up status and petitioner, the officer compares the facts. */
export interface OtherMatter {
  readonly id: string
  readonly status: Status
  readonly samePetitioner: boolean
  /** It hides its petitioner. */
  readonly confidential?: boolean
}

/** The running matter a repeat is merged into. */
export type MergeTarget = OtherMatter

/** A matter that was there before, as its record shows it. */
export interface EarlierMatter extends OtherMatter {
  /** Last day on which a review or re-review could be asked for: due day of its latest C07 or C09. */
  readonly windowUntil?: Day
  /** A re-review opinion F13 was served in it. */
  readonly reReviewServed?: boolean
}

/** Everything an action may ask of the officer. Each action names the fields it needs. */
export interface Answers {
  readonly registration: RegistrationInput
  readonly particulars: string
  readonly nowReachable: boolean
  readonly concerned: string
  readonly agreed: boolean
  readonly accepted: boolean
  readonly judgement: JudgementKind
  readonly earlier: EarlierMatter
  readonly into: MergeTarget
  readonly sameFacts: boolean
  readonly ground: GroundCode
  readonly facts: string
  readonly legalBasis: string
  readonly competentBody: string
  readonly guidance: string
  readonly handledBy: string
  readonly finalDocument: string
  readonly handedOver: boolean
  readonly to: string
  readonly instruction: string
  readonly due: Day
  readonly members: readonly string[]
  readonly reasons: string
  readonly disputants: readonly string[]
  readonly decidedBy: string
  readonly responsibleUnit: string
  readonly firstResponsible: string
  readonly simple: boolean
  readonly handler: string
  readonly request: string
  readonly days: number
  readonly results: readonly ClaimResult[]
  readonly heardOn: Day
  readonly investigation: string
  readonly newGround: string
  readonly standards: Standards
  readonly agreement: Agreement
  readonly terms: string
  readonly signedByBoth: boolean
  readonly withdrawnOn: Day
  readonly pressured: boolean
  readonly requestedOn: Day
  readonly arrivedOn: Day
  readonly organ: string
  readonly organName: string
  readonly obstacle: string
  readonly outcome: ReviewOutcome
  readonly opinion: string
  readonly finality: string
  readonly proof: string
  readonly noSuccessor: boolean
  readonly reopening: Reopening
  readonly document: string
  readonly service: Service
  readonly serviceImpossible: ServiceImpossibility
}

export type AnswerName = keyof Answers

/** A `yes-no` box left alone says no; a `verdict` is said outright, either way, since its no has consequences. */
export type AnswerKind =
  | 'registration'
  | 'text'
  | 'yes-no'
  | 'verdict'
  | 'day'
  | 'number'
  | 'choice'
  | 'unit'
  | 'units'
  | 'user'
  | 'users'
  | 'ground'
  | 'matter'
  | 'results'
  | 'standards'
  | 'document'
  | 'service'

export interface AnswerRow {
  readonly label: Text
  readonly kind: AnswerKind
  /** `choice`: what may be chosen. */
  readonly choices?: Readonly<Record<string, { readonly label: Text }>>
}

/** How a dialog asks for each field. */
export const answers = {
  registration: { label: text('登记内容', 'registration'), kind: 'registration' },
  particulars: { label: text('补正内容', 'particulars'), kind: 'text' },
  nowReachable: { label: text('姓名、地址已清楚', 'name and address are clear now'), kind: 'yes-no' },
  concerned: { label: text('应否回避的人员', 'official concerned'), kind: 'user' },
  agreed: { label: text('是否同意', 'agreed'), kind: 'verdict' },
  accepted: {
    label: text('信访人是否接受答复', 'does the petitioner accept the answer'),
    kind: 'verdict',
  },
  judgement: { label: text('初重件核定', 'first or repeat'), kind: 'choice', choices: judgements },
  earlier: { label: text('前件', 'earlier matter'), kind: 'matter' },
  into: { label: text('并入的信访事项', 'matter to merge into'), kind: 'matter' },
  sameFacts: { label: text('经核对，事实和理由相同', 'same facts and reasons, compared'), kind: 'yes-no' },
  ground: { label: text('适用情形', 'ground'), kind: 'ground' },
  facts: { label: text('认定事实', 'facts it rests on'), kind: 'text' },
  legalBasis: { label: text('法律依据', 'legal basis'), kind: 'text' },
  competentBody: { label: text('有权处理的机关', 'competent body'), kind: 'text' },
  guidance: { label: text('告知与指引', 'guidance'), kind: 'text' },
  handledBy: { label: text('正在办理的单位', 'unit already handling it'), kind: 'unit' },
  finalDocument: { label: text('终结性文书及日期', 'final document and its date'), kind: 'text' },
  handedOver: { label: text('文书已当场交付', 'handed over on the spot'), kind: 'yes-no' },
  to: { label: text('接收单位', 'receiver'), kind: 'unit' },
  instruction: { label: text('办理要求', 'instruction'), kind: 'text' },
  due: { label: text('办结期限', 'report due on'), kind: 'day' },
  members: { label: text('知情人员（密封事项）', 'readers of a sealed matter'), kind: 'users' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
  disputants: { label: text('有争议的单位', 'units that disagree'), kind: 'units' },
  decidedBy: { label: text('作出决定的联席会议', 'joint conference that decided'), kind: 'text' },
  responsibleUnit: { label: text('责任单位', 'responsible unit'), kind: 'unit' },
  firstResponsible: { label: text('第一责任人', 'first responsible person'), kind: 'user' },
  simple: { label: text('适用简易办理', 'simple procedure'), kind: 'yes-no' },
  handler: { label: text('承办人', 'handler'), kind: 'user' },
  request: { label: text('请求事项', 'what is asked for'), kind: 'text' },
  days: { label: text('延长天数', 'days of extension'), kind: 'number' },
  results: { label: text('各项诉求处理结果', 'result of each claim'), kind: 'results' },
  heardOn: { label: text('听取信访人陈述日期', 'petitioner heard on'), kind: 'day' },
  investigation: { label: text('调查情况', 'investigation'), kind: 'text' },
  newGround: { label: text('与原意见不同的事实和理由', 'facts and reasons that differ'), kind: 'text' },
  standards: { label: text('四项标准', 'four standards'), kind: 'standards' },
  agreement: { label: text('协议种类', 'kind of agreement'), kind: 'choice', choices: agreements },
  terms: { label: text('协议内容', 'terms'), kind: 'text' },
  signedByBoth: { label: text('双方均已签字', 'signed by both sides'), kind: 'yes-no' },
  withdrawnOn: { label: text('书面撤回日期', 'withdrawn in writing on'), kind: 'day' },
  pressured: { label: text('信访人是否受到压力', 'was pressure put on the petitioner'), kind: 'verdict' },
  requestedOn: { label: text('提出日期（以邮戳为准）', 'asked on (postmark)'), kind: 'day' },
  arrivedOn: { label: text('收到请求日期', 'request received on'), kind: 'day' },
  organ: { label: text('复查、复核机关', 'reviewing organ'), kind: 'unit' },
  organName: { label: text('系统外的复查、复核机关', 'reviewing organ outside'), kind: 'text' },
  obstacle: { label: text('逾期的不可抗力或正当理由', 'obstacle that excuses the delay'), kind: 'text' },
  outcome: { label: text('复查、复核结论', 'outcome'), kind: 'choice', choices: reviewOutcomes },
  opinion: { label: text('复查、复核意见', 'opinion'), kind: 'text' },
  finality: { label: text('终结说明', 'statement of finality'), kind: 'text' },
  proof: { label: text('证明材料', 'proof'), kind: 'text' },
  noSuccessor: { label: text('无承继人或承继人不再继续', 'no successor goes on'), kind: 'yes-no' },
  reopening: {
    label: text('重新启动的情形', 'why it is reopened'),
    kind: 'choice',
    choices: reopenings,
  },
  document: { label: text('文书', 'document'), kind: 'document' },
  service: { label: text('送达', 'service'), kind: 'service' },
  serviceImpossible: {
    label: text('无法送达的原因', 'why service is impossible'),
    kind: 'choice',
    choices: serviceImpossibilities,
  },
} as const satisfies Record<AnswerName, AnswerRow>

export const answerRow = (name: AnswerName): AnswerRow => answers[name]
