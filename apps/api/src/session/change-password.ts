import { refusal, text, type Refusal } from '@xinfang/domain'
import { viewerOf, type Context } from '../context'
import { record } from '../history/record'
import type { User } from '../user/user.entity'
import { hashPassword, passwordMatches } from './password'
import { checkPassword } from './password-rules'
import { forgiveTries, recordFailure, takeTry } from './tries'

/** Sets a new password after the old one was given; every other session of the account ends. */
export async function changePassword(context: Context, current: string, next: string): Promise<Refusal[]> {
  const viewer = viewerOf(context)
  const [user] = await context.db.read<User>('select * from user where id = ?', [viewer.userId])
  // Whoever sits at a stolen session must not guess on for ever either.
  const mayTry = await context.db.work((tx) => takeTry(tx, viewer.userId))
  if (!(await passwordMatches(mayTry ? (user?.passwordHash ?? null) : null, current))) {
    await context.db.work((tx) => recordFailure(tx, viewer.userId))
    return [
      refusal('PASSWORD_WRONG', text('当前密码不正确', 'The current password is wrong'), {
        field: 'current',
      }),
    ]
  }
  await context.db.work((tx) => forgiveTries(tx, viewer.userId))
  if (current === next)
    return [
      refusal('PASSWORD_UNCHANGED', text('新密码与当前密码相同', 'The new password is the old one'), {
        field: 'next',
      }),
    ]
  const refusals = checkPassword(next, viewer.login)
  if (refusals.length > 0) return refusals
  const passwordHash = await hashPassword(next)
  await context.db.work(async (tx) => {
    const at = tx.now.toISOString()
    await tx.run(
      'update user set passwordHash = ?, mustChangePassword = 0, version = version + 1 where id = ?',
      [passwordHash, viewer.userId],
    )
    await tx.run('update session set revokedAt = ? where userId = ? and id <> ? and revokedAt is null', [
      at,
      viewer.userId,
      viewer.sessionId,
    ])
    await record(tx, [{ actorId: viewer.userId, unitId: viewer.actingUnit, action: 'changePassword' }])
  })
  return []
}
