import { expect, it } from 'vitest'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'

// Invented rows: impossible telephone numbers, one row without a claim and one with a day that does not exist.
const SHEET = [
  '留言编号,留言主题,留言时间,留言详情,留言用户,处理意见',
  'E2E-1,小区门口路灯不亮,2026/3/2 9:30,北门路灯坏了一个月,张试甲,转办',
  'E2E-2,希望增设公交站,2026-03-03,离车站太远,李试乙,',
  'E2E-3,,2026-03-04,,王试丙,',
  'E2E-4,日期写错的留言,2026-02-30,内容,赵试丁,',
].join('\n')

inBrowser('the import', () => {
  it('tries without writing, then registers, and never twice', async () => {
    const page = await signedIn('officer', '/import')
    await page.getByText('尚未导入过').waitFor()
    await checkAccess(page)
    const file = { name: '来信.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('可登记 2').first().waitFor()
    await page.getByText('有误 2').first().waitFor()
    await checkAccess(page)
    await picture(page, 'import-tried')
    await expect.poll(() => page.getByRole('combobox', { name: '处理意见' }).count()).toBe(1)

    await page.getByRole('button', { name: '正式导入 2 行' }).click()
    await page.getByText('登记 2', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: '换一个文件' }).click()
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('已有，跳过 2').first().waitFor()
    await picture(page, 'import-again')

    await page.goto('/matters?text=增设公交站')
    await page.getByText('共 1 件').waitFor()
    await page.context().close()
  })

  it('says in words what is no spreadsheet', async () => {
    const page = await signedIn('officer', '/import')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '假.xlsx', mimeType: '', buffer: Buffer.from('no') })
    await page.getByText('未能办理').waitFor()
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0)
    await page.context().close()
  })

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
