import { generate } from 'otplib'
import { expect, it } from 'vitest'
import { cookieFor, post } from './api'
import { checkAccess, inBrowser, openPage, picture } from './support'

/** Somebody new, made by the two administrators whose duty it is; answers the initial password. */
async function newcomer(base: string, login: string): Promise<string> {
  const ask = async <T>(who: string, query: string, variables: object = {}): Promise<T> => {
    const answer = await post(base, query, variables, await cookieFor(base, who))
    return ((await answer.json()) as { data: T }).data
  }
  const { units } = await ask<{ units: { id: string; shortName: string }[] }>(
    'xtgl',
    '{ units { id shortName } }',
  )
  const unitId = units.find(({ shortName }) => shortName === '社会事务办')?.id
  const { createUser } = await ask<{ createUser: { user: { id: string }; password: string } }>(
    'xtgl',
    'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } password } }',
    { input: { name: '新到任', login } },
  )
  await ask('aqgl', 'mutation ($input: GrantPostInput!) { grantPost(input: $input) { refusals { code } } }', {
    input: { userId: createUser.user.id, unitId, role: 'handler', title: '承办人' },
  })
  return createUser.password
}

const chosen = '一年之计在于春 一日之计在于晨'

inBrowser('a newcomer', () => {
  it('changes the first password, proves a second factor, signs in with it, and ends one other session', async () => {
    const page = await openPage('/sign-in')
    const first = await newcomer(new URL(page.url()).origin, 'xindao')
    await page.getByLabel('账号').fill('xindao')
    await page.getByLabel('密码', { exact: true }).fill(first)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '首次登录请修改密码' }).waitFor()
    // Nothing else opens before that.
    await page.goto('/account')
    await page.getByRole('heading', { name: '首次登录请修改密码' }).waitFor()
    await checkAccess(page)
    await picture(page, 'first-password')
    const change = async (next: string, again: string) => {
      await page.getByLabel('现密码', { exact: true }).fill(first)
      await page.getByLabel('新密码', { exact: true }).fill(next)
      await page.getByLabel('再输一遍新密码').fill(again)
      await page.getByRole('button', { name: '修改密码' }).click()
    }
    await change(chosen, 'another')
    await page.getByText('两次输入的新密码不一致。').waitFor()
    await change('short', 'short')
    await page.getByRole('alert').waitFor()
    await change(chosen, chosen)
    await page.getByRole('navigation', { name: '主菜单' }).waitFor()

    await page.goto('/account')
    await page.getByRole('button', { name: '启用动态口令' }).click()
    await page.getByRole('dialog').getByLabel('登录密码').fill(chosen)
    await page.getByRole('button', { name: '下一步' }).click()
    const secret = (await page.getByRole('dialog').locator('code').innerText()).replaceAll(' ', '')
    await page.getByLabel('六位数字').fill(await generate({ secret }))
    await page.getByRole('button', { name: '确认启用' }).click()
    const codes = page.getByRole('dialog', { name: '恢复码' })
    await expect.poll(() => codes.getByRole('listitem').count()).toBe(10)
    await checkAccess(page)
    const [recovery = ''] = await codes.getByRole('listitem').allInnerTexts()
    await codes.getByRole('button', { name: '我已保存' }).click()
    await page.getByText('已启用，剩余恢复码 10 个').waitFor()

    const other = await openPage('/sign-in')
    await other.getByLabel('账号').fill('xindao')
    await other.getByLabel('密码', { exact: true }).fill(chosen)
    await other.keyboard.press('Enter')
    const code = other.getByLabel('动态口令', { exact: true })
    await code.fill('000000')
    await other.keyboard.press('Enter')
    await other.getByRole('alert').waitFor()
    await code.fill(recovery)
    await other.keyboard.press('Enter')
    await other.getByRole('navigation', { name: '主菜单' }).waitFor()

    await page.reload()
    await page.getByText('已启用，剩余恢复码 9 个').waitFor()
    await page
      .getByRole('row')
      .getByRole('button', { name: /^退出 / })
      .click()
    await page.getByText('已退出').first().waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^退出 / }).count()).toBe(0)
    await other.reload()
    await other.waitForURL(/sign-in/)
    await page.context().close()
    await other.context().close()
  })
})
