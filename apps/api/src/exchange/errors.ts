import type { Refusal } from '@xinfang/domain'
import type { Database } from '../db/database'
import type { ImportRow } from './import.entity'
import type { Cell } from '../sheet/sheet'

const PAGE = 500

/** The rows of a run that could not be registered, as a sheet: row number and reasons, nothing else of the row. */
export async function* errorSheet(db: Database, runId: string): AsyncGenerator<Cell[], void, undefined> {
  yield ['行号 (row)', '原因', 'Reasons']
  let after = -1
  for (;;) {
    const rows = await db.read<ImportRow>(
      `select * from import_error where runId = ? and rowNumber > ? order by rowNumber limit ${PAGE}`,
      [runId, after],
    )
    for (const { rowNumber, reasons } of rows) {
      const refusals = JSON.parse(reasons) as Refusal[]
      const told = (locale: 'zh-CN' | 'en') => refusals.map(({ message }) => message[locale]).join('; ')
      // Row 0 is the file as a whole.
      yield [rowNumber === 0 ? '' : rowNumber, told('zh-CN'), told('en')]
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.rowNumber
  }
}
