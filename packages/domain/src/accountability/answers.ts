import type { Day } from '../clock/day'
import { text } from '../text'
import type { Field } from '../track/step'
import { grounds, type AccountabilityGround } from './facts'

export interface AccountabilityAnswers {
  readonly ground: AccountabilityGround
  readonly conduct: string
  readonly facts: string
  readonly consequence: boolean
  readonly consequenceReasons: string
  /** The petition office that proposes, and the unit whose leading group decides. */
  readonly office: string
  readonly decider: string
  readonly subjectUnit: string
  readonly subjectUser: string
  readonly statement: string
  readonly heardOn: Day
  readonly verified: boolean
  readonly legalBasis: string
  readonly proposal: string
  readonly reasons: string
  readonly matter: string
}

/** How a dialog asks for each. */
export const accountabilityFields = {
  ground: { label: text('情形', 'ground'), kind: 'choice', choices: grounds },
  conduct: {
    label: text('行为', 'conduct'),
    kind: 'choice',
    choices: { ...grounds.discipline.conduct, ...grounds.arrival.conduct },
  },
  facts: { label: text('事实', 'facts'), kind: 'text' },
  consequence: { label: text('造成后果、影响', 'consequence found'), kind: 'yes-no' },
  consequenceReasons: { label: text('后果、影响的认定理由', 'reasons for that finding'), kind: 'text' },
  office: { label: text('提出单位', 'proposed by'), kind: 'unit' },
  decider: { label: text('决定单位', 'decided by'), kind: 'unit' },
  subjectUnit: { label: text('有关单位', 'unit concerned'), kind: 'unit' },
  subjectUser: { label: text('有关人员', 'official concerned'), kind: 'user' },
  statement: { label: text('陈述和申辩', 'statement in defence'), kind: 'text' },
  heardOn: { label: text('听取日期', 'heard on'), kind: 'day' },
  verified: { label: text('已经查实', 'verified'), kind: 'yes-no' },
  legalBasis: { label: text('依据', 'basis'), kind: 'text' },
  proposal: { label: text('建议', 'proposal'), kind: 'text' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
  matter: { label: text('信访事项', 'matter'), kind: 'text' },
} as const satisfies Record<keyof AccountabilityAnswers, Field>
