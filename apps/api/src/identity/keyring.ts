import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Keys live beside the database, never in it. A backup of the database alone opens nothing. */
export interface Keyring {
  /** Key id new values are sealed with. */
  readonly current: string
  /** Sealing key by key id; old ones stay until everything is sealed anew. */
  sealingKey(id: string): Buffer
  /** Keyed digest for exact look-ups: equal values of one kind have equal digests. */
  digest(kind: string, value: string): string
}

interface KeyFile {
  readonly current: string
  readonly keys: Readonly<Record<string, string>>
  readonly index: string
}

/** Reads the key file, or makes one with fresh random keys, readable by its owner only. */
export function openKeyring(file: string): Keyring {
  if (!existsSync(file)) {
    const fresh: KeyFile = {
      current: 'k1',
      keys: { k1: randomBytes(32).toString('base64') },
      index: randomBytes(32).toString('base64'),
    }
    // 'wx': of two processes starting at once, one makes the file and the other reads it.
    try {
      writeFileSync(file, JSON.stringify(fresh, null, 2), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return keyringOf(JSON.parse(readFileSync(file, 'utf8')) as KeyFile)
}

function keyringOf({ current, keys, index }: KeyFile): Keyring {
  const derived = new Map(
    Object.entries(keys).map(([id, key]) => [id, derive(Buffer.from(key, 'base64'), 'xinfang seal')]),
  )
  const indexKey = derive(Buffer.from(index, 'base64'), 'xinfang index')
  return {
    current,
    sealingKey: (id) => {
      const key = derived.get(id)
      if (!key) throw new Error(`The key file has no key "${id}"`)
      return key
    },
    digest: (kind, value) => createHmac('sha256', indexKey).update(`${kind}\n${value}`).digest('base64url'),
  }
}

const derive = (key: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', purpose, 32))
