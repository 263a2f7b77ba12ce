import type { App } from '../context'
import { unseal } from '../identity/seal'
import { headersOf, isAnswered, isTaken, post, type Outcome } from './send'
import { seenOf } from './tell'
import type { WebhookDeliveryRow, WebhookRow } from './webhook.entity'

/** Deliveries to one address between two looks at the lease, which is a minute. */
const TOGETHER = 5
const FIRST_WAIT = 10_000
const LONGEST_WAIT = 6 * 3_600_000
/** Tries before a delivery is dead: more than two days, so that a weekend's outage is waited out or nearly. */
export const MOST_TRIES = 20

/** Milliseconds until the next try, after so many. */
export const waitAfter = (tries: number): number => Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1))

const due = `select distinct w.id, w.userId, w.url, w.secret from webhook_delivery d join webhook w on w.id = d.webhookId
  where d.state = 'waiting' and d.availableAt <= ? and w.endedAt is null`

export const hasDue = async ({ db, now }: Pick<App, 'db' | 'now'>): Promise<boolean> =>
  (await db.read(`${due} limit 1`, [now().toISOString()])).length > 0

type Target = Pick<WebhookRow, 'id' | 'userId' | 'url' | 'secret'>

/**
 * Posts what is due, each address for itself so that a silent one holds up no other. One that does not answer is left
 * alone until the next run. True when nothing is left that could be tried now.
 */
export async function deliverAll(app: App, keep: () => Promise<boolean>): Promise<boolean> {
  const silent = new Set<string>()
  for (;;) {
    const targets = await app.db.read<Target>(due, [app.now().toISOString()])
    const answering = targets.filter(({ id }) => !silent.has(id))
    if (answering.length === 0) return true
    if (!(await keep())) return false
    await Promise.all(
      answering.map(async (target) => {
        if (!(await deliverTo(app, target))) silent.add(target.id)
      }),
    )
  }
}

/** A few deliveries to one address, of each matter in the order things happened; false when it does not answer. */
async function deliverTo(app: App, target: Target): Promise<boolean> {
  const rows = await app.db.read<WebhookDeliveryRow>(
    `select d.* from webhook_delivery d where d.webhookId = ? and d.state = 'waiting' and d.availableAt <= ?
        and not exists (select 1 from webhook_delivery e where e.webhookId = d.webhookId
                          and e.matterId = d.matterId and e.seq < d.seq and e.state = 'waiting')
      order by d.seq limit ${TOGETHER}`,
    [target.id, app.now().toISOString()],
  )
  // What is due waits for an earlier one of its matter that is not.
  if (rows.length === 0) return false
  const seen = await seenOf(
    app,
    target.userId,
    rows.map(({ matterId }) => matterId),
  )
  for (const row of rows) {
    if (!seen.has(row.matterId)) {
      await settle(app, row, { state: 'withheld', outcome: null })
      continue
    }
    const outcome = await attempt(app, target, row)
    await settle(app, row, afterTry(row.attempts + 1, outcome, app.now()))
    if (!isAnswered(outcome)) return false
  }
  return true
}

/** Ids and kinds alone: whoever may see the matter asks for it. */
export const bodyOf = ({ id, kind, at, matterId }: WebhookDeliveryRow): string =>
  JSON.stringify({ type: kind, timestamp: at, data: { deliveryId: id, matterId } })

function attempt({ config, keyring, now }: App, target: Target, row: WebhookDeliveryRow): Promise<Outcome> {
  const secret = unseal(keyring, { table: 'webhook', column: 'secret', row: target.id }, target.secret)
  const message = { id: row.id, body: bodyOf(row) }
  return post(target.url, message, headersOf(message, secret, now()), config.webhookNetworks)
}

interface Settled {
  readonly state: 'waiting' | 'done' | 'dead' | 'withheld'
  readonly outcome: string | null
  readonly attempts?: number
  readonly availableAt?: string
}

export function afterTry(attempts: number, outcome: Outcome, now: Date): Settled {
  if (isTaken(outcome)) return { state: 'done', outcome, attempts }
  if (attempts >= MOST_TRIES) return { state: 'dead', outcome, attempts }
  const availableAt = new Date(now.getTime() + waitAfter(attempts)).toISOString()
  return { state: 'waiting', outcome, attempts, availableAt }
}

/** Only while it is as it was read: what was sent anew meanwhile begins afresh. */
const settle = ({ db }: App, row: WebhookDeliveryRow, settled: Settled): Promise<unknown> =>
  db.work((tx) =>
    tx.run(
      `update webhook_delivery set state = ?, outcome = ?, attempts = ?, availableAt = ?, triedAt = ?
        where id = ? and state = 'waiting' and attempts = ?`,
      [
        settled.state,
        settled.outcome,
        settled.attempts ?? row.attempts,
        settled.availableAt ?? row.availableAt,
        settled.attempts === undefined ? row.triedAt : tx.now.toISOString(),
        row.id,
        row.attempts,
      ],
    ),
  )
