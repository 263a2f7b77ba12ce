import { refusal, text, type Refusal } from '@xinfang/domain'
import type { Context } from '../context'
import { accountWhere, openSession } from './open-session'
import { passwordMatches } from './password'
import { factorOf, spendCode } from './second-factor'
import { forgiveTries, recordFailure, takeTry } from './tries'

/** One answer for a wrong password, an unknown name, a locked, suspended or jobless account. */
const failed = (): Refusal =>
  refusal(
    'SIGN_IN_FAILED',
    text(
      '登录名或密码不正确，或账号暂时不能使用',
      'Wrong name or password, or the account cannot be used now',
    ),
    { field: 'password' },
  )

const codeNeeded = (): Refusal =>
  refusal('SECOND_FACTOR_NEEDED', text('请输入动态口令或恢复码', 'Enter the code of your authenticator'), {
    field: 'code',
  })

const codeWrong = (): Refusal =>
  refusal('SECOND_FACTOR_WRONG', text('动态口令不正确或已用过', 'The code is wrong or was used already'), {
    field: 'code',
  })

export interface Credentials {
  readonly login: string
  readonly password: string
  readonly code: string | null
}

/**
 * Opens a session and sets its cookie. Every try is recorded, without the name that was typed. A known and an
 * unknown name make the same statements and the same hash, so that neither answer nor time tells them apart.
 */
export async function signIn(
  context: Context,
  { login: typed, password, code }: Credentials,
): Promise<{ refusals: Refusal[]; token: string | null }> {
  const { db, app, now, address } = context
  const login = typed.trim()
  const { user, account } = await accountWhere(db, 'login', login, now)
  const mayTry = await db.work((tx) => takeTry(tx, app.keyring, { login, address }))
  const matches = await passwordMatches(mayTry && account ? account.user.passwordHash : null, password)
  if (!matches || !account) {
    await db.work((tx) => recordFailure(tx, user?.id ?? null, mayTry))
    return { refusals: [failed()], token: null }
  }
  const factor = await factorOf(db, account.user.id)
  // A right password alone gives no tries back: the code must not be guessed between two of them.
  if (factor && !code?.trim()) return { refusals: [codeNeeded()], token: null }
  return db.work(async (tx) => {
    const used = factor ? await spendCode(tx, app.keyring, factor, code ?? '') : null
    if (factor && !used) {
      await recordFailure(tx, account.user.id, true)
      return { refusals: [codeWrong()], token: null }
    }
    await forgiveTries(tx, app.keyring, login)
    return { refusals: [], token: await openSession(tx, context, account, 'password', used) }
  })
}
