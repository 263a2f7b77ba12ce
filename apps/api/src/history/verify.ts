import type { Database } from '../db/database'
import type { Anchor } from './anchor'
import { linkHash } from './chain'
import type { EventRow } from './event.entity'

const PAGE = 2_000

export interface Verification {
  readonly ok: boolean
  readonly events: number
  /** Sequence number of the first event that does not fit, and what is wrong with it. */
  readonly brokenAt?: number
  readonly reason?: string
}

/**
 * Walks the whole chain: gaps, changed rows, relinked rows and a head that disagrees are found; with anchors also
 * a chain that was rewritten or cut and fits again.
 */
export async function verifyHistory(db: Database, anchors: readonly Anchor[] = []): Promise<Verification> {
  const anchored = new Map(anchors.map(({ seq, hash }) => [seq, hash]))
  let seq = 0
  let hash = ''
  for (;;) {
    const page = await db.read<EventRow>(`select * from event where seq > ? order by seq limit ${PAGE}`, [
      seq,
    ])
    for (const event of page) {
      if (event.seq !== seq + 1) return broken(seq + 1, seq, 'missing')
      if (event.prevHash !== hash) return broken(event.seq, seq, 'relinked')
      if (linkHash(event) !== event.hash) return broken(event.seq, seq, 'changed')
      if ((anchored.get(event.seq) ?? event.hash) !== event.hash)
        return broken(event.seq, seq, 'an anchor disagrees')
      seq = event.seq
      hash = event.hash
    }
    if (page.length < PAGE) break
  }
  const [head] = await db.read<{ seq: number; hash: string }>('select seq, hash from chain_head where id = 1')
  if (head?.seq !== seq || head.hash !== hash) return broken(seq, seq, 'head disagrees')
  const cut = anchors.find((anchor) => anchor.seq > seq)
  if (cut) return broken(seq + 1, seq, 'cut behind an anchor')
  return { ok: true, events: seq }
}

const broken = (brokenAt: number, events: number, reason: string): Verification => ({
  ok: false,
  events,
  brokenAt,
  reason,
})
