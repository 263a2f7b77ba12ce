import type { Tx } from '../db/database'
import { record } from '../history/record'
import type { Keyring } from '../identity/keyring'
import { forgive, spend, type Allowance } from '../rate/spend'

/** Wrong tries until an account is locked, and for how long; the lock ends by itself. */
const PER_ACCOUNT: Allowance = { limit: 8, seconds: 15 * 60 }
/** A whole office may stand behind one address. */
const PER_ADDRESS: Allowance = { limit: 300, seconds: 15 * 60 }

/** Tries are counted for the name that was typed, known or not; only its digest is kept. */
const subjectOf = (keyring: Keyring, login: string): string => `sign-in:${keyring.digest('login', login)}`

/**
 * Takes one of a name's tries before the password is looked at, so that guesses sent at once count each.
 * False while the account is locked, or its address guesses too much. `forgiveTries` gives them back.
 */
export async function takeTry(
  tx: Tx,
  keyring: Keyring,
  { login, address }: { login: string; address: string },
): Promise<boolean> {
  const fromHere = await spend(tx, `sign-in:${address}`, PER_ADDRESS)
  const forName = await spend(tx, subjectOf(keyring, login), PER_ACCOUNT)
  return fromHere && forName
}

/** The account starts afresh: its password was right, or an administrator says so. */
export const forgiveTries = (tx: Tx, keyring: Keyring, login: string): Promise<number> =>
  forgive(tx, subjectOf(keyring, login))

/** Leaves in the history that a sign-in failed, also of a name that nobody has. */
export const recordFailure = (tx: Tx, userId: string | null, mightTry: boolean): Promise<void> =>
  record(tx, [{ actorId: userId ?? 'nobody', action: mightTry ? 'failSignIn' : 'refuseSignIn' }])
