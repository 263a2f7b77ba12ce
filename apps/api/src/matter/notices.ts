import type { Notice } from '@xinfang/domain'
import type { Tx } from '../db/database'
import { newId } from '../db/id'

/** An action, a step of a track, or what a clock tells: `dueSoon` as it turns yellow, `overdue` as it runs out. */
export interface AnyNotice {
  readonly kind: string
  readonly to: Notice['to']
}

/** What a notice is about: a matter, a track of one, or a track without a matter. */
export interface About {
  readonly matterId: string | null
  readonly trackId?: string
}

/** Leaves word in the outbox, in the transaction that gives cause; `notification/` delivers it. */
export async function sendNotices(tx: Tx, about: About, notices: readonly AnyNotice[]): Promise<void> {
  const at = tx.now.toISOString()
  await tx.insert(
    'outbox',
    notices.map((notice) => ({
      id: newId('out', tx.now),
      topic: 'notice',
      payload: JSON.stringify({ ...notice, ...about }),
      createdAt: at,
      availableAt: at,
      attempts: 0,
      doneAt: null,
    })),
  )
}
