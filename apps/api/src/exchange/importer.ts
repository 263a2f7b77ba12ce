import { setImmediate as breathe } from 'node:timers/promises'
import { refusal, text } from '@xinfang/domain'
import type { App } from '../context'
import { faultOf } from '../db/faults'
import { textOf } from './cell'
import { mapColumns, valuesOf, type ImportColumn } from './columns'
import { entryOf, keyOf, printOf } from './entry'
import type { ImportRun } from './import.entity'
import { endRun, keepRun, Overtaken, releaseRun } from './run'
import { sharedOf, type Shared } from './shared'
import { readRows, SheetError } from '../sheet/sheet'
import { step, type Line } from './step'

/** Rows of one transaction: enough to spare statements, few enough to leave the server free in between. */
const BATCH = 400
/** UTF-16 units after which a batch is full all the same: a statement must fit MySQL's packet. */
const HEAVY = 500_000

export interface ImportOptions {
  /** Stops after the step in hand; the run can be taken up again. */
  readonly signal?: AbortSignal
  /** Told after each committed step. */
  readonly told?: (run: ImportRun) => void
}

/**
 * Registers every row of a sheet, in steps that commit together with how far they came: killed anywhere, the
 * run goes on after its last step. The whole sheet is read once before the first row is registered.
 * The caller holds `run`; the answer is how it stands in the end. Throws Overtaken, and what the database throws.
 */
export async function runImport(
  app: App,
  held: ImportRun,
  file: string,
  { signal, told }: ImportOptions = {},
): Promise<ImportRun> {
  let run = held
  try {
    const shared = await sharedOf(app, run)
    const seen = new Map<string, string>()
    run = await begin(app, run, file)
    told?.(run)
    for await (const lines of batchesOf(file, run, shared)) {
      if (signal?.aborted) return await releaseRun(app.db, run)
      run = await step(app, run, shared, seen, lines)
      told?.(run)
      // On SQLite nothing above waits for anything: without this the server would answer nobody meanwhile.
      await breathe()
    }
    return await endRun(app.db, run)
  } catch (error) {
    if (error instanceof SheetError) return endRun(app.db, run, error.reason)
    // Held by another, or the database away: somebody goes on with it. A fault of ours would only meet itself again.
    if (!(error instanceof Overtaken) && faultOf(error) === null) await endRun(app.db, run, fault())
    throw error
  }
}

const fault = () =>
  refusal(
    'INTERNAL',
    text('系统出错，导入已停止；请告知管理员', 'An error stopped the import; tell the administrator'),
  )

const nothingDone = { done: 0, registered: 0, skipped: 0, failed: 0 }

/**
 * Reads the sheet to its end for its header and its length: a damaged one fails before anything is registered.
 * A dry run begins anew, since what it found so far stands nowhere but in its counts.
 */
async function begin(app: App, run: ImportRun, file: string): Promise<ImportRun> {
  let columns: readonly ImportColumn[] | undefined
  let total = 0
  for await (const { cells } of readRows(file)) {
    if (columns) total++
    else columns = mapColumns(cells, JSON.parse(run.columns) as ImportColumn[])
  }
  return app.db.work(async (tx) => {
    if (run.dryRun) await tx.run('delete from import_error where runId = ?', [run.id])
    return keepRun(tx, run, {
      total,
      columns: JSON.stringify(columns ?? []),
      ...(run.dryRun ? nothingDone : {}),
    })
  })
}

/** The rows not yet done, in batches. */
async function* batchesOf(
  file: string,
  { columns: mapping, done }: ImportRun,
  shared: Shared,
): AsyncGenerator<Line[], void, undefined> {
  const columns = JSON.parse(mapping) as ImportColumn[]
  let lines: Line[] = []
  let weight = 0
  let at = -1
  for await (const { row, cells } of readRows(file)) {
    // Position 0 is the header; an earlier process has stored what comes up to `done`.
    if (++at === 0 || at <= done) continue
    const values = valuesOf(columns, cells)
    const key = keyOf(values, shared.keyring)
    lines.push({ row, key, print: printOf(textOf(values.facts)), entry: entryOf(values, key, shared) })
    weight += cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0)
    if (lines.length < BATCH && weight < HEAVY) continue
    yield lines
    lines = []
    weight = 0
  }
  if (lines.length > 0) yield lines
}
