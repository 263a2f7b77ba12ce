import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { field, take } from './acts'
import { accounts, checkAccess, inBrowser, mishaps, pageOf, picture } from './support'

async function as(login: string, path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await pageOf(login, path)
  await act(page)
  await page.context().close()
}

inBrowser('an inspection', () => {
  it('is scored with evidence out of the record, answered by the unit, confirmed by another person', async () => {
    let path = ''
    // The one of the demo that waits for its unit is scored anew after the answer, then confirmed.
    await as('xgzr', '/inspections', async (page) => {
      const row = page.getByRole('row', { name: /西关管理区.*已评分/ })
      await row.getByRole('link').click()
      await page.waitForURL(/\/inspections\/trk_/)
      path = new URL(page.url()).pathname
      await page.getByRole('cell', { name: '初信初访有二件超过目标期限答复' }).waitFor()
      await take(page, '单位回应', (dialog) => field(dialog, '单位意见').fill('其中一件已在目标期限内答复。'))
      await page.getByText('其中一件已在目标期限内答复。').waitFor()
    })
    await as(accounts.officer, path, async (page) => {
      await page.getByRole('heading', { name: '本期记录（可作为依据）' }).waitFor()
      await take(page, '评分', async (dialog) => {
        await field(dialog, '初访责任得分').fill('18')
        await field(dialog, '初访责任扣分依据').fill('初信初访有一件超过目标期限答复')
        await checkAccess(page)
        await picture(page, 'inspection-scores')
      })
      await page.getByRole('cell', { name: '98/100' }).waitFor()
    })
    await as('xgzr', path, (page) =>
      take(page, '单位回应', (dialog) => field(dialog, '单位意见').fill('认可。')).then(() => undefined),
    )
    await as(accounts.head, path, async (page) => {
      expect(await take(page, '确认考核结果')).toContain('检查考核表')
      await page.getByRole('button', { name: '《检查考核表》' }).waitFor()
      await checkAccess(page)
      await picture(page, 'inspection-confirmed')
      await page.goto('/inspections')
      await page.getByRole('row', { name: /^西关管理区.*98\/100/ }).waitFor()
      await checkAccess(page)
      await picture(page, 'inspections')
    })
    expect(mishaps).toEqual([])
  }, 120_000)
})
