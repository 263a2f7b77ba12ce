import { randomBytes } from 'node:crypto'
import { dayOf, refusal, text, type Refusal } from '@xinfang/domain'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { record } from '../history/record'
import type { User } from '../user/user.entity'
import { ABSOLUTE_HOURS, tokenHash } from './load'
import { passwordMatches } from './password'
import { forgiveTries, recordFailure, takeTry } from './tries'

/** One answer for a wrong password, an unknown name, a locked, suspended or jobless account. */
const failed = (): Refusal =>
  refusal(
    'SIGN_IN_FAILED',
    text(
      '登录名或密码不正确,或账号暂时不能使用',
      'Wrong name or password, or the account cannot be used now',
    ),
    { field: 'password' },
  )

/** Opens a session and sets its cookie. Every try is recorded, without the name that was typed. */
export async function signIn(
  context: Context,
  login: string,
  password: string,
): Promise<{ refusals: Refusal[]; token: string | null }> {
  const { db } = context
  const [user] = await db.read<User>('select * from user where login = ?', [login.trim()])
  const usable =
    user !== undefined &&
    user.state === 'active' &&
    (await firstPost(context, user.id)) !== null &&
    (await db.work((tx) => takeTry(tx, user.id)))
  const matches = await passwordMatches(usable ? user.passwordHash : null, password)
  if (!matches || !user) {
    if (user) await db.work((tx) => recordFailure(tx, user.id))
    return { refusals: [failed()], token: null }
  }
  const token = randomBytes(32).toString('base64url')
  const unitId = (await firstPost(context, user.id)) as string
  await db.work(async (tx) => {
    await openSession(tx, user.id, unitId, token)
    await record(tx, [{ actorId: user.id, unitId, action: 'signIn' }])
  })
  context.setSession(token)
  return { refusals: [], token }
}

async function firstPost({ db, now }: Context, userId: string): Promise<string | null> {
  const today = dayOf(now)
  const [post] = await db.read<{ unitId: string }>(
    'select unitId from post where userId = ? and since <= ? and (until is null or until >= ?) order by id limit 1',
    [userId, today, today],
  )
  return post?.unitId ?? null
}

async function openSession(tx: Tx, userId: string, unitId: string, token: string): Promise<void> {
  const at = tx.now.toISOString()
  await tx.insert('session', [
    {
      id: newId('ses', tx.now),
      tokenHash: tokenHash(token),
      userId,
      actingUnitId: unitId,
      createdAt: at,
      seenAt: at,
      expiresAt: new Date(tx.now.getTime() + ABSOLUTE_HOURS * 3_600_000).toISOString(),
      revokedAt: null,
    },
  ])
  await forgiveTries(tx, userId)
  await tx.run('update user set lastSignInAt = ? where id = ?', [at, userId])
}
