import type { Day } from '../clock/day'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

/** Lines of the handling log (办理记录) that rules read. */
export const handlingKinds = {
  heard: { label: text('听取陈述', 'petitioner heard'), sources: [source('XFGZTL', '31(6)')] },
  investigated: {
    label: text('调查取证', 'investigated'),
    sources: [source('XFGZTL', '31(6)'), source('S5.8')],
  },
  arranged: { label: text('整理材料', 'materials put in order'), sources: [source('S5.8')] },
  classified: { label: text('分类归档', 'classified and filed'), sources: [source('S5.8')] },
  'reported-up': { label: text('上报', 'reported upward'), sources: [source('S5.8')] },
  consulted: { label: text('协商', 'consulted'), sources: [source('S1.7.1')] },
  guided: { label: text('指导', 'guided'), sources: [source('S1.4.3')] },
  supervised: { label: text('督促检查', 'checked upon'), sources: [source('S1.4.3')] },
  persuaded: { label: text('疏导', 'explained and persuaded'), sources: [source('S1.2.5')] },
} as const satisfies Record<string, { label: Text; sources: readonly Source[] }>

export type HandlingKind = keyof typeof handlingKinds

/** One line of the log as rules see it; its words stay with the record. */
export interface NoteFacts {
  readonly kind: HandlingKind
  readonly userId: string
  readonly on: Day
}

/** The four steps of an important matter after its registration (S5.8), in their order. */
export const importantSteps: readonly HandlingKind[] = [
  'investigated',
  'arranged',
  'classified',
  'reported-up',
]

/** Steps of S5.8 that bear no date yet. */
export const missingSteps = ({ notes = [] }: { readonly notes?: readonly NoteFacts[] }): HandlingKind[] =>
  importantSteps.filter((step) => !notes.some(({ kind }) => kind === step))
