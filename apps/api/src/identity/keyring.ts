import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { digesterOf, suiteOf, type Suite, type SuiteName } from './suite'

/** Keys live beside the database, never in it. A backup of the database alone opens nothing. */
export interface Keyring {
  /** Key id new values are sealed with. */
  readonly current: string
  readonly ids: readonly string[]
  /** One key at work; old ones stay until everything is sealed anew. */
  suite(id: string): Suite
  /** Keyed digest of what is compared but never found again by its key: equal values of one kind have equal digests. */
  digest(kind: string, value: string): string
  /** Blind indexes of a value: the first is stored, the others are of older keys and are looked for until all are new. */
  indexes(kind: string, value: string): readonly [string, ...string[]]
}

interface Key {
  readonly suite: SuiteName
  /** 32 random bytes in base64. */
  readonly key: string
}

interface KeyFile {
  readonly current: string
  readonly keys: Readonly<Record<string, Key>>
  /** Never rotated: the digests of recovery codes and of request keys could not be made anew. */
  readonly index: Key
}

const freshKey = (suite: SuiteName): Key => ({ suite, key: randomBytes(32).toString('base64') })

/** The first files named no suite. */
const keyOf = (told: Key | string): Key => (typeof told === 'string' ? { suite: 'aes', key: told } : told)

function read(file: string): KeyFile {
  const { current, keys, index } = JSON.parse(readFileSync(file, 'utf8')) as KeyFile
  return {
    current,
    keys: Object.fromEntries(Object.entries(keys).map(([id, told]) => [id, keyOf(told)])),
    index: keyOf(index),
  }
}

const written = (keys: KeyFile): string => `${JSON.stringify(keys, null, 2)}\n`

/**
 * Reads the key file, or makes one with fresh random keys, readable by its owner only. A file that `addKey` changed
 * is read again at the next use, so that serving processes need no restart.
 * @param suite of the first key; the suite of later ones is chosen when they are made
 */
export function openKeyring(file: string, suite: SuiteName = 'aes'): Keyring {
  if (!existsSync(file)) {
    const fresh: KeyFile = { current: 'k1', keys: { k1: freshKey(suite) }, index: freshKey(suite) }
    // 'wx': of two processes starting at once, one makes the file and the other reads it.
    try {
      writeFileSync(file, written(fresh), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  let stamp = ''
  let ring = keyringOf(read(file))
  const now = (): Keyring => {
    const { mtimeMs, ino } = statSync(file)
    if (stamp !== `${mtimeMs} ${ino}`) {
      stamp = `${mtimeMs} ${ino}`
      ring = keyringOf(read(file))
    }
    return ring
  }
  return {
    get current() {
      return now().current
    },
    get ids() {
      return now().ids
    },
    suite: (id) => (ring.ids.includes(id) ? ring : now()).suite(id),
    digest: (kind, value) => ring.digest(kind, value),
    indexes: (kind, value) => now().indexes(kind, value),
  }
}

/** Puts a fresh key into the file; from now on values are sealed with it. Answers its id. */
export function addKey(file: string, suite: SuiteName): string {
  const { keys, index } = read(file)
  const id = `k${Math.max(...Object.keys(keys).map((one) => Number(one.slice(1)))) + 1}`
  replace(file, { current: id, keys: { ...keys, [id]: freshKey(suite) }, index })
  return id
}

/** Leaves only the current key. Nothing may be sealed with the others any more, a backup least of all. */
export function dropOldKeys(file: string): void {
  const { current, keys, index } = read(file)
  replace(file, { current, keys: { [current]: keys[current] as Key }, index })
}

/** Whole or not at all: a process that reads meanwhile finds the file before or after. */
function replace(file: string, keys: KeyFile): void {
  writeFileSync(`${file}.new`, written(keys), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function keyringOf({ current, keys, index }: KeyFile): Keyring {
  const bytes = ({ key }: Key) => Buffer.from(key, 'base64')
  const suites = new Map(Object.entries(keys).map(([id, key]) => [id, suiteOf(key.suite, bytes(key))]))
  const digesters = new Map(
    Object.entries(keys).map(([id, key]) => [id, digesterOf(key.suite, bytes(key), 'xinfang blind index')]),
  )
  const newest = digesters.get(current)
  if (!newest) throw new Error(`The key file has no key "${current}"`)
  const older = [...digesters].filter(([id]) => id !== current).map(([, digest]) => digest)
  return {
    current,
    ids: [...suites.keys()],
    suite: (id) => {
      const suite = suites.get(id)
      if (!suite) throw new Error(`The key file has no key "${id}"`)
      return suite
    },
    digest: digesterOf(index.suite, bytes(index)),
    indexes: (kind, value) => [newest(kind, value), ...older.map((digest) => digest(kind, value))],
  }
}
