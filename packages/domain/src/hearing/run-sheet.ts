import { source, type Source } from '../source'
import { text, type Text } from '../text'
import type { EntryKind, HearingEntry, Participant, Quality, Stage } from './facts'

interface StageRow {
  readonly label: Text
  /** Step of S4.6.4; the opening duties of S4.6.2 come before the first. */
  readonly number: number
  /** Entries that must stand before the next stage begins. */
  readonly required: readonly EntryKind[]
  readonly optional: readonly EntryKind[]
  readonly sources: readonly Source[]
}

/** The order of a hearing: opening duties, then the five steps. */
export const stages = {
  opening: {
    label: text('宣布开始', 'opening'),
    number: 0,
    required: ['discipline', 'programme', 'subject'],
    optional: [],
    sources: [source('S4.6.2')],
  },
  statements: {
    label: text('双方陈述', 'statements of both sides'),
    number: 1,
    required: ['petitioner-statement', 'handler-statement'],
    optional: [],
    sources: [source('S4.6.4')],
  },
  inquiry: {
    label: text('询问、举证、质证和辩论', 'inquiry, evidence, questions and debate'),
    number: 2,
    required: ['inquiry'],
    optional: ['evidence', 'question', 'debate'],
    sources: [source('S4.6.4')],
  },
  opinions: {
    label: text('发表意见', 'opinions'),
    number: 3,
    required: ['opinion'],
    optional: [],
    sources: [source('S4.6.4')],
  },
  explanation: {
    label: text('说明事实和法律', 'explanation by facts and law'),
    number: 4,
    required: ['explanation'],
    optional: ['persuasion'],
    sources: [source('S4.6.4')],
  },
  closing: {
    label: text('宣布结束', 'closing'),
    number: 5,
    required: ['closing'],
    optional: [],
    sources: [source('S4.6.4')],
  },
} as const satisfies Record<Stage, StageRow>

export const stageOrder = Object.keys(stages) as readonly Stage[]
const rowOf = (stage: Stage): StageRow => stages[stage]

type Speaker = 'chair' | Quality
const bothSides: readonly Speaker[] = ['petitioner', 'original-handler']
/** Who gives an opinion in the third step (S4.6.4). */
export const opinionGivers: readonly Quality[] = [
  'unit-representative',
  'review-unit',
  're-review-unit',
  'petition-staff',
  'legal',
  'competent',
  'deputy',
  'cppcc',
]

/** What an entry is, and who makes it. */
export const entryKinds = {
  discipline: { label: text('宣读纪律和注意事项', 'discipline and cautions'), speakers: ['chair'] },
  programme: { label: text('说明程序', 'programme'), speakers: ['chair'] },
  subject: { label: text('说明事由', 'subject'), speakers: ['chair'] },
  'petitioner-statement': {
    label: text('信访人陈述', 'statement of the petitioner'),
    speakers: ['petitioner'],
  },
  'handler-statement': {
    label: text('原办理单位陈述', 'statement of the original handling unit'),
    speakers: ['original-handler'],
  },
  inquiry: { label: text('主持人询问', 'inquiry by the chair'), speakers: ['chair'] },
  evidence: { label: text('举证', 'evidence'), speakers: bothSides },
  question: { label: text('质证', 'question'), speakers: ['chair', ...bothSides] },
  debate: { label: text('辩论', 'debate'), speakers: bothSides },
  opinion: { label: text('意见', 'opinion'), speakers: opinionGivers },
  explanation: { label: text('依据事实和法律说明', 'explanation'), speakers: ['chair'] },
  persuasion: { label: text('疏导', 'persuasion'), speakers: ['chair'] },
  closing: { label: text('宣布结束', 'closing'), speakers: ['chair'] },
} as const satisfies Record<EntryKind, { label: Text; speakers: readonly Speaker[] }>

/** What the chair's screen shows: the stage, what it still needs, and every entry that may be made now. */
export interface RunSheet {
  readonly stage: Stage
  readonly missing: readonly EntryKind[]
  readonly open: readonly {
    readonly stage: Stage
    readonly kind: EntryKind
    /** `chair`, or ids of the participants who may speak. */
    readonly speakers: readonly string[]
  }[]
  /** All five steps are recorded: the conclusion may follow. */
  readonly complete: boolean
}

/** What the order of a hearing looks at: the places of what was said, and who is there. */
export interface SheetFacts {
  readonly entries: readonly Pick<HearingEntry, 'stage' | 'kind'>[]
  readonly participants: readonly Pick<Participant, 'id' | 'quality'>[]
  readonly present: readonly string[]
}

export function runSheet({ entries, participants, present }: SheetFacts): RunSheet {
  const last = entries.at(-1)?.stage ?? 'opening'
  const made = new Set(entries.map(({ kind }) => kind))
  const missing = rowOf(last).required.filter((kind) => !made.has(kind))
  const next = missing.length === 0 ? stageOrder[stageOrder.indexOf(last) + 1] : undefined
  const speakersOf = (kind: EntryKind): string[] =>
    (entryKinds[kind].speakers as readonly Speaker[]).flatMap((speaker) =>
      speaker === 'chair'
        ? ['chair']
        : participants
            .filter(({ id, quality }) => quality === speaker && present.includes(id))
            .map(({ id }) => id),
    )
  const complete = last === 'closing' && missing.length === 0
  return {
    stage: last,
    missing,
    open: complete
      ? []
      : [last, ...(next === undefined ? [] : [next])].flatMap((stage) =>
          [...rowOf(stage).required, ...rowOf(stage).optional].map((kind) => ({
            stage,
            kind,
            speakers: speakersOf(kind),
          })),
        ),
    complete,
  }
}
