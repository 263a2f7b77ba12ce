import { roles } from '@xinfang/domain'
import type { App } from '../context'
import { demoOffices } from '../seed/accounts'
import { DEMO_PASSWORD, seedDemo } from '../seed/seed'
import { progressBar } from './progress'

/** What an installation without people needs before anybody can sign in. Answers what to print under the address. */
export async function welcome(app: App): Promise<string> {
  const { config, db } = app
  const login = demoOffices[0]?.accounts[0]?.login ?? ''
  if (await isEmpty(app)) {
    if (!config.demo) return noAdministrator
    process.stdout.write('首次启动，正在建立演示数据… (first start: building the demo)\n')
    const bar = progressBar(process.stdout)
    await seedDemo(app, bar.show)
    bar.end()
  }
  const isDemo =
    config.demo && (await db.read('select 1 as one from user where login = ?', [login])).length > 0
  return isDemo ? demoAccounts() : ''
}

export const isEmpty = async ({ db }: Pick<App, 'db'>): Promise<boolean> =>
  (await db.read('select 1 as one from user limit 1')).length === 0

const noAdministrator = `
还没有任何账号。请在另一个终端运行以下命令建立第一位管理员,再登录:
(There is no account yet. Create the first administrators from a terminal, then sign in:)

  xinfang create-admin
`

function demoAccounts(): string {
  const [first, ...others] = demoOffices
  if (!first) return ''
  const rows = first.accounts.map(
    ({ login, role, name, title }) =>
      `  ${wide(login, 8)}${wide(roles[role].label['zh-CN'], 16)}${wide(name, 16)}${title}`,
  )
  const more = others.map(
    ({ name, prefix }) => `  ${name}: 登录名前加 ${prefix}，如 ${prefix}${first.accounts[0]?.login}`,
  )
  return [
    '',
    `演示账号 (demo accounts), ${first.name}; 密码 (password): ${DEMO_PASSWORD}`,
    ...rows,
    ...more,
    '',
  ].join('\n')
}

/** Padded to a width in a terminal, where a Chinese character takes two columns. */
const wide = (text: string, width: number): string =>
  text +
  ' '.repeat(Math.max(1, width - Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0)))
