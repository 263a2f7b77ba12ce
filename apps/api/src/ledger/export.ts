import type { App, Context } from '../context'
import type { Database, Tx } from '../db/database'
import { newId } from '../db/id'
import { record } from '../history/record'
import { seal, unseal } from '../identity/seal'
import type { Viewer } from '../session/viewer'
import type { LedgerExport } from './ledger.entity'
import { ledgerRows, type Asked } from './read'

/** Long enough to press a button, too short to be passed on. */
const GOOD_FOR = 2 * 60_000
/** Rows between two notes of how far it came. */
const STEP = 1_000

const place = (row: string) => ({ table: 'ledger_export', column: 'settings', row })

/** Leave to fetch a ledger once. It is in the history before a row of it is given, with all but the words searched for. */
export async function askExport(
  tx: Tx,
  app: App,
  viewer: Viewer,
  asked: Asked,
  { format, purpose, rowCount }: { format: string; purpose: string; rowCount: number },
): Promise<string> {
  const id = newId('exp', tx.now)
  await tx.insert('ledger_export', [
    {
      id,
      userId: viewer.userId,
      ledger: asked.ledger,
      format,
      settings: seal(app.keyring, place(id), JSON.stringify(asked)),
      rowCount,
      written: 0,
      state: 'ready',
      createdAt: tx.now.toISOString(),
      expiresAt: new Date(tx.now.getTime() + GOOD_FOR).toISOString(),
    },
  ])
  const { text, ...filter } = asked.filter ?? { text: null }
  await record(tx, [
    {
      actorId: viewer.userId,
      unitId: viewer.actingUnit,
      action: 'exportLedger',
      data: {
        export: id,
        ledger: asked.ledger,
        format,
        columns: asked.columns,
        filter: Object.fromEntries(Object.entries(filter).filter(([, value]) => value != null)),
        ...(text ? { searched: true } : {}),
        rows: rowCount,
        purpose: purpose.trim(),
      },
    },
  ])
  return id
}

/** The viewer's own export, if it has not been fetched and has not run out; taken, so that nobody fetches it again. */
export async function takeExport(
  { app, db, now }: Context,
  viewer: Viewer,
  id: string,
  format: string,
): Promise<Asked | null> {
  const [row] = await db.read<LedgerExport>(
    "select * from ledger_export where id = ? and userId = ? and format = ? and state = 'ready' and expiresAt > ?",
    [id, viewer.userId, format, now.toISOString()],
  )
  if (!row) return null
  const taken = await db.work((tx) =>
    tx.run("update ledger_export set state = 'running' where id = ? and state = 'ready'", [id]),
  )
  return taken === 1 ? (JSON.parse(unseal(app.keyring, place(id), row.settings)) as Asked) : null
}

/** The rows as they are read out, noting how far it came, and in the history how many were given in the end. */
export async function* givenRows(
  context: Context,
  viewer: Viewer,
  id: string,
  asked: Asked,
): AsyncGenerator<string[], void, undefined> {
  const { db } = context
  let written = 0
  let complete = false
  try {
    for await (const row of ledgerRows(context, asked)) {
      yield row
      if (++written % STEP === 0) await note(db, id, written)
    }
    complete = true
  } finally {
    await finish(db, viewer, id, written, complete)
  }
}

const note = (db: Database, id: string, written: number): Promise<number> =>
  db.work((tx) => tx.run('update ledger_export set written = ? where id = ?', [written, id]))

async function finish(
  db: Database,
  viewer: Viewer,
  id: string,
  written: number,
  complete: boolean,
): Promise<void> {
  await db.work(async (tx) => {
    const state = complete ? 'done' : 'cut'
    await tx.run('update ledger_export set written = ?, state = ? where id = ?', [written, state, id])
    await record(tx, [
      {
        actorId: viewer.userId,
        unitId: viewer.actingUnit,
        action: 'fetchLedger',
        data: { export: id, rows: written, complete },
      },
    ])
  })
}
