import { createHash } from 'node:crypto'
import type { EventRow } from './event.entity'

/** What one link binds: everything the event says, and the link before it. */
export type Linked = Omit<EventRow, 'hash'>

/** SHA-256 (base64url) over the event's columns in this order. The order is part of the format: never change it. */
export const linkHash = (event: Linked): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        event.seq,
        event.at,
        event.actorId,
        event.unitId,
        event.matterId,
        event.action,
        event.fromStatus,
        event.toStatus,
        event.data,
        event.prevHash,
      ]),
    )
    .digest('base64url')
