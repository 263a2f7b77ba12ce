import { refusal, text, type Refusal } from '@xinfang/domain'
import { viewerOf, type Context } from '../context'
import { record } from '../history/record'
import { endOthers } from './own-sessions'
import { hashPassword } from './password'
import { checkPassword } from './password-rules'
import { checkOwnPassword } from './re-authenticate'

/** Sets a new password after the old one was given; every other session of the account ends. */
export async function changePassword(context: Context, current: string, next: string): Promise<Refusal[]> {
  const viewer = viewerOf(context)
  const wrong = await checkOwnPassword(context, current, 'current')
  if (wrong.length > 0) return wrong
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
    await tx.run(
      'update user set passwordHash = ?, mustChangePassword = 0, version = version + 1 where id = ?',
      [passwordHash, viewer.userId],
    )
    await endOthers(tx, viewer)
    await record(tx, [{ actorId: viewer.userId, unitId: viewer.actingUnit, action: 'changePassword' }])
  })
  return []
}
