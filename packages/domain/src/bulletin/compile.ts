import {
  figureCodes,
  figures,
  tableCodes,
  tables,
  UNGROUPED,
  type CountedMatter,
  type Counting,
  type FigureCode,
  type TableCode,
  type TableRow,
} from './figures'
import { suppress, suppressOne } from './suppress'

export interface Figure {
  readonly code: FigureCode
  readonly count: number
  /** The matters behind the number; shown to those who may see them. */
  readonly matters: readonly string[]
}

export interface FigureTable {
  readonly code: TableCode
  readonly groups: readonly {
    readonly group: string
    readonly count: number
    readonly matters: readonly string[]
  }[]
}

/** Every figure with the matters behind it: for the people who draft, never for print. */
export interface Counted extends Counting {
  readonly figures: readonly Figure[]
  readonly tables: readonly FigureTable[]
}

/** Counts matters for a period as of a day. Pure: the same rows give the same figures. */
export function count(matters: readonly CountedMatter[], at: Counting): Counted {
  const behind = (code: FigureCode) =>
    matters.flatMap((matter) => {
      const n = figures[code].counts(matter, at)
      return n === 0 ? [] : [{ matter, n }]
    })
  return {
    ...at,
    figures: figureCodes.map((code) => {
      const found = behind(code)
      return {
        code,
        count: found.reduce((sum, { n }) => sum + n, 0),
        matters: found.map(({ matter }) => matter.id),
      }
    }),
    tables: tableCodes.map((code) => {
      const { figure, group, sparse }: TableRow = tables[code]
      const groups = new Map<string, { count: number; matters: string[] }>()
      for (const { matter, n } of behind(figure)) {
        const sum = groups.get(group(matter)) ?? { count: 0, matters: [] }
        groups.set(group(matter), { count: sum.count + n, matters: [...sum.matters, matter.id] })
      }
      if (sparse && groups.size === 1) groups.delete(UNGROUPED)
      // By name, never by number: a bulletin is no league table.
      return {
        code,
        groups: [...groups]
          .map(([name, found]) => ({ group: name, ...found }))
          .toSorted((a, b) => (a.group < b.group ? -1 : 1)),
      }
    }),
  }
}

export interface PrintedTable {
  readonly code: TableCode
  readonly total: number | null
  readonly groups: readonly { readonly group: string; readonly count: number | null }[]
}

/** What may be printed: no matters behind the numbers, small counts hidden (`null`). */
export interface Printed extends Counting {
  readonly figures: readonly { readonly code: FigureCode; readonly count: number | null }[]
  readonly tables: readonly PrintedTable[]
}

export const printable = ({ from, to, asOf, figures: all, tables: broken }: Counted): Printed => ({
  from,
  to,
  asOf,
  figures: all.map(({ code, count: n }) => ({ code, count: suppressOne(n) })),
  tables: broken.map(({ code, groups }) => {
    const { total, cells } = suppress(groups.map(({ count: n }) => n))
    return { code, total, groups: groups.map(({ group }, i) => ({ group, count: cells[i]! })) }
  }),
})
