import { expect, it } from 'vitest'
import { field, fillDay } from './acts'
import { checkAccess, inBrowser, mishaps, pageOf, picture } from './support'

inBrowser('study and publicity', () => {
  it('an activity is recorded with its material, counted for its half-year, and withdrawn with a reason', async () => {
    const page = await pageOf('dgzr', '/publicity')
    const unit = page.getByRole('row', { name: /^东关居委会/ })
    await unit.waitFor()
    await page.getByRole('button', { name: '登记活动' }).click()
    const dialog = page.getByRole('dialog', { name: '登记活动' })
    await field(dialog, '主题').fill('信访知识进社区')
    await field(dialog, '地点').fill('东关街广场')
    await field(dialog, '人数').fill('120')
    const today = await page.evaluate(() => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
    await fillDay(dialog, '日期', today)
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '签到表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') })
    await dialog.getByRole('button', { name: /签到表/ }).waitFor()
    await checkAccess(page)
    await picture(page, 'publicity-dialog')
    await dialog.getByRole('button', { name: '登记活动' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const row = page.getByRole('row', { name: /信访知识进社区/ })
    await row.getByRole('link', { name: '签到表.pdf' }).waitFor()
    await checkAccess(page)
    await picture(page, 'publicity')
    await row.getByRole('button', { name: '撤回' }).click()
    const back = page.getByRole('dialog', { name: '撤回' })
    await field(back, '撤回的原因').fill('重复登记')
    await back.getByRole('button', { name: '撤回' }).click()
    await row.getByText('已撤回：重复登记').waitFor()
    await page.context().close()
    expect(mishaps).toEqual([])
  }, 120_000)
})
