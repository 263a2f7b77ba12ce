import { dayOf, type Effects, type Outcome, type Refusal } from '@xinfang/domain'
import type { App } from '../context'
import type { Tx } from '../db/database'
import { faultOf } from '../db/faults'
import { places } from '../db/insert'
import { examine, registerAll } from '../matter/register'
import type { Entry, Registrar } from '../matter/entry'
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
  readonly entry: Outcome<Entry>
}

interface Examined {
  readonly row: number
  readonly key: string
  readonly result: Outcome<{ readonly entry: Entry; readonly effects: Effects }>
}

/**
 * Some rows in one transaction with their errors and how far the run came: all of it or nothing.
 * `seen` holds the numbers taken from this sheet so far; those of this step are added.
 */
export async function step(
  app: App,
  run: ImportRun,
  shared: Shared,
  seen: Set<string>,
  lines: readonly Line[],
): Promise<ImportRun> {
  const registrar = { ...shared, domain: { ...shared.domain, today: dayOf(app.now()) } }
  const examined = lines.map(({ row, key, entry }) => ({ row, key, result: examineEntry(entry, registrar) }))
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
        tx.afterCommit(() => fresh.forEach(({ key }) => seen.add(key)))
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

/** New rows and rows with errors, in order; of one number the first good row counts, the others are skipped. */
function sort(examined: readonly Examined[], seen: ReadonlySet<string>, there: ReadonlySet<string>) {
  const fresh = new Map<string, { readonly entry: Entry; readonly effects: Effects }>()
  const errors: { row: number; reasons: readonly Refusal[] }[] = []
  for (const { row, key, result } of examined) {
    if (seen.has(key) || there.has(key) || fresh.has(key)) continue
    if (result.ok) fresh.set(key, result.value)
    else errors.push({ row, reasons: result.refusals })
  }
  return { fresh: [...fresh].map(([key, value]) => ({ key, value })), errors }
}

/** Numbers of these lines that the unit has registered already. */
async function registeredOf(tx: Tx, unitId: string, lines: readonly Line[]): Promise<ReadonlySet<string>> {
  const keys = lines.map(({ key }) => key)
  const rows = await tx.query<{ externalNumber: string }>(
    `select externalNumber from submission where unitId = ? and externalNumber in (${places(keys)})`,
    [unitId, ...keys],
  )
  return new Set(rows.map(({ externalNumber }) => externalNumber))
}
