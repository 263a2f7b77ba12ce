import { randomBytes } from 'node:crypto'
import { refusal, text, type Refusal } from '@xinfang/domain'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { places } from '../db/insert'
import { newId } from '../db/id'
import { notFound } from '../graphql/errors'
import { record } from '../history/record'
import { seal } from '../identity/seal'
import { NO_PASSWORD } from '../session/password'
import type { Viewer } from '../session/viewer'
import { checkTarget } from './target'
import type { WebhookRow } from './webhook.entity'

interface Created {
  readonly id: string | null
  /** In clear, this once. */
  readonly secret: string | null
  readonly refusals: Refusal[]
}

/** Lets a program be told from now on. A second address of a program replaces the first without a gap. */
export async function createWebhook(
  { app, db }: Context,
  viewer: Viewer,
  { programId, url }: { readonly programId: string; readonly url: string },
): Promise<Created> {
  const wrong = checkTarget(url, app.config.webhookNetworks)
  if (wrong) return { id: null, secret: null, refusals: [wrong] }
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  return db.work(async (tx) => {
    const [program] = await tx.query(
      `select u.id from user u join post p on p.userId = u.id and p.role = 'partner'
        where u.id = ? and u.passwordHash = ?`,
      [programId, NO_PASSWORD],
    )
    if (!program) {
      const unknown = refusal('UNKNOWN', text('没有此程序', 'No such program'), { field: 'programId' })
      return { id: null, secret: null, refusals: [unknown] }
    }
    const [head] = await tx.query<{ seq: number }>('select seq from chain_head where id = 1')
    const id = newId('whk', tx.now)
    await tx.insert('webhook', [
      {
        id,
        userId: programId,
        url: new URL(url).href,
        secret: seal(app.keyring, { table: 'webhook', column: 'secret', row: id }, secret),
        seenSeq: head?.seq ?? 0,
        createdAt: tx.now.toISOString(),
        createdBy: viewer.userId,
        endedAt: null,
      },
    ])
    await log(tx, viewer, 'createWebhook', { webhook: id, user: programId })
    return { id, secret, refusals: [] }
  })
}

/** Nothing goes to the address any more. Ending twice changes nothing. */
export async function endWebhook({ db }: Context, viewer: Viewer, id: string): Promise<void> {
  await db.work(async (tx) => {
    const [row] = await tx.query<WebhookRow>('select * from webhook where id = ?', [id])
    if (!row) throw notFound()
    if (row.endedAt !== null) return
    await tx.run('update webhook set endedAt = ? where id = ?', [tx.now.toISOString(), id])
    await tx.run("update webhook_delivery set state = 'withheld' where webhookId = ? and state = 'waiting'", [
      id,
    ])
    await log(tx, viewer, 'endWebhook', { webhook: id, user: row.userId })
  })
}

/** Sends deliveries anew, under the same ids; those that wait are tried at once. Answers how many. */
export function replayDeliveries({ db }: Context, viewer: Viewer, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return Promise.resolve(0)
  return db.work(async (tx) => {
    const replayed = await tx.run(
      `update webhook_delivery set state = 'waiting', attempts = 0, availableAt = ?
        where id in (${places(ids)}) and webhookId in (select id from webhook where endedAt is null)`,
      [tx.now.toISOString(), ...ids],
    )
    if (replayed > 0) await log(tx, viewer, 'replayDeliveries', { deliveries: ids })
    return replayed
  })
}

const log = (tx: Tx, viewer: Viewer, action: string, data: object): Promise<void> =>
  record(tx, [{ actorId: viewer.userId, unitId: viewer.actingUnit, action, data }])
