import type { Database } from '../db/database'

/** How long a process goes by what it read. */
const GOOD_FOR_MS = 60_000

interface Known<A> {
  readonly answer: A
  readAt: number
}

/**
 * Keeps what each search asks and what changes slowly: numbers that choose its way, never its result. Those of a
 * minute ago serve while they are read anew. `key` tells apart what is read from one database.
 */
export function keptAMinute<A>() {
  const kept = new WeakMap<Database, Map<string, Known<A>>>()
  return async (db: Database, key: string, now: Date, read: () => Promise<A>): Promise<A> => {
    const ofThis = kept.get(db) ?? new Map<string, Known<A>>()
    kept.set(db, ofThis)
    const known = ofThis.get(key)
    if (!known) {
      const answer = await read()
      ofThis.set(key, { readAt: now.getTime(), answer })
      return answer
    }
    if (now.getTime() - known.readAt >= GOOD_FOR_MS) {
      known.readAt = now.getTime()
      // Failing, it is tried again in a minute; whoever searches then is told of the fault by the search itself.
      read().then(
        (answer) => ofThis.set(key, { readAt: known.readAt, answer }),
        () => undefined,
      )
    }
    return known.answer
  }
}
