import type { App } from '../context'
import { isGenuine, readAnchors, type Anchor } from './anchor'
import { verifyHistory, type Stretch, type Verification } from './verify'

type Verified = Verification & { readonly anchors: number }

/** The chain against the anchors of a file. */
export const verifyWithAnchors = (
  app: Pick<App, 'db' | 'keyring'>,
  file: string,
  stretch?: Stretch,
): Promise<Verified> => verifyAgainst(app, readAnchors(file), stretch)

/**
 * A restored chain, which ends where its backup was made: anchors behind its end are not held against it. They say how
 * many events were not brought back.
 */
export async function verifyRestoredChain(
  app: Pick<App, 'db' | 'keyring'>,
  anchors: readonly Anchor[],
): Promise<Verified & { readonly lost: number }> {
  const [head] = await app.db.read<{ seq: number }>('select seq from chain_head where id = 1')
  const end = head?.seq ?? 0
  const behind = anchors.filter((anchor) => anchor.seq > end && isGenuine(app.keyring, anchor))
  const known = anchors.filter((anchor) => !behind.includes(anchor))
  return { ...(await verifyAgainst(app, known)), lost: Math.max(end, ...behind.map(({ seq }) => seq)) - end }
}

/** An anchor nobody with the key wrote is told before anything else. */
async function verifyAgainst(
  { db, keyring }: Pick<App, 'db' | 'keyring'>,
  anchors: readonly Anchor[],
  stretch?: Stretch,
): Promise<Verified> {
  const forged = anchors.find((anchor) => !isGenuine(keyring, anchor))
  if (forged)
    return {
      ok: false,
      events: 0,
      anchors: 0,
      brokenAt: Number(forged.seq) || 1,
      reason: 'an anchor is forged',
    }
  return {
    ...(await verifyHistory(db, anchors, stretch)),
    anchors: new Set(anchors.map(({ seq }) => seq)).size,
  }
}

/** Whether the last anchor still stands in the history as it was written; true without one. One row is read. */
export async function lastAnchorHolds(
  { db, keyring }: Pick<App, 'db' | 'keyring'>,
  file: string,
): Promise<boolean> {
  const last = readAnchors(file).at(-1)
  if (!last) return true
  const [event] = await db.read<{ hash: string }>('select hash from event where seq = ?', [
    Number(last.seq) || 0,
  ])
  return isGenuine(keyring, last) && event?.hash === last.hash
}
