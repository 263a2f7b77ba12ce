import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config'
import type { Database } from '../db/database'
import type { Keyring } from '../identity/keyring'

/**
 * The chain's head at one time, kept outside the database: a chain that was rewritten whole, or cut at its end with
 * its head, holds by itself and disagrees with these.
 */
export interface Anchor {
  readonly seq: number
  readonly hash: string
  /** UTC. */
  readonly at: string
  /** Keyed, so that whoever can write the file but has no key cannot write an anchor. */
  readonly mac: string
}

type Anchored = Omit<Anchor, 'mac'>

/** ANCHOR_FILE, best where no operator of the database can write; beside the data for a first try. */
export const anchorFileOf = ({ dataDir }: Pick<Config, 'dataDir'>): string =>
  process.env['ANCHOR_FILE'] || join(dataDir, 'anchors.jsonl')

const macOf = (keyring: Keyring, { seq, hash, at }: Anchored): string =>
  keyring.digest('anchor', JSON.stringify([seq, hash, at]))

/** Adds the present head to the file; nothing when it stands there already. */
export async function writeAnchor(db: Database, keyring: Keyring, file: string, now: Date): Promise<void> {
  const [head] = await db.read<Anchored>('select seq, hash from chain_head where id = 1')
  if (!head || head.seq === 0 || readAnchors(file).at(-1)?.seq === head.seq) return
  const anchored: Anchored = { seq: head.seq, hash: head.hash, at: now.toISOString() }
  appendFileSync(file, `${JSON.stringify({ ...anchored, mac: macOf(keyring, anchored) })}\n`, {
    mode: 0o600,
    flush: true,
  })
}

/** Every line of the file; a line that was cut by a crash is no anchor, and the next one begins behind it. */
export function readAnchors(file: string): Anchor[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Anchor]
      } catch {
        return []
      }
    })
}

export const isGenuine = (keyring: Keyring, anchor: Anchor): boolean => anchor.mac === macOf(keyring, anchor)
