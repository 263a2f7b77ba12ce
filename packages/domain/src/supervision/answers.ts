import type { Standards } from '../lifecycle/answers'
import { text } from '../text'
import type { Field } from '../track/step'
import { methods, triggers, type Method, type TriggerCode } from './facts'

export type SupervisionParty = 'supervisor' | 'target' | 'judge'

export interface SupervisionAnswers {
  readonly trigger: TriggerCode
  readonly method: Method
  readonly target: string
  readonly facts: string
  readonly requirement: string
  readonly due: string
  readonly result: string
  readonly legalBasis: string
  readonly standards: Standards
  readonly reasons: string
  readonly advice: string
  readonly answer: string
  readonly adopted: boolean
}

export const supervisionFields = {
  trigger: { label: text('督办情形', 'trigger'), kind: 'choice', choices: triggers },
  method: { label: text('督办方式', 'method'), kind: 'choice', choices: methods },
  target: { label: text('被督办单位', 'unit supervised'), kind: 'unit' },
  facts: { label: text('有关情况', 'facts'), kind: 'text' },
  requirement: { label: text('办理要求', 'what is required'), kind: 'text' },
  due: { label: text('报告期限', 'report due on'), kind: 'day' },
  result: { label: text('办结报告', 'closing report'), kind: 'text' },
  legalBasis: { label: text('办理依据', 'legal basis'), kind: 'text' },
  standards: { label: text('四项标准', 'four standards'), kind: 'list' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
  advice: { label: text('改进建议', 'advice'), kind: 'text' },
  answer: { label: text('书面反馈', 'written answer'), kind: 'text' },
  adopted: { label: text('采纳建议', 'adopted'), kind: 'yes-no' },
} as const satisfies Record<keyof SupervisionAnswers, Field>
