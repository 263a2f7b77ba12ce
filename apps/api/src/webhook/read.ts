import type { Database } from '../db/database'
import { fromCursor, pageOf, pageSize, toCursor } from '../graphql/connection'
import type { Unit } from '../unit/unit.entity'
import type { WebhookDeliveryRow, WebhookRow } from './webhook.entity'
import type { Webhook, WebhookDeliveryConnection } from './webhook.types'

interface Joined extends Pick<WebhookRow, 'id' | 'userId' | 'url' | 'createdAt' | 'endedAt'> {
  readonly programName: string
  readonly unitId: string
}

interface Counted {
  readonly webhookId: string
  readonly waiting: number
  readonly dead: number
  readonly lastDoneAt: string | null
}

/** Every address ever told, the newest first, or the one with an id; its secret is not read. */
export async function readWebhooks(db: Database, id?: string): Promise<Webhook[]> {
  const one = id === undefined ? '' : 'where w.id = ?'
  const rows = await db.read<Joined>(
    `select w.id, w.userId, w.url, w.createdAt, w.endedAt, u.name as programName,
            (select p.unitId from post p where p.userId = u.id and p.role = 'partner' order by p.id desc limit 1) as unitId
       from webhook w join user u on u.id = w.userId ${one} order by w.createdAt desc, w.id desc`,
    id === undefined ? [] : [id],
  )
  const units = new Map((await db.read<Unit>('select * from unit')).map((unit) => [unit.id, unit]))
  const counts = await db.read<Counted>(
    `select webhookId, sum(case when state = 'waiting' then 1 else 0 end) as waiting,
            sum(case when state = 'dead' then 1 else 0 end) as dead,
            max(case when state = 'done' then triedAt end) as lastDoneAt
       from webhook_delivery group by webhookId`,
  )
  const of = new Map(counts.map((count) => [count.webhookId, count]))
  return rows.map((row) => ({
    ...row,
    program: { id: row.userId, name: row.programName },
    unit: units.get(row.unitId) as Unit,
    waiting: Number(of.get(row.id)?.waiting ?? 0),
    dead: Number(of.get(row.id)?.dead ?? 0),
    lastDoneAt: of.get(row.id)?.lastDoneAt ?? null,
  }))
}

/** Deliveries to one address, the newest event first. Which matters they tell of is not for whoever grants rights. */
export async function readDeliveries(
  db: Database,
  webhookId: string,
  { state, first, after }: { state: string | null; first: number; after: string | null },
): Promise<WebhookDeliveryConnection> {
  const size = pageSize(first)
  const before = after === null ? 2_147_483_647 : Number(fromCursor(after, 1)[0])
  const rows = await db.read<Omit<WebhookDeliveryRow, 'matterId'>>(
    `select id, seq, kind, at, state, attempts, triedAt, availableAt, outcome from webhook_delivery
      where webhookId = ? and seq < ? and (? is null or state = ?) order by seq desc limit ${size + 1}`,
    [webhookId, before, state, state],
  )
  return pageOf(
    rows,
    size,
    (row) => ({ ...row, nextAt: row.state === 'waiting' ? row.availableAt : null }),
    ({ seq }) => toCursor(seq),
  )
}
