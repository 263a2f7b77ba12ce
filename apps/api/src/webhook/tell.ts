import { actionCodes, dayOf, hearing, jointHandling, supervision } from '@xinfang/domain'
import type { App } from '../context'
import { places } from '../db/insert'
import { newId } from '../db/id'
import { all } from '../matter/visible'
import { programOf, tellable } from './program'
import type { WebhookRow } from './webhook.entity'

/** Events of one transaction. */
const TOGETHER = 500
/**
 * What the history holds of the life of a matter, and of the tracks that whoever sees the matter sees whole; who opened
 * an identity is nobody's news.
 */
const told: ReadonlySet<string> = new Set([
  ...actionCodes,
  ...Object.keys(supervision.supervisionSteps),
  ...Object.keys(hearing.hearingSteps),
  ...Object.keys(jointHandling.jointSteps),
  'turnOfDay',
])

type Watching = Pick<WebhookRow, 'id' | 'userId' | 'seenSeq'>
interface Happened {
  readonly seq: number
  readonly at: string
  readonly matterId: string
  readonly action: string
}

const behind = `select w.id, w.userId, w.seenSeq from webhook w join chain_head h on h.id = 1
  where w.endedAt is null and w.seenSeq < h.seq`

export const hasNews = async ({ db }: Pick<App, 'db'>): Promise<boolean> =>
  (await db.read(`${behind} limit 1`)).length > 0

/**
 * Turns what the history gained into deliveries, for each address that which its program sees. The history is the
 * outbox: an event stands in it by the transaction that did the act or not at all, numbered in the order of commits,
 * so none is lost, invented or passed over (decision 028). True when nothing is left.
 */
export async function tellAll(app: App, keep: () => Promise<boolean>): Promise<boolean> {
  for (;;) {
    const watching = await app.db.read<Watching>(behind)
    if (watching.length === 0) return true
    for (const webhook of watching) {
      if (!(await keep())) return false
      await tell(app, webhook)
    }
  }
}

async function tell({ db, now }: App, { id, userId, seenSeq }: Watching): Promise<void> {
  const events = await db.read<Omit<Happened, 'matterId'> & { matterId: string | null }>(
    `select seq, at, matterId, action from event where seq > ? order by seq limit ${TOGETHER}`,
    [seenSeq],
  )
  const last = events.at(-1)
  if (!last) return
  const happened = events.filter(
    (event): event is Happened => event.matterId !== null && told.has(event.action),
  )
  const seen = await seenOf({ db, now }, userId, [...new Set(happened.map(({ matterId }) => matterId))])
  await db.work(async (tx) => {
    // Two processes may tell at once; the slower one finds the mark moved on and adds nothing.
    const moved = await tx.run('update webhook set seenSeq = ? where id = ? and seenSeq = ?', [
      last.seq,
      id,
      seenSeq,
    ])
    if (moved === 0) return
    await tx.insert(
      'webhook_delivery',
      happened
        .filter(({ matterId }) => seen.has(matterId))
        .map(({ seq, at, matterId, action }) => ({
          id: newId('dlv', tx.now),
          webhookId: id,
          seq,
          matterId,
          kind: action,
          at,
          state: 'waiting',
          attempts: 0,
          availableAt: tx.now.toISOString(),
          triedAt: null,
          outcome: null,
        })),
    )
  })
}

/** Of some matters those the program of an address is told of now. */
export async function seenOf(
  { db, now }: Pick<App, 'db' | 'now'>,
  userId: string,
  matterIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (matterIds.length === 0) return new Set()
  const program = await programOf(db, userId, dayOf(now()))
  if (!program) return new Set()
  const { sql, values } = all({ sql: `m.id in (${places(matterIds)})`, values: matterIds }, tellable(program))
  const rows = await db.read<{ id: string }>(`select m.id from matter m where ${sql}`, values)
  return new Set(rows.map(({ id }) => id))
}
