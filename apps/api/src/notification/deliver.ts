import { dayOf } from '@xinfang/domain'
import type { Database } from '../db/database'
import { newId } from '../db/id'
import type { Told } from '../matter/notices'
import { recipientsOf } from './recipients'

/** Rows read at once. */
const PAGE = 50
const FIRST_WAIT = 5_000
const LONGEST_WAIT = 3_600_000

interface Waiting {
  readonly id: string
  readonly payload: string
  readonly createdAt: string
  readonly attempts: number
}

export async function hasNotices(db: Database, now: Date): Promise<boolean> {
  const rows = await db.read(
    "select 1 as one from outbox where doneAt is null and availableAt <= ? and topic = 'notice' limit 1",
    [now.toISOString()],
  )
  return rows.length > 0
}

/**
 * Lays what waits in the outbox into the inboxes of those it is for, each line once however often it is tried;
 * what cannot be delivered waits longer each time. True when nothing is left to try now.
 */
export async function deliverNotices(
  db: Database,
  now: () => Date,
  keep: () => Promise<boolean>,
  failed: (id: string, error: unknown) => void,
): Promise<boolean> {
  for (;;) {
    const rows = await db.read<Waiting>(
      `select id, payload, createdAt, attempts from outbox
        where doneAt is null and availableAt <= ? and topic = 'notice' order by availableAt, id limit ${PAGE}`,
      [now().toISOString()],
    )
    if (rows.length === 0) return true
    if (!(await keep())) return false
    for (const row of rows) {
      try {
        await deliver(db, row, now())
      } catch (error) {
        failed(row.id, error)
        await postpone(db, row, now())
      }
    }
  }
}

async function deliver(db: Database, { id, payload, createdAt }: Waiting, now: Date): Promise<void> {
  const { kind, to, ...about } = JSON.parse(payload) as Told
  const wanted = await recipientsOf(db, about, to, dayOf(now))
  await db.work(async (tx) => {
    const present = await tx.query<{ userId: string }>('select userId from notification where sourceId = ?', [
      id,
    ])
    const had = new Set(present.map(({ userId }) => userId))
    await tx.insert(
      'notification',
      wanted
        .filter((userId) => !had.has(userId))
        .map((userId) => ({
          id: newId('not', tx.now),
          userId,
          kind,
          matterId: about.matterId,
          trackId: about.trackId ?? null,
          at: createdAt,
          readAt: null,
          sourceId: id,
        })),
    )
    await tx.run('update outbox set doneAt = ? where id = ?', [tx.now.toISOString(), id])
  })
}

const postpone = (db: Database, { id, attempts }: Waiting, now: Date): Promise<unknown> => {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempts, 20))
  return db.work((tx) =>
    tx.run('update outbox set attempts = attempts + 1, availableAt = ? where id = ? and doneAt is null', [
      new Date(now.getTime() + wait).toISOString(),
      id,
    ]),
  )
}
