import { analysisParts, yearlyParts } from '../analysis-report/index'
import type { FindingKind } from '../assessment/finding'
import type { Day } from '../clock/day'
import { monthOf, quarterOf, yearOf, type DaySpan } from '../clock/window'
import type { DutyCode } from '../duty/duties'
import type { FormCode } from '../form/forms'
import { source, type Source } from '../source'
import { text, type Text } from '../text'
import type { Printed } from './compile'

export const bulletinStates = {
  none: text('未起草', 'none'),
  drafted: text('起草中', 'drafted'),
  submitted: text('待签发', 'submitted'),
  published: text('已签发', 'published'),
} as const
export type BulletinState = keyof typeof bulletinStates

interface Kind {
  readonly label: Text
  readonly form: FormCode
  /** The span it must cover; a special report covers any. */
  readonly period?: (day: Day) => DaySpan
  /** Parts written by people; each is needed. */
  readonly parts: Readonly<Record<string, { readonly label: Text }>>
  /** Goes to the superior office as well (S4.8.1). */
  readonly copied: boolean
  /** Every unit of the organisation reads it once it is published (S1.9.1, S4.7.1). */
  readonly toUnits?: true
  readonly duty?: DutyCode
  readonly sources: readonly Source[]
}

const content = { content: { label: text('工作情况', 'the work of the period') } }

/** Reports to units, to the Party committee and to the superior: one machine, several papers. */
export const bulletinKinds = {
  monthly: {
    label: text('月度信访情况通报', 'monthly bulletin'),
    form: 'F23',
    period: monthOf,
    parts: content,
    copied: false,
    toUnits: true,
    duty: 'monthly-bulletin',
    sources: [source('S1.9.1')],
  },
  transfers: {
    label: text('转送情况通报', 'bulletin on transfers'),
    form: 'F23',
    period: monthOf,
    parts: content,
    copied: false,
    toUnits: true,
    duty: 'transfer-bulletin',
    sources: [source('S4.7.1')],
  },
  upward: {
    label: text('办理情况月报', 'monthly return to the superior'),
    form: 'F23',
    period: monthOf,
    parts: content,
    copied: true,
    duty: 'upward-report',
    sources: [source('S4.7.3')],
  },
  analysis: {
    label: text('信访情况分析报告', 'analysis report'),
    form: 'F22',
    period: quarterOf,
    parts: analysisParts,
    copied: true,
    duty: 'analysis-report',
    sources: [source('S4.8.1'), source('S4.8.3')],
  },
  special: {
    label: text('信访专报', 'special report'),
    form: 'F22',
    parts: analysisParts,
    copied: true,
    duty: 'analysis-report',
    sources: [source('S4.8.2')],
  },
  yearly: {
    label: text('年度信访情况报告', 'yearly report'),
    form: 'F22',
    period: yearOf,
    parts: yearlyParts,
    copied: true,
    duty: 'yearly-report',
    sources: [source('XFGZTL', '41')],
  },
} as const satisfies Record<string, Kind>
export type BulletinKind = keyof typeof bulletinKinds
export const kindRow = (kind: BulletinKind): Kind => bulletinKinds[kind]

export const mentionKinds = {
  commendation: text('通报表扬', 'commendation'),
  criticism: text('通报批评', 'criticism'),
} as const satisfies Record<string, Text>

/** Which findings carry which mention: good work, and bad work found with its influence or consequences. */
export const mentionedBy: Readonly<Record<keyof typeof mentionKinds, readonly FindingKind[]>> = {
  commendation: ['commendation'],
  criticism: ['criticism', 'dereliction', 'lateness'],
}

/** A unit named for good or bad work: rests on a finding of the assessment that is final (S1.9.2). */
export interface Mention {
  readonly finding: string
  readonly findingState: string
  /** Kind of the finding; absent where there is none. */
  readonly findingKind?: FindingKind
  readonly unit: string
  readonly what: keyof typeof mentionKinds
}

export interface BulletinText {
  readonly figures: Printed
  readonly parts: Readonly<Record<string, string>>
  readonly mentions: readonly Mention[]
}

/** One published version; a correction publishes another and says what changed. */
export interface BulletinVersion extends BulletinText {
  readonly version: number
  readonly signedBy: string
  readonly signedOn: Day
  readonly changed?: string
}

/** One bulletin or report, as plain data. */
export interface BulletinFacts {
  readonly state: BulletinState
  readonly kind?: BulletinKind
  readonly unit?: string
  readonly copyTo?: string
  readonly author?: string
  readonly draft?: BulletinText
  /** Set while a correction is under way: what it will change. */
  readonly changed?: string
  readonly returned?: string
  /** Oldest first. */
  readonly versions: readonly BulletinVersion[]
}

export const noBulletin: BulletinFacts = { state: 'none', versions: [] }

/** How two printed versions differ in their numbers, for the reader of a correction. */
export function changedFigures(before: Printed, after: Printed) {
  return after.figures.flatMap(({ code, count }) => {
    const old = before.figures.find((one) => one.code === code)?.count ?? null
    return old === count ? [] : [{ code, before: old, after: count }]
  })
}

/** What readers of other units see: what was published, never a draft. */
export const publishedOnly = ({
  state: _s,
  draft: _d,
  changed: _c,
  returned: _r,
  ...facts
}: BulletinFacts) =>
  facts.versions.length === 0 ? undefined : ({ ...facts, state: 'published' } satisfies BulletinFacts)
