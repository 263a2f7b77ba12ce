import type { Database } from '../db/database'
import { spend } from './spend'

const SECONDS = 60
/** A process takes this share of the common account at once, so that not every request costs a write. */
const SHARE = 1 / 20
/** A refusal holds so long without asking again: whoever asks too often is not to cost more than others. */
const REFUSED_SECONDS = 5
/** So many subjects are remembered; strangers' addresses could be any number. */
const KEPT = 10_000

interface Lease {
  /** Requests that are still paid for. */
  left: number
  readonly granted: boolean
  readonly until: number
}

/** Whether one more request of a subject (a person, a token, or the address of a stranger) is answered. */
export type Admit = (subject: string, now: Date, perMinute?: number) => Promise<boolean>

/**
 * Admits so many requests a minute for each subject that has no number of its own, whatever number of processes
 * they reach. 0 admits all.
 */
export function requestRate(db: Database, common: number): Admit {
  const leases = new Map<string, Lease>()
  const asking = new Map<string, Promise<void>>()

  async function lease(subject: string, now: Date, perMinute: number): Promise<void> {
    const size = Math.max(1, Math.floor(perMinute * SHARE))
    const granted = await db.work((tx) =>
      spend(tx, `requests:${subject}`, { limit: perMinute, seconds: SECONDS }, size),
    )
    if (leases.size >= KEPT) leases.clear()
    const seconds = granted ? SECONDS : REFUSED_SECONDS
    leases.set(subject, { left: size, granted, until: now.getTime() + seconds * 1_000 })
  }

  return async (subject, now, perMinute = common) => {
    if (perMinute === 0) return true
    for (;;) {
      const held = leases.get(subject)
      if (held && held.until > now.getTime()) {
        if (!held.granted) return false
        if (held.left-- > 0) return true
      }
      // Of many requests at once one asks for all.
      const asked =
        asking.get(subject) ?? lease(subject, now, perMinute).finally(() => asking.delete(subject))
      asking.set(subject, asked)
      await asked
    }
  }
}
