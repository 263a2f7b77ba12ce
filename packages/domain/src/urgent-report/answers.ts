import { text } from '../text'
import { stepOf, type Field, type StepContext } from '../track/step'
import { levels, urgentCategories, type Level, type UrgentCategory, type UrgentFacts } from './facts'

export interface UrgentAnswers {
  readonly unit: string
  readonly category: UrgentCategory
  readonly event: string
  readonly place: string
  /** Milliseconds. */
  readonly occurredAt: number
  readonly persons: number
  readonly demand: string
  readonly acts: string
  readonly measures: string
  readonly level: Level
  readonly toUnit: string
  readonly toUser: string
  readonly skipReasons: string
  readonly told: string
  readonly text: string
  /** Uploads of the reporter; they are kept beside the report, never in its facts. */
  readonly fileIds: readonly string[]
}

export const urgentFields = {
  unit: { label: text('报送单位', 'reporting unit'), kind: 'unit' },
  category: { label: text('类别', 'category'), kind: 'choice', choices: urgentCategories },
  event: { label: text('情形', 'event'), kind: 'text' },
  place: { label: text('地点', 'place'), kind: 'text' },
  occurredAt: { label: text('发生时间', 'happened at'), kind: 'time' },
  persons: { label: text('人数', 'number of people'), kind: 'number' },
  demand: { label: text('诉求', 'demand'), kind: 'text' },
  acts: { label: text('现场行为', 'what they do'), kind: 'text' },
  measures: { label: text('已采取的措施', 'measures taken'), kind: 'text' },
  level: { label: text('报送对象', 'addressee'), kind: 'choice', choices: levels },
  toUnit: { label: text('接收单位', 'receiving unit'), kind: 'unit' },
  toUser: { label: text('接收人', 'receiver'), kind: 'user' },
  skipReasons: { label: text('越级报送的理由', 'why a level is skipped'), kind: 'text' },
  told: { label: text('告知的领导', 'leader told'), kind: 'user' },
  text: { label: text('情况', 'what happened'), kind: 'text' },
  fileIds: { label: text('照片', 'photographs'), kind: 'list' },
} as const satisfies Record<keyof UrgentAnswers, Field>

export type UrgentParty = 'unit' | 'receiver' | 'chain' | 'reporter'
export const step = stepOf<UrgentFacts, UrgentAnswers, StepContext, UrgentParty>()
