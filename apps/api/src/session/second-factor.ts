import { randomInt } from 'node:crypto'
import type { Role } from '@xinfang/domain'
import { generateSecret, verify } from 'otplib'
import type { Database, Tx } from '../db/database'
import { newId } from '../db/id'
import type { Keyring } from '../identity/keyring'
import { seal, unseal } from '../identity/seal'
import type { SecondFactor } from './second-factor.entity'

const RECOVERY_CODES = 10
/** A clock may be this many seconds wrong, either way. */
const TOLERANCE = 30

const placeOf = (userId: string) => ({ table: 'second_factor', column: 'secret', row: userId })

/** The account's confirmed second factor, or null. */
export async function factorOf(db: Pick<Database, 'read'>, userId: string): Promise<SecondFactor | null> {
  const [factor] = await db.read<SecondFactor>(
    'select * from second_factor where userId = ? and confirmedAt is not null',
    [userId],
  )
  return factor ?? null
}

/** Puts a fresh secret in place of one that was never confirmed, and answers it. */
export async function startFactor(tx: Tx, keyring: Keyring, userId: string): Promise<string> {
  const secret = generateSecret()
  await tx.run('delete from second_factor where userId = ? and confirmedAt is null', [userId])
  await tx.insert('second_factor', [
    { userId, secret: seal(keyring, placeOf(userId), secret), confirmedAt: null, lastStep: 0 },
  ])
  return secret
}

/** Takes a code of the authenticator, each once; false when it is wrong, old or was taken before. */
export async function spendTotp(
  tx: Tx,
  keyring: Keyring,
  { userId, secret, lastStep }: Pick<SecondFactor, 'userId' | 'secret' | 'lastStep'>,
  code: string,
): Promise<boolean> {
  if (!/^\d{6}$/.test(code)) return false
  const result = await verify({
    secret: unseal(keyring, placeOf(userId), secret),
    token: code,
    epoch: Math.floor(tx.now.getTime() / 1_000),
    epochTolerance: TOLERANCE,
  })
  if (!result.valid || !('timeStep' in result) || result.timeStep <= lastStep) return false
  // Of two requests with the same code at once, one changes the row.
  return (
    (await tx.run('update second_factor set lastStep = ? where userId = ? and lastStep < ?', [
      result.timeStep,
      userId,
      result.timeStep,
    ])) > 0
  )
}

/** Takes a code of the authenticator or one of the recovery codes; which of the two, or null. */
export async function spendCode(
  tx: Tx,
  keyring: Keyring,
  factor: SecondFactor,
  typed: string,
): Promise<'totp' | 'recovery' | null> {
  const code = typed.replaceAll(/[\s-]/g, '').toLowerCase()
  if (await spendTotp(tx, keyring, factor, code)) return 'totp'
  const used = await tx.run('delete from recovery_code where userId = ? and digest = ?', [
    factor.userId,
    digestOf(keyring, factor.userId, code),
  ])
  return used > 0 ? 'recovery' : null
}

const digestOf = (keyring: Keyring, userId: string, code: string): string =>
  keyring.digest('recovery code', `${userId}\n${code}`)

/** Fifty random bits each, as `xxxxx-xxxxx` without look-alike signs; the earlier ones are worth nothing. */
export async function newRecoveryCodes(tx: Tx, keyring: Keyring, userId: string): Promise<string[]> {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  const half = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('')
  const codes = Array.from({ length: RECOVERY_CODES }, () => `${half()}-${half()}`)
  await tx.run('delete from recovery_code where userId = ?', [userId])
  await tx.insert(
    'recovery_code',
    codes.map((code) => ({
      id: newId('rec', tx.now),
      userId,
      digest: digestOf(keyring, userId, code.replace('-', '')),
    })),
  )
  return codes
}

/** The account signs in by its password alone from now on. */
export async function removeFactor(tx: Tx, userId: string): Promise<void> {
  await tx.run('delete from second_factor where userId = ?', [userId])
  await tx.run('delete from recovery_code where userId = ?', [userId])
}

/** Roles whose holders must have a second factor. */
export const requiredRoles = async (db: Pick<Database, 'read'>): Promise<Role[]> =>
  (await db.read<{ role: Role }>('select role from second_factor_role order by role')).map(({ role }) => role)

/** From the next request on. */
export async function requireFactor(tx: Tx, roles: readonly Role[]): Promise<void> {
  await tx.run('delete from second_factor_role')
  await tx.insert(
    'second_factor_role',
    roles.map((role) => ({ role })),
  )
}
