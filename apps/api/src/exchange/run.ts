import type { Refusal } from '@xinfang/domain'
import type { Database, Tx } from '../db/database'
import { newId } from '../db/id'
import { record } from '../history/record'
import type { ImportColumn } from './columns'
import type { ImportRun } from './import.entity'

/** How long a run is believed to live after its last step; a step takes well under a second. */
const LEASE_SECONDS = 30

/** Another process went on with the run while this one stood still; what this one did not commit is void. */
export class Overtaken extends Error {}

const leaseFrom = (now: Date): string => new Date(now.getTime() + LEASE_SECONDS * 1000).toISOString()

type Asked = Pick<ImportRun, 'userId' | 'unitId' | 'fileId' | 'fileName' | 'dryRun'> & {
  readonly columns: readonly ImportColumn[]
}

/** A run waiting for whoever takes it up, or, of the command line, already its own. */
export async function createRun(tx: Tx, asked: Asked, state: 'queued' | 'running'): Promise<ImportRun> {
  const run: ImportRun = {
    id: newId('imp', tx.now),
    ...asked,
    fileName: asked.fileName.slice(0, 200),
    columns: JSON.stringify(asked.columns),
    state,
    total: null,
    done: 0,
    registered: 0,
    skipped: 0,
    failed: 0,
    startedAt: tx.now.toISOString(),
    leaseUntil: state === 'running' ? leaseFrom(tx.now) : null,
    finishedAt: null,
  }
  await tx.insert('import_run', [run])
  return run
}

/** A queued run, or one whose process died, now ours; null when none waits. */
export async function claimRun(db: Database): Promise<ImportRun | null> {
  return db.work(async (tx) => {
    const now = tx.now.toISOString()
    // Nobody can go on with a dead run of the command line: its file is not here. Started again it skips what is done.
    await tx.run(
      `update import_run set state = 'failed', finishedAt = ?, leaseUntil = null
        where state = 'running' and fileId is null and leaseUntil < ?`,
      [now, now],
    )
    const [run] = await tx.query<ImportRun>(
      `select * from import_run where fileId is not null
          and (state = 'queued' or (state = 'running' and leaseUntil < ?)) order by id limit 1`,
      [now],
    )
    if (!run) return null
    const leaseUntil = leaseFrom(tx.now)
    const claimed = await tx.run(
      `update import_run set state = 'running', leaseUntil = ?
        where id = ? and (state = 'queued' or (state = 'running' and leaseUntil < ?))`,
      [leaseUntil, run.id, now],
    )
    return claimed === 0 ? null : { ...run, state: 'running', leaseUntil }
  })
}

/** Stores how far a run came and holds it for another while; throws Overtaken when it is no longer ours. */
export async function keepRun(tx: Tx, run: ImportRun, step: Partial<ImportRun>): Promise<ImportRun> {
  const next: ImportRun = { ...run, leaseUntil: leaseFrom(tx.now), ...step }
  const kept = await tx.run(
    `update import_run set state = ?, total = ?, done = ?, registered = ?, skipped = ?, failed = ?, columns = ?,
        leaseUntil = ?, finishedAt = ? where id = ? and state = 'running' and leaseUntil = ?`,
    [
      next.state,
      next.total,
      next.done,
      next.registered,
      next.skipped,
      next.failed,
      next.columns,
      next.leaseUntil,
      next.finishedAt,
      run.id,
      run.leaseUntil,
    ],
  )
  if (kept === 0) throw new Overtaken()
  return next
}

/** Rows that could not be registered, by their number and reasons alone. */
export const storeErrors = (
  tx: Tx,
  runId: string,
  errors: readonly { readonly row: number; readonly reasons: readonly Refusal[] }[],
): Promise<void> =>
  tx.insert(
    'import_error',
    errors.map(({ row, reasons }) => ({ runId, rowNumber: row, reasons: JSON.stringify(reasons) })),
  )

/** Ends a run and records it; `reason` says why the file as a whole failed. */
export const endRun = (db: Database, run: ImportRun, reason?: Refusal): Promise<ImportRun> =>
  db.work(async (tx) => {
    const state = reason ? 'failed' : 'finished'
    const ended = await keepRun(tx, run, { state, finishedAt: tx.now.toISOString(), leaseUntil: null })
    if (reason) await storeErrors(tx, run.id, [{ row: 0, reasons: [reason] }])
    const { total, registered, skipped, failed } = ended
    await record(tx, [
      {
        actorId: run.userId,
        unitId: run.unitId,
        action: 'importRows',
        data: { run: run.id, dryRun: Boolean(run.dryRun), state, total, registered, skipped, failed },
      },
    ])
    return ended
  })

/** Lets go of a run at the end of a committed step, so that the next process need not wait. */
export const releaseRun = (db: Database, run: ImportRun): Promise<ImportRun> =>
  db.work((tx) => keepRun(tx, run, { leaseUntil: new Date(0).toISOString() }))
