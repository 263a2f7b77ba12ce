import type { indicators } from '@xinfang/domain'
import { toCode } from '../graphql/codes'
import type { FiguresQuery } from '../graphql/generated/graphql'

export type Cell = FiguresQuery['figures']['rows'][number]

/** One unit with its cell of each indicator. */
export interface UnitRow {
  readonly id: string
  readonly name: string
  readonly cells: Readonly<Partial<Record<indicators.IndicatorCode, Cell>>>
}

export const codeOf = ({ code }: Pick<Cell, 'code'>): indicators.IndicatorCode => toCode(code)

/** The whole by indicator, and the units in the order they came. */
export function rowsOf(cells: readonly Cell[]): { totals: readonly Cell[]; units: readonly UnitRow[] } {
  const units = new Map<string, UnitRow>()
  for (const cell of cells) {
    if (!cell.unit) continue
    const { id, shortName } = cell.unit
    const row = units.get(id) ?? { id, name: shortName, cells: {} }
    units.set(id, { ...row, cells: { ...row.cells, [codeOf(cell)]: cell } })
  }
  return { totals: cells.filter(({ unit }) => unit === null), units: [...units.values()] }
}

export const percent = (rate: number): string => `${(rate * 100).toFixed(1)}%`
