import type { Tx } from '../db/database'
import { record } from '../history/record'

/** Wrong tries until an account is locked, and for how long; the lock ends by itself. */
const TRIES = 8
const LOCKED_MINUTES = 15

/**
 * Takes one of an account's tries before the password is looked at, so that guesses sent at once count each.
 * False while the account is locked. `forgiveTries` gives them back.
 */
export async function takeTry(tx: Tx, userId: string): Promise<boolean> {
  const taken = await tx.run(
    'update user set failedCount = failedCount + 1 where id = ? and (lockedUntil is null or lockedUntil <= ?)',
    [userId, tx.now.toISOString()],
  )
  if (taken === 0) return false
  const [row] = await tx.query<{ failedCount: number }>('select failedCount from user where id = ?', [userId])
  if ((row?.failedCount ?? 0) >= TRIES)
    await tx.run('update user set failedCount = 0, lockedUntil = ? where id = ?', [
      new Date(tx.now.getTime() + LOCKED_MINUTES * 60_000).toISOString(),
      userId,
    ])
  return true
}

/** The password was right: the account starts afresh. */
export const forgiveTries = (tx: Tx, userId: string): Promise<number> =>
  tx.run('update user set failedCount = 0, lockedUntil = null where id = ?', [userId])

/** Leaves a wrong password in the history, and that it locked the account. */
export async function recordFailure(tx: Tx, userId: string): Promise<void> {
  const [row] = await tx.query<{ lockedUntil: string | null }>('select lockedUntil from user where id = ?', [
    userId,
  ])
  const locked = row?.lockedUntil != null && row.lockedUntil > tx.now.toISOString()
  await record(tx, [{ actorId: userId, action: locked ? 'lockAccount' : 'failSignIn' }])
}
