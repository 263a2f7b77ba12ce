import type { App } from '../context'
import { isGenuine, readAnchors } from './anchor'
import { verifyHistory, type Verification } from './verify'

/** The chain against the anchors of a file; an anchor nobody with the key wrote is told before anything else. */
export async function verifyWithAnchors(
  { db, keyring }: Pick<App, 'db' | 'keyring'>,
  file: string,
): Promise<Verification & { readonly anchors: number }> {
  const anchors = readAnchors(file)
  const forged = anchors.find((anchor) => !isGenuine(keyring, anchor))
  if (forged)
    return {
      ok: false,
      events: 0,
      anchors: 0,
      brokenAt: Number(forged.seq) || 1,
      reason: 'an anchor is forged',
    }
  return { ...(await verifyHistory(db, anchors)), anchors: anchors.length }
}
