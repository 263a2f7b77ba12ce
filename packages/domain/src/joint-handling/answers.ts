import type { Day } from '../clock/day'
import { text } from '../text'
import type { Field } from '../track/step'
import { legalBodies, type LegalBody } from './facts'
import type { MemberInput } from './plan'

export interface JointAnswers {
  readonly note: string
  readonly members: readonly MemberInput[]
  readonly lawRelated: boolean
  readonly unit: string
  readonly due: Day
  readonly opinion: string
  readonly body: LegalBody
  readonly name: string
  readonly conclusion: string
  readonly reasons: string
}

export const jointFields = {
  note: { label: text('情况说明', 'note'), kind: 'text' },
  members: { label: text('成员单位和分工', 'members and their tasks'), kind: 'list' },
  lawRelated: { label: text('涉法涉诉', 'law-related'), kind: 'yes-no' },
  unit: { label: text('成员单位', 'member'), kind: 'unit' },
  due: { label: text('意见提交期限', 'opinion due on'), kind: 'day' },
  opinion: { label: text('意见', 'opinion'), kind: 'text' },
  body: { label: text('有权处理的机关', 'competent body'), kind: 'choice', choices: legalBodies },
  name: { label: text('机关名称', 'its name'), kind: 'text' },
  conclusion: { label: text('联合结论', 'joint conclusion'), kind: 'text' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
} as const satisfies Record<keyof JointAnswers, Field>
