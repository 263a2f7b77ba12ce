import { randomBytes } from 'node:crypto'
import { dayOf } from '@xinfang/domain'
import type { Context } from '../context'
import type { Database, Tx } from '../db/database'
import { newId } from '../db/id'
import { record } from '../history/record'
import type { User } from '../user/user.entity'
import { ABSOLUTE_HOURS, tokenHash } from './load'

/** An account that may be signed in to today, and the unit it then acts for. */
export interface Account {
  readonly user: User
  readonly unitId: string
}

/** The account when it is active and holds a post today; the two cases look alike. */
export async function accountWhere(
  db: Database,
  column: 'login' | 'externalSubject',
  value: string,
  now: Date,
): Promise<{ readonly user: User | undefined; readonly account: Account | null }> {
  const today = dayOf(now)
  const by = { login: 'u.login = ?', externalSubject: 'u.externalSubject = ?' }[column]
  const [user] = await db.read<User & { firstUnit: string | null }>(
    `select u.*, (select p.unitId from post p
                   where p.userId = u.id and p.since <= ? and (p.until is null or p.until >= ?)
                   order by p.id limit 1) as firstUnit
       from user u where ${by}`,
    [today, today, value],
  )
  const usable = user?.state === 'active' && user.firstUnit !== null
  return { user, account: user && usable ? { user, unitId: user.firstUnit as string } : null }
}

/** Opens a session and sets its cookie once the transaction is committed. */
export async function openSession(
  tx: Tx,
  context: Context,
  { user, unitId }: Account,
  method: 'password' | 'external',
  factor: string | null,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const at = tx.now.toISOString()
  const id = newId('ses', tx.now)
  await tx.insert('session', [
    {
      id,
      tokenHash: tokenHash(token),
      userId: user.id,
      actingUnitId: unitId,
      method,
      client: context.client,
      address: context.address,
      createdAt: at,
      seenAt: at,
      expiresAt: new Date(tx.now.getTime() + ABSOLUTE_HOURS * 3_600_000).toISOString(),
      revokedAt: null,
    },
  ])
  await tx.run('update user set lastSignInAt = ? where id = ?', [at, user.id])
  await record(tx, [
    {
      actorId: user.id,
      unitId,
      action: 'signIn',
      data: { session: id, method, ...(factor ? { factor } : {}) },
    },
  ])
  tx.afterCommit(() => context.setSession(token))
  return token
}
