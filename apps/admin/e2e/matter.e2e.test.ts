import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { checkAccess, inBrowser, mishaps, picture, signedIn, type Role } from './support'
import { settled } from './settled'

/** Opens a matter of the demo by words of its title, the way people do. */
async function open(role: Role, words: string, look?: { width: number; height: number }): Promise<Page> {
  const page = await signedIn(role, `/matters?text=${encodeURIComponent(words)}`, look)
  await page.locator('main table tbody tr', { hasText: words }).getByRole('link').first().click()
  await page.locator('.matter-head h1', { hasText: words }).waitFor()
  return page
}

const confidential = '对危房鉴定等级有异议'
const plain = '养老保险跨市转入后缴费年限少计两年'

inBrowser('the matter page', () => {
  it('shows substance, story and law side by side, and one pane where there is no room', async () => {
    const page = await open('officer', plain)
    for (const name of ['诉求', '事实和理由', '办理经过', '时限', '文书'])
      await page.getByRole('heading', { name, exact: true }).waitFor()
    await checkAccess(page)
    await picture(page, 'matter-1366')
    const lefts = await page
      .locator('.panes > *')
      .evaluateAll((panes) => panes.map((pane) => pane.getBoundingClientRect().left))
    expect(new Set(lefts).size).toBe(3)

    await page.setViewportSize({ width: 1000, height: 768 })
    await page.getByRole('heading', { name: '办理经过' }).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '经过', exact: true }).click()
    await page.getByRole('heading', { name: '办理经过' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1000)
    await checkAccess(page)
    await page.context().close()
  })

  it('says why a date is what it is', async () => {
    const page = await open('officer', plain)
    const clock = page.locator('.clock-card').first()
    const day = await clock.locator('.day').innerText()
    await clock.getByRole('button', { name: '为何是这一天' }).click()
    const account = page.getByRole('dialog')
    await account.getByText(day).first().waitFor()
    await account.getByText('依据').first().waitFor()
    await checkAccess(page)
    await picture(page, 'why-this-date')
    await page.keyboard.press('Escape')
    await account.waitFor({ state: 'hidden' })
    await page.context().close()
  })

  it('filters the story', async () => {
    const page = await open('officer', '村西道路拓宽占用房前空地，要求补偿')
    const entries = page.locator('.timeline-item')
    await entries.nth(1).waitFor()
    const all = await entries.count()
    await page.getByRole('radiogroup', { name: '筛选经过' }).getByText('状态').click()
    await expect.poll(() => entries.count()).toBeLessThan(all)
    expect(await entries.locator('.move').count()).toBe(await entries.count())
    await page.context().close()
  })

  it('masks everybody, a confidential petitioner wholly, until a purpose is stated', async () => {
    const page = await open('handler', confidential)
    const people = page.locator('.substance-pane .people')
    await people.getByText('****').first().waitFor()
    const shown = await people.innerText()
    expect(shown).not.toMatch(/1\d{10}|\d{17}[\dX]/)
    await expect.poll(() => people.locator('strong').first().innerText()).toMatch(/^\*+$/)

    await people.getByRole('button', { name: '查看' }).first().click()
    const dialog = page.getByRole('dialog')
    await checkAccess(page)
    await dialog.getByRole('button', { name: '查看', exact: true }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByLabel('查看目的').fill('电话核实鉴定经过')
    await page.keyboard.press('Enter')
    const name = await dialog.locator('dd').first().innerText()
    expect(name).not.toContain('*')
    await dialog.getByRole('button', { name: '关闭' }).first().click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => page.locator('body').innerText()).not.toContain(name)

    // Paper is masked on the screen as well; the original needs a purpose of its own.
    await page.getByRole('link', { name: '《信访事项受理告知单》' }).first().click()
    const sheet = page.locator('.paper-sheet')
    await sheet.waitFor()
    await expect.poll(() => sheet.innerText()).not.toContain(name)
    const [paper] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '打印' }).click(),
    ])
    await paper.locator('.paper-sheet').waitFor()
    await expect.poll(() => paper.getByRole('navigation').count()).toBe(0)
    await expect.poll(() => paper.locator('.paper-sheet').innerText()).not.toContain(name)
    await paper.getByLabel('显示信访人信息的目的').fill('打印后送达信访人')
    await paper.keyboard.press('Enter')
    await paper.locator('.paper-sheet', { hasText: name }).waitFor()
    await checkAccess(paper)
    // What the browser prints: the sheet alone, on pages of the size and margins of official paper.
    await paper.emulateMedia({ media: 'print' })
    await expect.poll(() => paper.locator('.print-bar').isVisible()).toBe(false)
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/)
    await page.context().close()
  })

  it('tells the second of two officers, keeps what was typed, and lets both acts stand', async () => {
    const words = '小学旁工地清晨五点开工噪声扰民'
    const [first, second] = await Promise.all([open('officer', words), open('head', words)])
    await second.getByRole('button', { name: '更改登记' }).click()
    const dialog = second.getByRole('dialog')
    await dialog.getByLabel('问题属地').fill('东关小学东侧')

    await first.getByRole('button', { name: '记录办理' }).click()
    await first.getByRole('dialog').getByLabel('经过').fill('已电话告知工地负责人夜间施工规定。')
    await first.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await first.getByRole('dialog').waitFor({ state: 'hidden' })
    await first.locator('.timeline-item', { hasText: '已电话告知' }).waitFor()

    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByText('此件刚被他人改动').waitFor()
    await checkAccess(second)
    await picture(second, 'stale')
    await dialog.getByRole('button', { name: '重新读取' }).click()
    await dialog.getByText('此件刚被他人改动').waitFor({ state: 'hidden' })
    await expect.poll(() => dialog.getByLabel('问题属地').inputValue()).toBe('东关小学东侧')
    await settled(second)
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await second.getByText('属地：东关小学东侧').waitFor()
    await second.locator('.timeline-item', { hasText: '已电话告知' }).waitFor()
    await first.context().close()
    await second.context().close()
  })

  it('keeps talk between officials apart from the record', async () => {
    const page = await open('officer', plain)
    await page.getByLabel('写一条').fill('请劳动保障所先调转移接续表。')
    await page.getByRole('button', { name: '发表' }).click()
    await page.locator('.comment-box li', { hasText: '转移接续表' }).waitFor()
    await expect.poll(() => page.locator('.timeline-item', { hasText: '转移接续表' }).count()).toBe(0)
    await page.context().close()
  })

  it('takes a file and gives it back', async () => {
    const page = await open('officer', plain)
    await page.locator('.substance-pane input[type=file]').setInputFiles({
      name: '缴费记录.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('二〇一九年一月至十二月', 'utf8'),
    })
    const link = page.getByRole('link', { name: '缴费记录.txt' })
    await link.waitFor()
    const body = await page.evaluate(
      async (url) => (await fetch(url)).text(),
      (await link.getAttribute('href')) ?? '',
    )
    expect(body).toBe('二〇一九年一月至十二月')
    await page.context().close()
  })

  it('says plainly that there is no such matter', async () => {
    const page = await signedIn('officer', '/matters/mat_00000000000000000000000000')
    await page.getByText('没有这一信访事项').waitFor()
    await checkAccess(page)
    await page.goto('/matters/nonsense/documents/nothing')
    await page.getByText('没有这份文书').waitFor()
    await page.context().close()
  })

  it('speaks English as well, every word of it', async () => {
    const page = await open('officer', plain)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'What happened' }).waitFor()
    for (const path of ['', '/registration', '/inbox']) {
      if (path) await page.goto(path)
      await settled(page)
      await expect
        .poll(() => page.locator('main').innerText())
        .not.toMatch(/\b(matter|registration|inbox|document|attachment|ui)\.[a-z]\w*/i)
    }
    await page.context().close()
  })

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
