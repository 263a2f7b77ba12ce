import { columnLabel, dayOf, formatDay, ledgerColumns, ledgerOf, type LedgerColumn } from '@xinfang/domain'
import type { Cell, SheetLayout } from '../sheet/sheet'
import type { LedgerSubtotal } from './ledger.types'
import type { Asked } from './read'

/** What stands around the rows of a ledger, the same on paper and in a spreadsheet. */
export interface LedgerPaper {
  readonly title: string
  /** Unit, period and sums, a line each. */
  readonly about: readonly string[]
  readonly heads: readonly string[]
  /** Widths of the columns in Chinese characters. */
  readonly widths: readonly number[]
  /** Columns left blank for a hand that signs. */
  readonly blank: readonly number[]
  readonly signatures: readonly string[]
  /** Who took it and when: stands under the rows, and over every printed sheet. */
  readonly mark: string
  readonly rowCount: number
}

const SIGNED_BY = ['制表人：', '审核人：', '日期：'] as const

export function paperOf(
  asked: Asked,
  by: { readonly organisation: string; readonly unit: string; readonly name: string; readonly at: Date },
  subtotals: readonly LedgerSubtotal[],
): LedgerPaper {
  const { ledger, columns } = asked
  const rowCount = subtotals.reduce((sum, { count }) => sum + count, 0)
  return {
    title: `${by.organisation}${ledgerOf(ledger).label['zh-CN']}`,
    about: [`单位：${by.unit}　期间：${periodOf(asked)}`, sums(subtotals, rowCount)],
    heads: columns.map((column) => columnLabel(ledger, column)['zh-CN']),
    widths: columns.map((column) => ledgerColumns[column].width),
    blank: columns.flatMap((column, at) => (isBlank(column) ? [at] : [])),
    signatures: SIGNED_BY,
    mark: `${by.name} ${momentOf(by.at)} 取用`,
    rowCount,
  }
}

const isBlank = (column: LedgerColumn): boolean => 'blank' in ledgerColumns[column]

function periodOf({ filter }: Asked): string {
  const { receivedFrom: from = null, receivedTo: to = null, ...others } = filter ?? {}
  const narrowed = Object.values(others).some((value) => value !== null && value !== undefined)
  const day = (value: string) => formatDay(value, 'zh-CN')
  const period =
    from && to ? `${day(from)}至${day(to)}` : from ? `${day(from)}起` : to ? `至${day(to)}` : '全部'
  return narrowed ? `${period}（按条件筛选）` : period
}

function sums(subtotals: readonly LedgerSubtotal[], total: number): string {
  const open = subtotals.reduce((sum, one) => sum + one.open, 0)
  const byUnit = subtotals.map(({ unit, count }) => `${unit || '未定承办单位'}${count}件`).join('，')
  return `合计${total}件，其中在办${open}件、办结${total - open}件${byUnit === '' ? '' : `；按承办单位：${byUnit}`}`
}

const SHANGHAI = 8 * 3_600_000
const momentOf = (at: Date): string =>
  `${dayOf(at)} ${new Date(at.getTime() + SHANGHAI).toISOString().slice(11, 16)}`

/** The rows of a spreadsheet: what stands over them, the heads, the rows, the line to sign, the mark. */
export async function* sheetOf(
  paper: LedgerPaper,
  rows: AsyncIterable<string[]>,
): AsyncGenerator<Cell[], void, undefined> {
  yield [paper.title]
  for (const line of paper.about) yield [line]
  yield [...paper.heads]
  yield* rows
  yield [paper.signatures.join('　　　　')]
  yield [paper.mark]
}

/** A Chinese character is as wide as two Latin ones. */
export const layoutOf = ({ title, about, widths }: LedgerPaper): SheetLayout => ({
  name: title.slice(0, 31),
  widths: widths.map((width) => width * 2 + 1),
  frozenRows: about.length + 2,
})

/** The same for the print page: the paper as the first line of JSON, then a line for each row. */
export async function* linesOf(
  paper: LedgerPaper,
  rows: AsyncIterable<string[]>,
): AsyncGenerator<string, void, undefined> {
  yield `${JSON.stringify(paper)}\n`
  for await (const row of rows) yield `${JSON.stringify(row)}\n`
}
