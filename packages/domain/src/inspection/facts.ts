import type { Day } from '../clock/day'
import { halfYearOf, isWithin, yearOf } from '../clock/window'
import { limitAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

export const inspectionStates = {
  none: text('未安排', 'none'),
  planned: text('已安排', 'planned'),
  scored: text('已评分', 'scored'),
  answered: text('单位已回应', 'answered by the unit'),
  confirmed: text('已确认', 'confirmed'),
} as const
export type InspectionState = keyof typeof inspectionStates

export interface SheetItem {
  readonly label: Text
  readonly most: number
  readonly sources: readonly Source[]
}

/** The template of the sub-district: its systems, ten points each; the handbook names no points. */
export const sheetTemplate = {
  publicity: { label: text('学习宣传', 'study and publicity'), most: 10, sources: [source('S1.1.1')] },
  territory: {
    label: text('属地管理、分级负责', 'territory, level and line'),
    most: 10,
    sources: [source('S1.2.1')],
  },
  arrival: {
    label: text('一把手到位和领导包案', 'heads on the spot, case leads'),
    most: 10,
    sources: [source('S1.3.1'), source('S1.3.4')],
  },
  first: { label: text('初访责任', 'first petitions'), most: 20, sources: [source('S1.4.1')] },
  meetings: { label: text('例会', 'meetings'), most: 10, sources: [source('S1.5.2')] },
  warning: { label: text('信访预警', 'early warning'), most: 10, sources: [source('S1.6.2')] },
  joint: { label: text('联合办案', 'joint handling'), most: 10, sources: [source('S1.7.1')] },
  replies: {
    label: text('按期告知和答复', 'notice and reply in time'),
    most: 20,
    sources: [source('XFGZTL', '23'), source('XFGZTL', '34')],
  },
} as const satisfies Record<string, SheetItem>
export type SheetItemCode = keyof typeof sheetTemplate
export const sheetItems = Object.keys(sheetTemplate) as readonly SheetItemCode[]

export interface Score {
  readonly item: SheetItemCode
  readonly points: number
  /** Document, record or figure the score rests on; needed for each deduction. */
  readonly evidence?: string
}

/** One inspection of one unit, as plain data. */
export interface InspectionFacts {
  readonly state: InspectionState
  readonly office?: string
  readonly inspected?: string
  readonly day?: Day
  readonly inspectors: readonly string[]
  readonly scores: readonly Score[]
  readonly scoredBy?: string
  readonly statement?: string
  readonly answeredOn?: Day
  readonly confirmedBy?: string
  readonly confirmedOn?: Day
}

export const noInspection: InspectionFacts = { state: 'none', inspectors: [], scores: [] }

export const totalOf = ({ scores }: Pick<InspectionFacts, 'scores'>): number =>
  scores.reduce((sum, { points }) => sum + points, 0)
export const mostOf = (): number => sheetItems.reduce((sum, item) => sum + sheetTemplate[item].most, 0)

/** Halves of a year without an inspection of a unit, up to today: one in each, so two in June leave a gap (S1.5.4). */
export function inspectionGaps(held: readonly Day[], year: number, today: Day, rulebook: Rulebook) {
  const { from, to } = yearOf(`${year}-01-01`)
  if (limitAt(rulebook, 'inspections', from) === undefined) return []
  return [halfYearOf(from), halfYearOf(to)].filter(
    (half) => half.to < today && !held.some((day) => isWithin(day, half)),
  )
}

/** What the year's inspections give to the year-end assessment: an important basis, never the only one, and no rank. */
export const yearResult = (inspections: readonly InspectionFacts[]) => {
  const counted = inspections.filter(({ state }) => state === 'confirmed')
  return counted.length === 0
    ? undefined
    : {
        inspections: counted.length,
        points: counted.reduce((sum, one) => sum + totalOf(one), 0) / counted.length,
        of: mostOf(),
      }
}
