import type { Day } from '../clock/day'
import type { MatterFacts } from '../matter/facts'
import { text } from '../text'
import type { Field } from '../track/step'
import { holdings, receptionForms, type Holding, type ReceivingLeader, type ReceptionForm } from './facts'

/** The matter a visitor comes about, as far as the leader's impartiality needs it. */
export type VisitedMatter = Pick<MatterFacts, 'id' | 'accusedUsers' | 'accusedUnits' | 'recused' | 'handler'>

export interface ReceptionAnswers {
  readonly office: string
  readonly day: Day
  readonly form: ReceptionForm
  readonly leader: ReceivingLeader
  readonly escorts: readonly string[]
  readonly reasons: string
  readonly brief: string
  readonly expected: number
  readonly plan: string
  readonly unitLeaders: readonly string[]
  readonly matter: VisitedMatter
  readonly persons: number
  readonly holding: Holding
  readonly override: string
  readonly stateShown: boolean
  /** Places in the lists, from 0. */
  readonly visitor: number
  readonly record: number
  readonly problem: string
  readonly instruction: string
  readonly unit: string
  readonly due: Day
  readonly what: string
  readonly measures: string
  readonly legalBasis: string
  readonly result: string
}

export const receptionFields = {
  office: { label: text('组织单位', 'office'), kind: 'unit' },
  day: { label: text('接待日', 'reception day'), kind: 'day' },
  form: { label: text('接待形式', 'form'), kind: 'choice', choices: receptionForms },
  leader: { label: text('接待领导', 'leader'), kind: 'user' },
  escorts: { label: text('陪同人员', 'escorts'), kind: 'list' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
  brief: { label: text('当前问题梳理', 'brief of current problems'), kind: 'text' },
  expected: { label: text('预计来访人数', 'visitors expected'), kind: 'number' },
  plan: { label: text('大规模来访预案', 'plan for a large visit'), kind: 'text' },
  unitLeaders: { label: text('提前到场的单位领导', 'unit leaders on the spot'), kind: 'list' },
  matter: { label: text('信访事项', 'matter'), kind: 'text' },
  persons: { label: text('来访人数', 'persons'), kind: 'number' },
  holding: { label: text('已有答复', 'what the visitor holds'), kind: 'choice', choices: holdings },
  override: { label: text('仍予安排的理由', 'why scheduled all the same'), kind: 'text' },
  stateShown: { label: text('已告知事项办理情况', 'state of the matter shown'), kind: 'yes-no' },
  visitor: { label: text('来访登记', 'visitor'), kind: 'number' },
  record: { label: text('接待记录', 'record'), kind: 'number' },
  problem: { label: text('反映问题', 'problem'), kind: 'text' },
  instruction: { label: text('领导意见', 'instruction'), kind: 'text' },
  unit: { label: text('落实单位', 'unit'), kind: 'unit' },
  due: { label: text('落实期限', 'due on'), kind: 'day' },
  what: { label: text('情况', 'what happened'), kind: 'text' },
  measures: { label: text('处置措施', 'measures'), kind: 'text' },
  legalBasis: { label: text('法律依据', 'legal basis'), kind: 'text' },
  result: { label: text('落实结果', 'result'), kind: 'text' },
} as const satisfies Record<keyof ReceptionAnswers, Field>
