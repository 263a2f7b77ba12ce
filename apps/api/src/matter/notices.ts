import type { Notice } from '@xinfang/domain'
import type { Tx } from '../db/database'
import { newId } from '../db/id'

/** What a clock tells: it turned yellow, or ran out. */
export interface ClockNotice {
  readonly kind: 'dueSoon' | 'overdue'
  readonly to: Notice['to']
}

/** Leaves word in the outbox, in the transaction that gives cause; `notification/` delivers it. */
export async function sendNotices(
  tx: Tx,
  matterId: string,
  notices: readonly (Notice | ClockNotice)[],
): Promise<void> {
  const at = tx.now.toISOString()
  await tx.insert(
    'outbox',
    notices.map((notice) => ({
      id: newId('out', tx.now),
      topic: 'notice',
      payload: JSON.stringify({ ...notice, matterId }),
      createdAt: at,
      availableAt: at,
      attempts: 0,
      doneAt: null,
    })),
  )
}
