import type { App } from '../context'
import { fileOf, removeFile } from '../attachment/store'
import type { Job } from './job'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How long things are kept that nothing refers to. */
const kept = {
  idempotency: 30 * DAY,
  outbox: 30 * DAY,
  export: 30 * DAY,
  upload: DAY,
  delivery: 90 * DAY,
} as const

/** Clears away, once an hour, what has served its time. */
export const sweep: Job = {
  name: 'sweep',
  due: ({ now }, lastRun) => lastRun === null || now().getTime() - Date.parse(lastRun) >= HOUR,
  run: async (app, { keep }) => {
    const before = (age: number) => new Date(app.now().getTime() - age).toISOString()
    const clear = (sql: string, limit: string) => app.db.work((tx) => tx.run(sql, [limit]))
    await clear('delete from session where expiresAt <= ?', before(0))
    await clear('delete from rate where until <= ?', before(0))
    await clear('delete from idempotency where createdAt < ?', before(kept.idempotency))
    await clear('delete from outbox where doneAt < ?', before(kept.outbox))
    await clear('delete from ledger_export where createdAt < ?', before(kept.export))
    await clear("delete from webhook_delivery where state <> 'waiting' and at < ?", before(kept.delivery))
    return sweepUploads(app, before(kept.upload), keep)
  },
}

/** Uploads that came to no matter and no record; a sheet that an import still reads stays. */
async function sweepUploads(
  { db, config }: App,
  limit: string,
  keep: () => Promise<boolean>,
): Promise<boolean> {
  const left = await db.read<{ id: string }>(
    `select id from attachment where matterId is null and owner is null and addedAt < ?
      and id not in (select fileId from import_run where fileId is not null and state in ('queued', 'running'))`,
    [limit],
  )
  for (const { id } of left) {
    if (!(await keep())) return false
    await db.work(async (tx) => {
      // Locks the row first: somebody may just now be registering with this file.
      const gone = await tx.run(
        'delete from attachment where id = ? and matterId is null and owner is null',
        [id],
      )
      // Before the commit: cut short here, the row is still there for the next sweep to find.
      if (gone > 0) await removeFile(fileOf(config.dataDir, id))
    })
  }
  return true
}
