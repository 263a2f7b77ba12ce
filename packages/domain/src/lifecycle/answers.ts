import type { Day } from '../clock/day'
import type { Service } from '../form/service'
import type { GroundCode } from '../matter/acceptance'
import type { ClaimResult } from '../matter/claims'
import type { RegistrationInput } from '../matter/registration'
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

/** The running matter a repeat is merged into; the caller looks up status and petitioner, the officer compares the facts. */
export interface MergeTarget {
  readonly id: string
  readonly status: Status
  readonly samePetitioner: boolean
}

/** Everything an action may ask of the officer. Each action names the fields it needs. */
export interface Answers {
  readonly registration: RegistrationInput
  readonly particulars: string
  readonly nowReachable: boolean
  readonly into: MergeTarget
  readonly sameFacts: boolean
  readonly ground: GroundCode
  readonly facts: string
  readonly legalBasis: string
  readonly competentBody: string
  readonly guidance: string
  readonly handledBy: string
  readonly handedOver: boolean
  readonly to: string
  readonly instruction: string
  readonly due: Day
  readonly members: readonly string[]
  readonly reasons: string
  readonly responsibleUnit: string
  readonly firstResponsible: string
  readonly handler: string
  readonly results: readonly ClaimResult[]
  readonly heardOn: Day
  readonly investigation: string
  readonly standards: Standards
  readonly document: string
  readonly service: Service
  readonly serviceImpossible: string
}

export type AnswerName = keyof Answers

export type AnswerKind =
  | 'registration'
  | 'text'
  | 'yes-no'
  | 'day'
  | 'unit'
  | 'user'
  | 'users'
  | 'ground'
  | 'matter'
  | 'results'
  | 'standards'
  | 'document'
  | 'service'

/** How a dialog asks for each field. */
export const answers = {
  registration: { label: text('登记内容', 'registration'), kind: 'registration' },
  particulars: { label: text('补正内容', 'particulars'), kind: 'text' },
  nowReachable: { label: text('姓名、地址已清楚', 'name and address are clear now'), kind: 'yes-no' },
  into: { label: text('并入的信访事项', 'matter to merge into'), kind: 'matter' },
  sameFacts: { label: text('经核对，事实和理由相同', 'same facts and reasons, compared'), kind: 'yes-no' },
  ground: { label: text('不予受理的情形', 'ground'), kind: 'ground' },
  facts: { label: text('认定事实', 'facts it rests on'), kind: 'text' },
  legalBasis: { label: text('法律依据', 'legal basis'), kind: 'text' },
  competentBody: { label: text('有权处理的机关', 'competent body'), kind: 'text' },
  guidance: { label: text('告知与指引', 'guidance'), kind: 'text' },
  handledBy: { label: text('正在办理的单位', 'unit already handling it'), kind: 'unit' },
  handedOver: { label: text('文书已当场交付', 'handed over on the spot'), kind: 'yes-no' },
  to: { label: text('接收单位', 'receiver'), kind: 'unit' },
  instruction: { label: text('办理要求', 'instruction'), kind: 'text' },
  due: { label: text('办结期限', 'report due on'), kind: 'day' },
  members: { label: text('知情人员（密封事项）', 'readers of a sealed matter'), kind: 'users' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
  responsibleUnit: { label: text('责任单位', 'responsible unit'), kind: 'unit' },
  firstResponsible: { label: text('第一责任人', 'first responsible person'), kind: 'user' },
  handler: { label: text('承办人', 'handler'), kind: 'user' },
  results: { label: text('各项诉求处理结果', 'result of each claim'), kind: 'results' },
  heardOn: { label: text('听取信访人陈述日期', 'petitioner heard on'), kind: 'day' },
  investigation: { label: text('调查情况', 'investigation'), kind: 'text' },
  standards: { label: text('四项标准', 'four standards'), kind: 'standards' },
  document: { label: text('文书', 'document'), kind: 'document' },
  service: { label: text('送达', 'service'), kind: 'service' },
  serviceImpossible: { label: text('无法送达的原因', 'why service is impossible'), kind: 'text' },
} as const satisfies Record<AnswerName, { label: Text; kind: AnswerKind }>
