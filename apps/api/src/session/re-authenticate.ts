import { refusal, text, type Refusal } from '@xinfang/domain'
import { viewerOf, type Context } from '../context'
import type { User } from '../user/user.entity'
import { passwordMatches } from './password'
import { forgiveTries, recordFailure, takeTry } from './tries'

/**
 * Asks for the password again before something that whoever sits at a stolen session must not do. Wrong ones
 * count like wrong tries to sign in.
 */
export async function checkOwnPassword(
  context: Context,
  password: string,
  field: string,
): Promise<Refusal[]> {
  const { db, app, address } = context
  const viewer = viewerOf(context)
  const [user] = await db.read<User>('select * from user where id = ?', [viewer.userId])
  const mayTry = await db.work((tx) => takeTry(tx, app.keyring, { login: viewer.login, address }))
  if (await passwordMatches(mayTry ? (user?.passwordHash ?? null) : null, password)) {
    await db.work((tx) => forgiveTries(tx, app.keyring, viewer.login))
    return []
  }
  await db.work((tx) => recordFailure(tx, viewer.userId, mayTry))
  return [refusal('PASSWORD_WRONG', text('当前密码不正确', 'The current password is wrong'), { field })]
}
