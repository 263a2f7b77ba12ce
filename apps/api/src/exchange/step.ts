import { dayOf, refusal, source, text, type Effects, type Outcome, type Refusal } from '@xinfang/domain'
import type { App } from '../context'
import type { Tx } from '../db/database'
import { faultOf } from '../db/faults'
import { places } from '../db/insert'
import { examine, registerAll } from '../matter/register'
import type { Entry, Registrar } from '../matter/entry'
import { printOf } from './entry'
import type { ImportRun } from './import.entity'
import { keepRun, storeErrors } from './run'
import type { Shared } from './shared'

/** Rounds in which somebody else may register the same number at the same moment. */
const ROUNDS = 3

/** One row as read. */
export interface Line {
  readonly row: number
  /** Its number in the system it came from, or a digest of what it says. */
  readonly key: string
  /** What it says, as a digest: a number stands for one text. */
  readonly print: string
  readonly entry: Outcome<Entry>
}

interface Examined extends Omit<Line, 'entry'> {
  readonly result: Outcome<{ readonly entry: Entry; readonly effects: Effects }>
}

/**
 * Some rows in one transaction with their errors and how far the run came: all of it or nothing.
 * `seen` holds the numbers taken from this sheet so far, with their prints; those of this step are added.
 */
export async function step(
  app: App,
  run: ImportRun,
  shared: Shared,
  seen: Map<string, string>,
  lines: readonly Line[],
): Promise<ImportRun> {
  const registrar = { ...shared, domain: { ...shared.domain, today: dayOf(app.now()) } }
  const examined = lines.map(({ entry, ...line }) => ({ ...line, result: examineEntry(entry, registrar) }))
  for (let round = 1; ; round++) {
    try {
      return await app.db.work(async (tx) => {
        const { fresh, errors } = sort(examined, seen, await registeredOf(tx, run.unitId, lines))
        const next = await keepRun(tx, run, {
          done: run.done + lines.length,
          registered: run.registered + fresh.length,
          skipped: run.skipped + lines.length - fresh.length - errors.length,
          failed: run.failed + errors.length,
        })
        await storeErrors(tx, run.id, errors)
        if (!run.dryRun)
          await registerAll(
            tx,
            registrar,
            fresh.map(({ value }) => value),
          )
        tx.afterCommit(() => fresh.forEach(({ key, print }) => seen.set(key, print)))
        return next
      })
    } catch (error) {
      // Somebody registered one of these numbers just now: the next round finds and skips it.
      if (round === ROUNDS || faultOf(error) !== 'duplicate') throw error
    }
  }
}

function examineEntry(entry: Outcome<Entry>, registrar: Registrar): Examined['result'] {
  if (!entry.ok) return entry
  const result = examine(entry.value, registrar)
  return result.ok ? { ok: true, value: { entry: entry.value, effects: result.value } } : result
}

/**
 * New rows and rows with errors, in order. Of one number the first good row counts; the same again is skipped,
 * another text under the same number is an error, since skipping it would lose it.
 */
function sort(
  examined: readonly Examined[],
  seen: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
) {
  const taken = new Map<string, string>()
  const fresh: { key: string; print: string; value: { readonly entry: Entry; readonly effects: Effects } }[] =
    []
  const errors: { row: number; reasons: readonly Refusal[] }[] = []
  for (const { row, key, print, result } of examined) {
    const before = seen.get(key) ?? there.get(key) ?? taken.get(key)
    if (before === print) continue
    if (before !== undefined) errors.push({ row, reasons: [numberTaken()] })
    else if (!result.ok) errors.push({ row, reasons: result.refusals })
    else {
      taken.set(key, print)
      fresh.push({ key, print, value: result.value })
    }
  }
  return { fresh, errors }
}

const numberTaken = (): Refusal =>
  refusal(
    'NUMBER_TAKEN',
    text(
      '同一编号已登记另一内容，请核对编号',
      'Another text is registered under this number; check the number',
    ),
    { field: 'externalNumber', basis: [source('S4.2.3')] },
  )

/** Numbers of these lines that the unit has registered already, with the prints of their texts. */
async function registeredOf(
  tx: Tx,
  unitId: string,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, string>> {
  const keys = lines.map(({ key }) => key)
  const rows = await tx.query<{ externalNumber: string; text: string }>(
    `select externalNumber, text from submission where unitId = ? and externalNumber in (${places(keys)})`,
    [unitId, ...keys],
  )
  return new Map(rows.map((row) => [row.externalNumber, printOf(row.text)]))
}
