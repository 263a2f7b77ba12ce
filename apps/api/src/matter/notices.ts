import { isDeepStrictEqual } from 'node:util'
import type { Recipient } from '@xinfang/domain'
import type { Tx } from '../db/database'
import { newId } from '../db/id'

/** An action, a step of a track, or what a clock tells: a reminder, `overdue`, `due-earlier` by another calendar. */
export interface AnyNotice {
  readonly kind: string
  readonly to: Recipient
}

/** What a notice is about: a matter, a track of one, or a track without a matter. */
export interface About {
  readonly matterId: string | null
  readonly trackId?: string
}

/** The payload of a `notice`: whom to tell what, about which matter or track. */
export interface Told extends About {
  readonly kind: string
  readonly to: readonly Recipient[]
}

/**
 * Leaves word in the outbox, in the transaction that gives cause; `notification/` delivers it. What is told for one
 * reason is one line, so that a head who also handles the matter reads it once.
 */
export async function sendNotices(tx: Tx, about: About, notices: readonly AnyNotice[]): Promise<void> {
  const at = tx.now.toISOString()
  const lines = new Map<string, Recipient[]>()
  for (const { kind, to } of notices) {
    const told = lines.get(kind) ?? []
    if (!told.some((one) => isDeepStrictEqual(one, to))) lines.set(kind, [...told, to])
  }
  await tx.insert(
    'outbox',
    [...lines].map(([kind, to]) => ({
      id: newId('out', tx.now),
      topic: 'notice',
      payload: JSON.stringify({ kind, to, ...about } satisfies Told),
      createdAt: at,
      availableAt: at,
      attempts: 0,
      doneAt: null,
    })),
  )
}
