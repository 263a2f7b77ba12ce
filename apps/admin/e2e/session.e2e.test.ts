import { expect, it } from 'vitest'
import { PASSWORD } from './api'
import { accounts, checkAccess, inBrowser, mishaps, openPage, picture, signedIn, signIn } from './support'

inBrowser('signing in', () => {
  it('refuses a wrong password at the form, keeps the account, and lets the right one in', async () => {
    const page = await openPage('/sign-in')
    await checkAccess(page)
    await picture(page, 'sign-in')
    await page.getByLabel('账号').fill(accounts.intake)
    await page.getByLabel('密码', { exact: true }).fill('wrong password')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert')
    await expect.poll(() => page.getByLabel('账号').inputValue()).toBe(accounts.intake)
    await checkAccess(page)
    await signIn(page, accounts.intake)
    expect(new URL(page.url()).pathname).toBe('/')
    await page.context().close()
  })

  it('asks for what is missing without asking the server', async () => {
    const page = await openPage('/sign-in')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('请填写账号').waitFor()
    const login = page.getByLabel('账号')
    await expect.poll(() => login.getAttribute('aria-invalid')).toBe('true')
    await page.context().close()
  })

  it('leads to the page that was asked for, and to no address outside', async () => {
    const page = await openPage('/rulebook')
    await page.waitForURL(/sign-in\?to=/)
    await signIn(page, accounts.officer)
    await page.waitForURL('**/rulebook')

    const lured = await openPage('/sign-in?to=//example.org/')
    await signIn(lured, accounts.officer)
    expect(new URL(lured.url()).host).toBe(new URL(page.url()).host)
    await page.context().close()
    await lured.context().close()
  })

  it('signs out and shows nothing afterwards', async () => {
    const page = await signedIn('officer', '/matters')
    await page.getByRole('button', { name: '周明远' }).click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
    await page.waitForURL('**/sign-in')
    // Not goBack(), which waits for a load that a page brought back from memory never has.
    await page.evaluate(() => history.back())
    await page.getByLabel('密码', { exact: true }).waitFor()
    await expect.poll(() => page.getByRole('table').count()).toBe(0)
    await page.context().close()
  })

  it('asks again over the page when the session ended, and loses nothing typed', async () => {
    const page = await signedIn('officer', '/matters')
    await page.getByRole('table').waitFor()
    const text = page.getByRole('search', { name: '查询' }).getByLabel('编号或标题')
    await text.fill('道路')
    await page.context().clearCookies()
    await page.getByRole('button', { name: '查询' }).click()
    const dialog = page.getByRole('dialog', { name: '登录已失效' })
    await dialog.waitFor()
    await checkAccess(page)
    await picture(page, 'sign-in-again')
    await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => text.inputValue()).toBe('道路')
    await page.waitForURL(/text=/)
    await page.getByRole('navigation', { name: '状态' }).waitFor()
    await expect.poll(() => page.getByText('读取时间较长').count()).toBe(0)
    await page.context().close()
  })

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
