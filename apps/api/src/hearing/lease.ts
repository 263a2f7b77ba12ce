import type { Tx } from '../db/database'
import type { Viewer } from '../session/viewer'
import type { HearingLease } from './lease.entity'

/** How long a lease holds without a word, in seconds: a lost connection does not lock the hearing. */
const LEASE_SECONDS = 60

type Held = HearingLease & { readonly name: string }

const found = async (tx: Tx, trackId: string, now: number): Promise<Held | undefined> =>
  (
    await tx.query<Held>(
      'select l.*, u.name from hearing_lease l join user u on u.id = l.userId where l.trackId = ? and l.until > ?',
      [trackId, new Date(now).toISOString()],
    )
  )[0]

/** The name of whoever leads the hearing elsewhere; null when nobody does, or the viewer from here. */
export async function heldByOther(
  tx: Tx,
  trackId: string,
  viewer: Viewer,
  now: number,
): Promise<string | null> {
  const lease = await found(tx, trackId, now)
  return lease === undefined || lease.sessionId === viewer.sessionId ? null : lease.name
}

/** Takes or keeps the lead; whoever leads from another screen of their own moves it here. Answers who leads. */
export async function lead(
  tx: Tx,
  trackId: string,
  viewer: Viewer,
): Promise<{ readonly name: string; readonly mine: boolean; readonly until: string }> {
  const lease = await found(tx, trackId, tx.now.getTime())
  if (lease !== undefined && lease.userId !== viewer.userId)
    return { name: lease.name, mine: false, until: lease.until }
  const until = new Date(tx.now.getTime() + LEASE_SECONDS * 1_000).toISOString()
  await leave(tx, trackId)
  await tx.insert('hearing_lease', [{ trackId, userId: viewer.userId, sessionId: viewer.sessionId, until }])
  return { name: viewer.name, mine: true, until }
}

const leave = (tx: Tx, trackId: string): Promise<number> =>
  tx.run('delete from hearing_lease where trackId = ?', [trackId])

/** Gives the lead up, if it is held here. */
export const giveUp = (tx: Tx, trackId: string, { sessionId }: Viewer): Promise<number> =>
  tx.run('delete from hearing_lease where trackId = ? and sessionId = ?', [trackId, sessionId])
