import type { Day } from '../clock/day'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

/** What a submission is, measured by earlier ones: always a person's recorded judgement, never a computed one. */
export const judgements = {
  first: {
    label: text('初件', 'first'),
    says: text('此前没有同一信访人就同一事实和理由提出', 'nothing earlier on these facts by this petitioner'),
    sources: [source('S1.4.1'), source('XFGZTL', '19')],
  },
  repeat: {
    label: text('重件', 'repeat'),
    says: text('同一事实和理由，前件正在办理', 'same facts and reasons, the earlier matter is running'),
    sources: [source('S4.2.3'), source('XFGZTL', '19(3)')],
  },
  decided: {
    label: text('已有结论', 'decided already'),
    says: text('同一事实和理由，前件已有结论', 'same facts and reasons, the earlier matter has its answer'),
    sources: [source('S4.2.7'), source('S4.2.8'), source('XFGZTL', '36(3)')],
  },
  'new-facts': {
    label: text('新的事实或理由', 'new facts or reasons'),
    says: text('有前件，但事实或者理由是新的', 'there is an earlier matter, but facts or reasons are new'),
    sources: [source('S4.2.3'), source('S4.2.8')],
  },
} as const satisfies Record<string, { label: Text; says: Text; sources: readonly Source[] }>

export type JudgementKind = keyof typeof judgements

/** The judgement that stands; earlier ones are in the history. */
export interface Judgement {
  readonly kind: JudgementKind
  /** The earlier matter it was compared with; absent for a first submission. */
  readonly earlier?: string
  readonly userId: string
  readonly on: Day
}
