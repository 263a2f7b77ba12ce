import type { Day } from '../clock/day'
import { serviceWays, type ServiceWay } from '../form/service'
import { text } from '../text'
import type { Field } from '../track/step'
import type {
  ConclusionKind,
  EntryKind,
  Impediment,
  Participant,
  Preparation,
  Scope,
  Asker,
  Stage,
} from './facts'
import { askers, conclusions } from './facts'
import { entryKinds, stages } from './run-sheet'

/** Everything the steps of a hearing may ask. */
export interface HearingAnswers {
  readonly asker: Asker
  readonly askedOn: Day
  readonly scope: readonly Scope[]
  readonly impediments: readonly Impediment[]
  readonly reasons: string
  readonly preparations: readonly Preparation[]
  readonly day: Day
  readonly time: string
  readonly place: string
  readonly subject: string
  readonly open: boolean
  readonly pressConsent: boolean
  readonly chair: string
  readonly participants: readonly Participant[]
  readonly participant: string
  readonly way: ServiceWay
  readonly on: Day
  readonly waived: boolean
  readonly against: string
  /** Place of the recusal request in the list, from 0. */
  readonly request: number
  readonly granted: boolean
  readonly present: readonly string[]
  /** How many entries the writer has seen: a second writer is told to look first. */
  readonly after: number
  readonly stage: Stage
  readonly kind: EntryKind
  readonly speaker: string
  readonly words: string
  readonly attachments: readonly string[]
  readonly conclusion: ConclusionKind
  readonly signed: boolean
  readonly note: string
}

/** How a dialog asks for each. */
export const hearingFields = {
  asker: { label: text('提出人', 'asked by'), kind: 'choice', choices: askers },
  askedOn: { label: text('收到申请日期', 'request received on'), kind: 'day' },
  scope: { label: text('听证情形', 'why it is heard'), kind: 'list' },
  impediments: {
    label: text('不得（公开）听证的情形', 'what stands against a (public) hearing'),
    kind: 'list',
  },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
  preparations: { label: text('会前准备六项', 'six points of preparation'), kind: 'list' },
  day: { label: text('听证日期', 'day'), kind: 'day' },
  time: { label: text('时间', 'time'), kind: 'time' },
  place: { label: text('地点', 'place'), kind: 'text' },
  subject: { label: text('事由', 'subject'), kind: 'text' },
  open: { label: text('公开听证', 'in public'), kind: 'yes-no' },
  pressConsent: { label: text('信访人同意媒体参加', 'petitioner agrees to the press'), kind: 'yes-no' },
  chair: { label: text('主持人', 'chair'), kind: 'user' },
  participants: { label: text('参加人', 'participants'), kind: 'list' },
  participant: { label: text('参加人', 'participant'), kind: 'text' },
  way: { label: text('送达方式', 'way of service'), kind: 'choice', choices: serviceWays },
  on: { label: text('日期', 'day'), kind: 'day' },
  waived: { label: text('书面同意按期参加', 'agreed in writing to attend all the same'), kind: 'yes-no' },
  against: { label: text('被申请回避人', 'who should step aside'), kind: 'user' },
  request: { label: text('回避申请', 'request for recusal'), kind: 'number' },
  granted: { label: text('准许回避', 'granted'), kind: 'yes-no' },
  present: { label: text('到场人员', 'present'), kind: 'list' },
  after: { label: text('已见笔录条数', 'entries seen'), kind: 'number' },
  stage: { label: text('步骤', 'step'), kind: 'choice', choices: stages },
  kind: { label: text('记录种类', 'kind of entry'), kind: 'choice', choices: entryKinds },
  speaker: { label: text('发言人', 'speaker'), kind: 'text' },
  words: { label: text('内容', 'words'), kind: 'text' },
  attachments: { label: text('证据材料', 'evidence'), kind: 'list' },
  conclusion: { label: text('听证结论', 'conclusion'), kind: 'choice', choices: conclusions },
  signed: { label: text('已签名', 'signed'), kind: 'yes-no' },
  note: { label: text('未签名的说明', 'why not signed'), kind: 'text' },
} as const satisfies Record<keyof HearingAnswers, Field>
