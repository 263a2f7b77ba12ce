import { refusal, source, text, type Refusal } from '@xinfang/domain'

const SHORTEST = 10
const LONGEST = 128

/** Length over composition; not the login, not one repeated sign. */
export function checkPassword(password: string, login: string): Refusal[] {
  const refuse = (code: string, zh: string, en: string) => [
    refusal(code, text(zh, en), { field: 'next', basis: [source('DESIGN', '4.6')] }),
  ]
  if (password.length < SHORTEST)
    return refuse('PASSWORD_TOO_SHORT', `密码至少${SHORTEST}位`, `At least ${SHORTEST} characters`)
  if (password.length > LONGEST)
    return refuse('PASSWORD_TOO_LONG', `密码至多${LONGEST}位`, `At most ${LONGEST} characters`)
  if (password.toLowerCase().includes(login.toLowerCase()) && login.length > 2)
    return refuse('PASSWORD_HAS_LOGIN', '密码不得包含登录名', 'The password contains the login name')
  if (new Set(password).size < 5)
    return refuse('PASSWORD_TOO_SIMPLE', '密码过于简单', 'The password is too simple')
  return []
}
