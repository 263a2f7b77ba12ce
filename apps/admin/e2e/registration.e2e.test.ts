import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'
import { PASSWORD } from './api'
import { settled } from './settled'

/** The reserved pattern of demo telephones; the last digits tell the tests apart. */
const phone = (n: number) => `100999${String(n).padStart(5, '0')}`

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  )
const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}

/** A plain letter, typed as at the counter: nothing but the keyboard from the page's first moment on. */
async function typeLetter(page: Page, name: string, number: number): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
  await page.keyboard.type(name)
  await keys(page, 'Enter')
  await page.keyboard.type(phone(number))
  await keys(page, 'Enter')
  await page.keyboard.type('云州市东澜区文澜街道东关街一号')
  // Past the identity number, the address for service and the number of persons.
  await keys(page, 'Enter', 'Enter', 'Enter', 'Enter')
  await page.keyboard.type('要求修复东关街三盏不亮的路灯。')
  await keys(page, 'Enter')
  await page.keyboard.type('要求答复修复日期。')
  await keys(page, 'Enter', 'Enter')
  await page.keyboard.type('路灯自上月起不亮,夜间有老人摔伤。')
}

inBrowser('registration', () => {
  it('of a plain letter needs no mouse and well under two minutes', async () => {
    const page = await signedIn('intake', '/registration')
    const began = Date.now()
    await typeLetter(page, '路甲', 1)
    await page.getByText('2').first().waitFor()
    await page.getByRole('region', { name: '确认后将发生' }).getByText('届满').first().waitFor()
    await checkAccess(page)
    await picture(page, 'registration-1366')
    await keys(page, 'Control+Enter')
    const done = page.getByRole('region', { name: '已登记' })
    await done.waitFor()
    expect(Date.now() - began).toBeLessThan(60_000)
    await expect.poll(() => done.getByText(/^LX\d{14}$/).count()).toBe(1)
    await expect.poll(() => done.getByText(/^[0-9A-Z]{8}$/).count()).toBe(1)
    await checkAccess(page)
    await picture(page, 'registered-1366')

    // "Another of the same batch" has the focus; the next letter begins with its name.
    await expect.poll(() => focused(page)).toContain('同批再登记一件')
    await keys(page, 'Enter')
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
    await expect.poll(() => field(page, '姓名').inputValue()).toBe('')
    await page.keyboard.type('路乙')
    await expect.poll(() => field(page, '姓名').inputValue()).toBe('路乙')
    await page.context().close()
  })

  it('gives a receipt that names nobody', async () => {
    const page = await signedIn('intake', '/registration')
    await typeLetter(page, '回执甲', 2)
    await keys(page, 'Control+Enter')
    await page.getByRole('region', { name: '已登记' }).waitFor()
    const number = await page.getByText(/^LX\d{14}$/).innerText()
    const code = await page.getByText(/^[0-9A-Z]{8}$/).innerText()
    const [slip] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '打印回执' }).click(),
    ])
    await slip.getByText('信访事项登记回执').waitFor()
    const words = await slip.locator('.slip').innerText()
    expect(words).toContain(number)
    expect(words).toContain(code)
    expect(words).not.toMatch(/回执甲|东关街|路灯/)
    expect(words).not.toContain(phone(2))
    await expect.poll(() => slip.locator('.slip img').getAttribute('src')).toMatch(/^data:image\/svg\+xml/)
    await expect.poll(() => slip.getByRole('navigation').count()).toBe(0)
    await checkAccess(slip)
    await picture(slip, 'receipt')
    await page.context().close()
  })

  it('that is refused says what, where and why, and keeps everything typed', async () => {
    const page = await signedIn('intake', '/registration')
    await typeLetter(page, '拒甲', 3)
    await field(page, '单位或住址').fill('')
    await field(page, '联系电话').fill('12')
    await keys(page, 'Control+Enter')
    const summary = page.getByRole('alert')
    await summary.getByText('2 处').waitFor()
    await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true)
    const address = field(page, '单位或住址')
    await expect.poll(() => address.getAttribute('aria-invalid')).toBe('true')
    const note = page.locator(`#${(await address.getAttribute('aria-describedby')) ?? ''}`)
    await expect.poll(() => note.innerText()).toContain('请填写单位或住址')
    await checkAccess(page)
    await picture(page, 'registration-refused')

    await expect.poll(() => field(page, '姓名').inputValue()).toBe('拒甲')
    await expect.poll(() => field(page, '事实和理由').inputValue()).toContain('老人摔伤')
    await expect.poll(() => field(page, '诉求第 2 项').inputValue()).toBe('要求答复修复日期。')
    await summary.getByRole('button', { name: '请填写单位或住址' }).click()
    await page.keyboard.type('云州市东澜区文澜街道东关街一号')
    await field(page, '联系电话').fill(phone(3))
    await field(page, '收到日期').fill('20260302')
    await keys(page, 'Control+Enter')
    await page.getByRole('region', { name: '已登记' }).waitFor()
    await page.context().close()
  })

  it('keeps a draft over a reload, and lists it after a new beginning', async () => {
    const page = await signedIn('intake', '/registration')
    await typeLetter(page, '稿甲', 4)
    await keys(page, 'Control+S')
    await page.getByRole('status').filter({ hasText: '草稿存于' }).waitFor()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.person input')?.value === '稿甲',
    )
    await expect.poll(() => field(page, '诉求第 2 项').inputValue()).toBe('要求答复修复日期。')

    await keys(page, 'F2')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.person input')?.value === '')
    await page.getByText(/份未登记的草稿/).click()
    await checkAccess(page)
    await page.getByRole('button', { name: '继续填写' }).first().click()
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.person input')?.value === '稿甲',
    )
    await keys(page, 'Control+Enter')
    await page.getByRole('region', { name: '已登记' }).waitFor()
    await page.goto('/registration')
    await page.getByRole('button', { name: '登记 Ctrl+Enter' }).waitFor()
    await settled(page)
    await expect.poll(() => page.getByText(/份未登记的草稿/).count()).toBe(0)
    await page.context().close()
  })

  it('survives an ended session: sign in over the page and it goes through', async () => {
    const page = await signedIn('intake', '/registration')
    await typeLetter(page, '续甲', 5)
    await page.context().clearCookies()
    await keys(page, 'Control+Enter')
    const again = page.getByRole('dialog')
    await again.waitFor()
    await again.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await keys(page, 'Enter')
    await page.getByRole('region', { name: '已登记' }).waitFor()
    await page.context().close()
  })

  it('points to earlier matters of the same telephone, and to nobody for half a number', async () => {
    const page = await signedIn('intake', '/registration')
    await typeLetter(page, '同甲', 6)
    await keys(page, 'Control+Enter')
    const number = await page.getByText(/^LX\d{14}$/).innerText()
    await keys(page, 'F2')
    const side = page.getByRole('complementary', { name: '登记提示' })
    await field(page, '联系电话').fill(phone(6).slice(0, 6))
    await page.waitForTimeout(900)
    await expect.poll(() => side.getByRole('link').count()).toBe(0)
    await field(page, '联系电话').fill(phone(6))
    await side.getByRole('link', { name: number }).waitFor()
    await page.context().close()
  })

  it('of a visit asks who is present, and reads spoken claims back', async () => {
    const page = await signedIn('intake', '/registration')
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
    await page.getByText('来访', { exact: true }).click()
    await field(page, '姓名').fill('访甲')
    await field(page, '联系电话').fill(phone(7))
    await field(page, '单位或住址').fill('云州市东澜区文澜街道石桥村')
    for (const name of ['访乙', '访丙']) {
      await page.getByRole('button', { name: '添加人员' }).click()
      await page.waitForFunction(() => document.activeElement?.closest('.person') !== null)
      await page.keyboard.type(name)
    }
    await field(page, '诉求第 1 项').fill('要求公开村务账目。')
    await keys(page, 'Control+Enter')
    const summary = page.getByRole('alert')
    await summary.getByText('口头诉求须如实记录').waitFor()
    await summary.getByText('到场人数不得少于代表人数').waitFor()
    await field(page, '到场人数').fill('6')
    await field(page, '涉及人数').fill('80')
    await page.getByRole('checkbox', { name: '已如实记录并向信访人宣读确认' }).focus()
    await keys(page, 'Space')
    await keys(page, 'Control+Enter')
    await page.getByRole('region', { name: '已登记' }).waitFor()
    await page.context().close()
  })

  it('takes files, and says when the server refuses one', async () => {
    const page = await signedIn('intake', '/registration')
    const chooser = page.locator('main input[type=file]')
    await chooser.setInputFiles({
      name: '照片说明.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('路灯不亮'),
    })
    await page.getByRole('button', { name: '移除 照片说明.txt' }).waitFor()
    await chooser.setInputFiles({
      name: '程序.exe',
      mimeType: 'application/x-msdownload',
      buffer: Buffer.from('MZ'),
    })
    await page.locator('main').getByRole('alert').waitFor()
    await page.context().close()
  })

  it('becomes one column where there is no room for three', async () => {
    const page = await signedIn('intake', '/registration', { width: 1000, height: 768 })
    await page.locator('fieldset', { hasText: '去向' }).waitFor()
    const left = (name: string) =>
      page
        .locator('fieldset', { hasText: name })
        .first()
        .evaluate((element) => element.getBoundingClientRect().left)
    expect(await left('反映内容')).toBe(await left('去向'))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1000)
    await checkAccess(page)
    await picture(page, 'registration-1000')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await picture(page, 'registration-1920')
    await page.context().close()
  })

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
