import { rulebooks } from '@xinfang/domain'
import { openAsker, type Asker } from './ask'
import type { Call } from './command'
import { checkFirstPeople, createFirstPeople, type FirstPeople } from './first-administrators'
import { openApp } from './open-app'
import { isEmpty } from './welcome'

const handbooks = Object.values(rulebooks)
  .map(({ code, name }) => `    ${code}  ${name['zh-CN']}`)
  .join('\n')

/** In the order they are asked; from a pipe each line answers one of them. */
const questions: readonly (readonly [keyof FirstPeople, string])[] = [
  ['organisation', '机构名称 (organisation): '],
  ['rulebook', `适用制度 (handbook):\n${handbooks}\n  代码 (code): `],
  ['login', '系统管理员登录名 (login of the system administrator): '],
  ['name', '系统管理员姓名 (name): '],
  ['password', '密码，至少10位 (password, 10 characters or more): '],
  ['securityLogin', '安全管理员登录名，须为另一人 (login of the security administrator, another person): '],
  ['securityName', '安全管理员姓名 (name): '],
]

/** Creates the organisation and its first two administrators, asking on the terminal; no default password exists. */
export async function createAdmin(call: Call): Promise<number> {
  const app = await openApp(call)
  const asker = openAsker()
  try {
    if (!(await isEmpty(app))) return refuse('已有账号，请由系统管理员新建 (there are accounts already)')
    // A password among the arguments would stand in the list of processes; the environment is its owner's alone.
    const preset = asker.isTerminal ? undefined : process.env['XINFANG_ADMIN_PASSWORD']
    const given = await askFirstPeople(asker, preset)
    if (given === null) return refuse('没有建立任何账号 (nothing was created)')
    const password = await createFirstPeople(app, given)
    if (password === null) return refuse('已有账号，请由系统管理员新建 (there are accounts already)')
    process.stdout.write(
      [
        `已建立 (created): ${given.login} 系统管理员, ${given.securityLogin} 安全管理员`,
        `安全管理员的初始密码，首次登录须修改 (first password of the security administrator, to be changed): ${password}`,
        '系统管理员新建单位和人员，安全管理员授予职务 (the one creates units and people, the other grants posts)',
        '',
      ].join('\n'),
    )
    return 0
  } finally {
    asker.close()
    await app.db.close()
  }
}

/**
 * Every answer, sound; on a terminal a wrong one is asked again, from a pipe it ends the asking.
 * @param preset the password, if it need not be asked
 */
export async function askFirstPeople(asker: Asker, preset?: string): Promise<FirstPeople | null> {
  const given: Record<keyof FirstPeople, string> = {
    organisation: '',
    rulebook: '',
    login: '',
    name: '',
    password: '',
    securityLogin: '',
    securityName: '',
  }
  for (const [name, question] of questions) {
    for (;;) {
      const answer =
        name === 'password'
          ? (preset ?? (await askPassword(asker, question)))
          : (await asker.ask(question))?.trim()
      if (answer == null) return null
      given[name] = answer
      const [wrong] = checkFirstPeople(given).filter(({ field }) => field === name)
      if (!wrong) break
      process.stderr.write(`${wrong.message['zh-CN']} (${wrong.message.en})\n`)
      if (!asker.isTerminal) return null
    }
  }
  return given
}

async function askPassword(asker: Asker, question: string): Promise<string | null> {
  for (;;) {
    const password = await asker.ask(question, true)
    if (password === null || !asker.isTerminal) return password
    if (password === (await asker.ask('再输一次 (again): ', true))) return password
    process.stderr.write('两次不一致 (they differ)\n')
  }
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`)
  return 1
}
