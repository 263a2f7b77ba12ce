import { expect, it } from 'vitest'
import { accounts, checkAccess, inBrowser, openPage, picture, signedIn } from './support'
import { PASSWORD } from './api'

inBrowser('the own account', () => {
  it('shows the key of a second factor, takes no wrong code for it, and ends its other devices', async () => {
    const page = await signedIn('handler', '/account')
    await checkAccess(page)
    await page.getByRole('button', { name: '启用动态口令' }).click()
    await page.getByRole('dialog').getByLabel('登录密码').fill(PASSWORD)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('六位数字').waitFor()
    await checkAccess(page)
    await picture(page, 'account-factor')
    await page.getByLabel('六位数字').fill('000000')
    await page.getByRole('button', { name: '确认启用' }).click()
    await page.getByRole('dialog').getByText('动态口令不正确').first().waitFor()
    await page.getByRole('button', { name: '取消' }).click()

    const other = await signedIn('handler', '/account')
    await page.reload()
    await page.getByRole('row').nth(2).waitFor()
    await page.getByRole('button', { name: '退出其他设备' }).click()
    await page.getByText('已退出').first().waitFor()
    await expect.poll(() => page.getByRole('row').count()).toBe(2)
    await other.reload()
    await other.waitForURL(/sign-in/)
    await page.context().close()
    await other.context().close()
  })

  it('is asked for by role, which the security administrator says', async () => {
    const page = await signedIn('security', '/security')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await checkAccess(page)
    await picture(page, 'security')
    await expect.poll(() => page.getByRole('checkbox').count()).toBeGreaterThan(9)
    await page.context().close()
  })

  it('says that the provider did not know the person', async () => {
    const page = await openPage('/sign-in?failed=external')
    await page.getByText('统一身份认证未成功').waitFor()
    await expect.poll(() => page.getByLabel('账号').inputValue()).not.toBe(accounts.intake)
    await page.context().close()
  })
})
