import { expect, it } from 'vitest'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'

inBrowser('the frame', () => {
  it('keeps what was typed in a page behind another tab', async () => {
    const page = await signedIn('officer')
    const menu = page.getByRole('navigation', { name: '主菜单' })
    await menu.getByRole('link', { name: '信访事项' }).click()
    const text = page.getByRole('search', { name: '查询' }).getByLabel('编号或标题')
    await text.fill('还没查询')
    await menu.getByRole('link', { name: '首页' }).click()
    await page.getByRole('heading', { name: '首页' }).waitFor()
    await page.keyboard.press('Alt+2')
    await page.getByRole('heading', { name: '信访事项' }).waitFor()
    await expect.poll(() => text.inputValue()).toBe('还没查询')

    await page.getByRole('button', { name: '关闭 信访事项' }).click()
    await page.getByRole('heading', { name: '首页' }).waitFor()
    await menu.getByRole('link', { name: '信访事项' }).click()
    await expect.poll(() => text.inputValue()).toBe('')
    await page.context().close()
  })

  it('is worked by keys', async () => {
    const page = await signedIn('officer')
    await page.getByRole('heading', { name: '首页' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('道路')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search$/)
    await page.getByRole('heading', { name: '检索' }).click()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: '键盘操作' })
    await help.waitFor()
    await checkAccess(page)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
    await expect.poll(() => page.getByRole('search').getByRole('textbox').inputValue()).toBe('道路')
    await page.context().close()
  })

  it('lets the first Tab skip the menu', async () => {
    const page = await signedIn('officer')
    await page.getByRole('heading', { name: '首页' }).waitFor()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.context().close()
  })

  it('shows each person the pages of their posts, and says what would open the others', async () => {
    const page = await signedIn('intake')
    const menu = page.getByRole('navigation', { name: '主菜单' })
    await expect.poll(() => menu.getByRole('link', { name: '批量导入' }).count()).toBe(0)
    await page.goto('/import')
    await page.getByText('无权打开这一页').waitFor()
    await page.getByText('信访干部').waitFor()
    await checkAccess(page)
    await picture(page, 'forbidden')

    await page.goto('/no/such/page')
    await page.getByText('没有这一页').waitFor()
    await page.context().close()

    const auditor = await signedIn('auditor')
    const links = await auditor
      .getByRole('navigation', { name: '主菜单' })
      .getByRole('link')
      .allTextContents()
    expect(links).not.toContain('信访事项')
    expect(links).not.toContain('登记')
    await auditor.getByRole('heading', { name: '未读通知' }).waitFor()
    await auditor.context().close()
  })

  it('speaks English, remembers it, and folds', async () => {
    const page = await signedIn('officer')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Fold the menu' }).click()
    await page.reload()
    await page.getByRole('navigation', { name: 'Main menu' }).waitFor()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    for (const name of ['Home', 'Matters', 'Units and people', 'Rulebook and calendar']) {
      await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([name])
    }
    await picture(page, 'english')
    await page.context().close()
  })

  it('says when the server gives no answer at the first load, and tries again', async () => {
    const page = await signedIn('officer')
    await page.route('**/graphql', (route) => route.abort())
    await page.goto('/matters')
    await page.getByRole('alert').getByText('连不上服务器').waitFor()
    await checkAccess(page)
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByRole('heading', { level: 1, name: '信访事项' }).waitFor()
    await page.context().close()
  })

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
