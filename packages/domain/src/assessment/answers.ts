import { text } from '../text'
import { stepOf, type Field, type StepContext } from '../track/step'
import { findingKinds, type FindingFacts, type FindingKind } from './finding'
import type { Tally } from './tally'
import type { GroupVisit } from './visits'

export interface FindingAnswers {
  readonly kind: FindingKind
  readonly office: string
  readonly decider: string
  readonly unit: string
  readonly year: number
  readonly facts: string
  readonly tally: Tally
  /** The limbs found, by name. */
  readonly limbs: readonly string[]
  readonly reasons: string
  readonly statement: string
  /** The visits as they stand now. */
  readonly visits: readonly GroupVisit[]
}

export const findingFields = {
  kind: { label: text('种类', 'kind'), kind: 'choice', choices: findingKinds },
  office: { label: text('提出单位', 'proposed by'), kind: 'unit' },
  decider: { label: text('决定单位', 'decided by'), kind: 'unit' },
  unit: { label: text('被考核单位', 'unit'), kind: 'unit' },
  year: { label: text('年度', 'year'), kind: 'number' },
  facts: { label: text('事实', 'facts'), kind: 'text' },
  tally: { label: text('计数和证据', 'tally and evidence'), kind: 'list' },
  limbs: { label: text('认定的情形', 'what was found'), kind: 'list' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
  statement: { label: text('申诉意见', 'appeal'), kind: 'text' },
  visits: { label: text('事件现状', 'the events as they stand'), kind: 'list' },
} as const satisfies Record<keyof FindingAnswers, Field>

export type FindingParty = 'office' | 'decider' | 'unit'
export const step = stepOf<FindingFacts, FindingAnswers, StepContext, FindingParty>()
