import { halfYearOf, inspection as rules, rulebooks, type Day, type RulebookCode } from '@xinfang/domain'
import { toCode } from '../graphql/codes'
import type { InspectionPartsFragment } from '../graphql/generated/graphql'

export type Inspection = InspectionPartsFragment

/** One inspection as the domain's rules read it. */
const factsOf = ({ state, day, target, scores }: Inspection): rules.InspectionFacts => ({
  state: state as rules.InspectionState,
  inspectors: [],
  scores: scores.map(({ item, points }) => ({ item: toCode(item) as rules.SheetItemCode, points })),
  ...(day === null ? {} : { day }),
  ...(target === null ? {} : { inspected: target.id }),
})

export interface YearResult {
  readonly unit: { readonly id: string; readonly shortName: string }
  /** What the year gives to the year-end assessment; undefined before one is confirmed. */
  readonly result: ReturnType<typeof rules.yearResult>
  /** Halves of the year that went by without an inspection. */
  readonly gaps: readonly ('first' | 'second')[]
}

/** Results of a year by unit, in the order given: an important basis of the year-end assessment, and no rank (S1.5.4). */
export const resultsOf = (
  units: readonly { readonly id: string; readonly shortName: string }[],
  inspections: readonly Inspection[],
  year: number,
  today: Day,
  rulebook: string,
): YearResult[] =>
  units.map((unit) => {
    const own = inspections.filter(({ target }) => target?.id === unit.id)
    const held = own.filter(({ state }) => state !== 'planned').flatMap(({ day }) => day ?? [])
    return {
      unit,
      result: rules.yearResult(own.map(factsOf)),
      gaps: rules
        .inspectionGaps(held, year, today, rulebooks[rulebook as RulebookCode])
        .map((half) => (half.from === halfYearOf(`${year}-01-01`).from ? 'first' : 'second')),
    }
  })
