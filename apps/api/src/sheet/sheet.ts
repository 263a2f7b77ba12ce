import { readFile, stat } from 'node:fs/promises'
import { refusal, text, type Refusal, type Text } from '@xinfang/domain'
import { unpackedSize } from './zip'

/** What a sheet may hold at most; bytes, rows under the header, columns. */
export const sheetLimits = {
  bytes: 50 * 1024 * 1024,
  unpacked: 256 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
} as const

/** A cell as stored: of a formula the value last computed by whoever saved the file; nothing is evaluated here. */
export type Cell = string | number | boolean | Date | null

export interface SheetRow {
  /** Row number as a spreadsheet program shows it, from 1. */
  readonly row: number
  readonly cells: readonly Cell[]
}

/** The file as a whole cannot be read; `reason` says why. */
export class SheetError extends Error {
  constructor(readonly reason: Refusal) {
    super(reason.code)
  }
}

const refused = (code: string, message: Text, values?: Record<string, number>): SheetError =>
  new SheetError(refusal(code, message, { field: 'file', ...(values ? { values } : {}) }))

/**
 * The rows of the first sheet of an .xlsx, or of a .csv (UTF-8 or GB 18030), one by one; blank rows are left out.
 * Content decides which of the two it is, not the name. Throws SheetError.
 */
export async function* readRows(file: string): AsyncGenerator<SheetRow, void, undefined> {
  const { size } = await stat(file).catch(() => {
    throw refused('SHEET_MISSING', text('没有此文件，请重新上传', 'No such file; send it again'))
  })
  if (size > sheetLimits.bytes)
    throw refused('SHEET_TOO_LARGE', text('文件超过 {size} MB', 'The file is larger than {size} MB'), {
      size: sheetLimits.bytes / 1024 / 1024,
    })
  const rows = rowsOf(await readFile(file))
  let read = 0
  for (;;) {
    const next = await rows.next().catch(() => unreadable())
    if (next.done) return
    const { cells } = next.value
    if (cells.every(isBlankCell)) continue
    if (cells.length > sheetLimits.columns || read++ > sheetLimits.rows) throw tooMuch()
    yield next.value
  }
}

const isBlankCell = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '')

const tooMuch = () =>
  refused(
    'SHEET_TOO_MANY',
    text(
      '表格至多 {rows} 行 {columns} 列，请分成几个文件',
      'At most {rows} rows and {columns} columns; split the file',
    ),
    sheetLimits,
  )

function unreadable(): never {
  throw refused(
    'SHEET_UNREADABLE',
    text(
      '无法读取：不是表格文件，或文件已损坏、已加密',
      'Unreadable: no spreadsheet, or damaged, or encrypted',
    ),
  )
}

// The library is loaded by whoever reads or writes a sheet, not by each start.
const csv = () => import('hucre/csv')
const xlsx = () => import('hucre/xlsx')

async function* rowsOf(content: Buffer): AsyncGenerator<SheetRow, void, undefined> {
  if (content.subarray(0, 2).toString('latin1') !== 'PK') {
    const { streamCsvRows } = await csv()
    let row = 0
    for (const cells of streamCsvRows(decoded(content))) yield { row: ++row, cells: cells as Cell[] }
    return
  }
  if (unpackedSize(content) > sheetLimits.unpacked) unreadable()
  const { streamXlsxRows } = await xlsx()
  for await (const { index, values } of streamXlsxRows(content))
    yield { row: index + 1, cells: values as Cell[] }
}

/** Excel in China saves .csv as GB 18030. A zero byte is in no text. */
function decoded(content: Buffer): string {
  if (content.includes(0)) unreadable()
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content)
    } catch {
      // Not in this one.
    }
  return unreadable()
}

type Rows = Iterable<Cell[]> | AsyncIterable<Cell[]>

/** How a sheet is laid out: column widths in characters of Latin letters, and rows on top that stay in sight. */
export interface SheetLayout {
  readonly name: string
  readonly widths: readonly number[]
  readonly frozenRows: number
}

/** An .xlsx of one sheet as bytes, row by row as they are read. Text that looks like a formula stays text. */
export const writeSheet = async (rows: Rows, layout?: SheetLayout): Promise<ReadableStream<Uint8Array>> =>
  (await xlsx()).writeXlsxStream(rows, {
    name: layout?.name ?? 'Sheet1',
    ...(layout && {
      columns: layout.widths.map((width, at) => ({
        width,
        // Text even where it looks like a number. The first column does not wrap: a title in it runs over the others.
        style: { numFmt: '@', alignment: { wrapText: at > 0, vertical: 'top' } },
      })),
      freezePane: { rows: layout.frozenRows },
    }),
  })

/** Signs that begin a formula in a spreadsheet which folds full-width signs; hucre knows the half-width ones. */
const WIDE_FORMULA = /^[＝＋－＠]/

async function* disarmed(rows: Rows): AsyncGenerator<Cell[], void, undefined> {
  for await (const row of rows)
    yield row.map((cell) => (typeof cell === 'string' && WIDE_FORMULA.test(cell) ? `'${cell}` : cell))
}

/** A .csv as bytes, for Excel: UTF-8 with byte order mark; a value that would become a formula gets a quote before it. */
export const writeCsv = async (rows: Rows): Promise<ReadableStream<Uint8Array>> =>
  (await csv()).writeCsvStream(disarmed(rows), { bom: true, escapeFormulae: true, headers: false })
