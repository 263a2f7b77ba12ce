import { expect, it } from 'vitest'
import { checkAccess, choose, inBrowser, mishaps, signedIn } from './support'
import { settled } from './settled'

inBrowser('a batch', () => {
  it('is chosen over pages, tried, and sent on to one unit', async () => {
    const page = await signedIn('officer', '/matters?status=M10')
    const rows = page.locator('main table tbody tr')
    await rows.first().waitFor()
    const number = await rows.first().locator('.number').innerText()
    await page.getByLabel('选择第 1 行').check()
    await page.getByText('已选 1 件').waitFor()
    // What is chosen stays chosen while other matters are looked at, and cannot be what is not to be sent.
    await page
      .getByRole('navigation', { name: '状态' })
      .getByRole('link', { name: /已登记/ })
      .click()
    await page.waitForURL(/status=M00/)
    await settled(page)
    await expect.poll(() => page.getByLabel('选择第 1 行').isDisabled()).toBe(true)
    await checkAccess(page)

    await page.getByRole('button', { name: '批量转送' }).click()
    const dialog = page.getByRole('dialog', { name: '批量转送' })
    await choose(dialog, '接收单位', /^东关管理区/)
    const row = dialog.getByRole('row').filter({ hasText: number })
    await row.getByText('将转送').waitFor()
    await dialog.getByText('甄别 →').waitFor()
    await checkAccess(page)
    await dialog.getByRole('button', { name: '转送 1 件' }).click()
    await dialog.getByText('已转送 1 件，0 件未转送').waitFor()
    await row.getByText('已转送').waitFor()
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()
    await page.getByText('已选 1 件').waitFor({ state: 'detached' })
    await page.goto(`/matters?text=${number}`)
    await rows.first().getByText('已转送').waitFor()
    await page.context().close()
  })

  it('is offered to those who may transfer only', async () => {
    const page = await signedIn('handler', '/matters')
    await page.locator('main table tbody tr').first().waitFor()
    await expect.poll(() => page.getByLabel('选择本页').count()).toBe(0)
    await page.context().close()
  })

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
