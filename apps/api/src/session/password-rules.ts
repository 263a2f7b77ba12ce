import { refusal, source, text, type Refusal } from '@xinfang/domain'

const SHORTEST = 12
const LONGEST = 128

/** What guessers try first; a password is as strong as what is left without these. */
const COMMON =
  /p[a@]ssw[o0]rd|admin|root|welcome|qwerty|asdfgh|1qaz|2wsx|abc123|abcdef|iloveyou|woaini|5201314|xinfang|信访|mima|密码|1234567890|12345678|123456|654321|(19|20)\d\d|(.)\2{2,}/g
const LEFT = 6

/** Length over composition (ASVS 6.2); not the login, not what everybody takes, not one repeated sign. */
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
  if (password.normalize('NFKC').toLowerCase().replaceAll(COMMON, '').length < LEFT)
    return refuse('PASSWORD_COMMON', '密码过于常见', 'The password is one of the first to be guessed')
  return []
}
