import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { checkAccess, choose, inBrowser, mishaps, picture, signedIn } from './support'
import { settled } from './settled'

const rows = (page: Page) => page.locator('main table tbody tr')
const listed = async (page: Page) => {
  await settled(page)
  await page.getByRole('status').filter({ hasText: /^$/ }).first().waitFor({ state: 'attached' })
}

inBrowser('the home page', () => {
  it('counts what its list shows', async () => {
    const page = await signedIn('officer')
    await listed(page)
    await checkAccess(page)
    await picture(page, 'home-1366')
    const desk = page.getByRole('region', { name: '本单位' })
    for (const name of ['已超期', '临期']) {
      const link = desk.getByRole('link', { name }).filter({ hasText: /\d/ })
      const count = Number((await link.innerText()).match(/\d+/)?.[0])
      await link.click()
      await listed(page)
      await expect.poll(() => rows(page).count()).toBe(Math.min(count, 50))
      const words = rows(page).locator('.clock-light .word')
      await expect.poll(async () => new Set(await words.allTextContents()).size).toBeLessThanOrEqual(1)
    }
    const arrived = desk.getByRole('link', { name: '今日新到' }).filter({ hasText: /[1-9]/ })
    const count = Number((await arrived.innerText()).match(/\d+/)?.[0])
    await arrived.click()
    await page.waitForURL(/deskSince=/)
    await listed(page)
    await expect.poll(() => rows(page).count()).toBe(Math.min(count, 50))
    await page.context().close()
  })

  it('shows no petitioner by full name, and is worked by the keyboard down to the matter', async () => {
    const page = await signedIn('officer', '/?of=unit')
    await rows(page).first().waitFor()
    const names = await rows(page).locator('td:nth-child(5)').allTextContents()
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(name.trim()).toMatch(/\*|保密|匿名|^$/)
    await rows(page).first().focus()
    await page.keyboard.press('ArrowDown')
    const number = await rows(page).nth(1).locator('.number').innerText()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/matters\/\w+/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => page.locator('main').innerText()).toContain(number)
    await page.context().close()
  })
})

inBrowser('the register', () => {
  it('narrows by state, words and days, the address carries it, and an empty list says what it means', async () => {
    const page = await signedIn('officer', '/matters')
    await rows(page).first().waitFor()
    await listed(page)
    await checkAccess(page)
    await picture(page, 'register-1366')

    const tab = page.getByRole('navigation', { name: '状态' }).getByRole('link').nth(1)
    const [word = '', count = ''] = (await tab.innerText()).split(/\s+/)
    await tab.click()
    await page.waitForURL(/status=/)
    await listed(page)
    await expect.poll(() => rows(page).count()).toBe(Math.min(Number(count), 50))
    await expect
      .poll(async () => new Set(await rows(page).locator('.status-tag').allTextContents()))
      .toEqual(new Set([word]))

    await page.getByRole('button', { name: '清空' }).click()
    await page.waitForURL(/\/matters$/)
    const title = await rows(page).first().locator('.title').innerText()
    const search = page.getByRole('search', { name: '查询' })
    await search.getByLabel('编号或标题').fill(title.slice(0, 4))
    await page.keyboard.press('Enter')
    await page.waitForURL(/text=/)
    await listed(page)
    for (const found of await rows(page).locator('.title').allTextContents())
      expect(found).toContain(title.slice(0, 4))
    await search.getByLabel('编号或标题').fill('没有这样的标题')
    await page.keyboard.press('Enter')
    await page.getByText('没有符合条件的信访事项').waitFor()
    await expect.poll(() => rows(page).count()).toBe(0)
    await checkAccess(page)
    await page.context().close()
  })

  it('remembers columns and keeps views under a name', async () => {
    const page = await signedIn('officer', '/matters?open=true&order=next_due')
    await rows(page).first().waitFor()
    await page.getByRole('button', { name: '显示列' }).click()
    await page.getByRole('group', { name: '显示列' }).getByText('内容类别').click()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.getByRole('columnheader', { name: '内容类别' }).waitFor()

    await page.getByRole('button', { name: '我的视图' }).click()
    await page.getByLabel('视图名称').fill('在办的')
    await page.getByRole('button', { name: '保存当前条件为视图' }).click()
    await page.getByRole('button', { name: '在办的', exact: true }).waitFor()
    await checkAccess(page)
    await page.goto('/matters')
    await page.getByRole('button', { name: '我的视图' }).click()
    await page.getByRole('button', { name: '在办的', exact: true }).click()
    await page.waitForURL(/open=true/)
    await page.getByRole('button', { name: '我的视图' }).click()
    await page.getByRole('button', { name: '删除视图 在办的' }).click()
    await page.getByText('尚未保存视图').waitFor()
    await expect.poll(() => page.getByRole('button', { name: '在办的', exact: true }).count()).toBe(0)
    await page.context().close()
  })

  it('pages forth and back, and goes to a date typed as officials type it', async () => {
    const page = await signedIn('officer', '/matters')
    await rows(page).first().waitFor()
    await choose(page, '每页', '每页 20')
    await listed(page)
    const first = await rows(page).first().locator('.number').innerText()
    await page.getByRole('button', { name: '下一页' }).click()
    await page.getByText('第 2 页').waitFor()
    await listed(page)
    await expect.poll(() => rows(page).locator('.number').allTextContents()).not.toContain(first)
    await page.getByRole('button', { name: '上一页' }).click()
    await page.getByText('第 1 页').waitFor()
    await listed(page)
    await expect.poll(() => rows(page).first().locator('.number').innerText()).toBe(first)

    const day = await rows(page).nth(10).locator('td').nth(7).innerText()
    await page.getByLabel('转到日期').fill(day.replaceAll('-', ''))
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`receivedTo=${day}`))
    await listed(page)
    await expect.poll(() => rows(page).first().locator('td').nth(7).innerText()).toBe(day)
    await page.context().close()
  })

  it.each([
    [1366, 768],
    [1920, 1080],
  ])('fits a screen of %i × %i without a scroll to the side', async (width, height) => {
    const page = await signedIn('officer', '/matters', { width, height })
    for (const [name, path] of Object.entries({ register: '/matters', home: '/?of=unit', units: '/units' })) {
      await page.goto(path)
      await rows(page).first().waitFor()
      const [needed, there] = await page.evaluate(() =>
        [...document.querySelectorAll('main, .scroll')].reduce(
          ([a = 0, b = 0], { scrollWidth, clientWidth }) => [a + scrollWidth, b + clientWidth],
          [0, 0],
        ),
      )
      expect(needed).toBe(there)
      await picture(page, `${name}-${width}`)
    }
    await page.context().close()
  })

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
