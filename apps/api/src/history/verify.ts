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
  /** Where the next stretch begins; absent when the end was reached. */
  readonly next?: number
}

/** A part of the chain: behind event `after`, which the stretch before has shown, `most` events and less than a page more. */
export interface Stretch {
  readonly after: number
  readonly most: number
}

const whole: Stretch = { after: 0, most: Number.POSITIVE_INFINITY }

/**
 * Walks the whole chain: gaps, changed rows, relinked rows and a head that disagrees are found; with anchors also
 * a chain that was rewritten or cut and fits again.
 */
export async function verifyHistory(
  db: Database,
  anchors: readonly Anchor[] = [],
  { after, most }: Stretch = whole,
): Promise<Verification> {
  const anchored = new Map(anchors.map(({ seq, hash }) => [seq, hash]))
  let [seq, hash] = await linkOf(db, after)
  const size = Math.min(PAGE, most)
  for (const first = seq; ;) {
    const page = await db.read<EventRow>(`select * from event where seq > ? order by seq limit ${size}`, [
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
    if (page.length === size) {
      if (seq - first >= most) return { ok: true, events: seq, next: seq }
      continue
    }
    const [head] = await db.read<{ seq: number; hash: string }>(
      'select seq, hash from chain_head where id = 1',
    )
    // What came in since the page was read is walked too.
    if (head && head.seq > seq && page.length > 0) continue
    if (head?.seq !== seq || head.hash !== hash) return broken(seq, seq, 'head disagrees')
    const cut = anchors.find((anchor) => anchor.seq > seq)
    return cut ? broken(seq + 1, seq, 'cut behind an anchor') : { ok: true, events: seq }
  }
}

/** Number and hash of an event; of the beginning when there is none of that number. */
async function linkOf(db: Database, at: number): Promise<[number, string]> {
  const [event] = await db.read<{ seq: number; hash: string }>('select seq, hash from event where seq = ?', [
    at,
  ])
  return event ? [event.seq, event.hash] : [0, '']
}

const broken = (brokenAt: number, events: number, reason: string): Verification => ({
  ok: false,
  events,
  brokenAt,
  reason,
})
