import { buffer } from 'node:stream/consumers'
import type { Download } from 'playwright-core'
import { expect, it } from 'vitest'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'

/** The browser stands apart from the tests: what it loads comes over as a stream. */
const contentOf = async (download: Download): Promise<Buffer> => buffer(await download.createReadStream())

inBrowser('documents as files', () => {
  it('are fetched for a purpose, as archive PDF', async () => {
    const page = await signedIn('officer', '/matters')
    await page.locator('main table tbody tr').getByRole('link').first().click()
    await page.locator('.matter-head h1').waitFor()
    await page
      .getByRole('link', { name: /信访事项登记表/ })
      .first()
      .click()
    await page.getByRole('button', { name: '下载' }).click()
    const dialog = page.getByRole('dialog', { name: '取用文书' })
    await dialog.getByRole('button', { name: '下载' }).click()
    await dialog
      .getByRole('alert')
      .getByText(/查看目的/)
      .waitFor()
    await checkAccess(page)
    await picture(page, 'fetch-document')
    await dialog.getByLabel('取用目的').fill('打印后当面送达')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '下载' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^信访事项登记表.*\.pdf$/)
    expect((await contentOf(download)).subarray(0, 5).toString()).toBe('%PDF-')
    await dialog.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('have templates an administrator fetches, replaces and brings back', async () => {
    const page = await signedIn('system', '/templates')
    await page.getByRole('button', { name: /F02/ }).click()
    const card = page.getByRole('region', { name: '信访事项告知单' })
    await card.getByText('现用内置模板。').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('link', { name: '下载' }).first().click(),
    ])
    const file = card.locator('input[type=file]')
    await file.setInputFiles({ name: '错.docx', mimeType: 'application/zip', buffer: Buffer.from('no zip') })
    await card.getByText(/文件不是 \.docx/).waitFor()
    await file.setInputFiles({
      name: '告知单.docx',
      mimeType: 'application/zip',
      buffer: await contentOf(download),
    })
    await card.getByText('现用第 1 版。').waitFor()
    await checkAccess(page)
    await picture(page, 'templates')
    await card
      .getByRole('row', { name: /内置模板/ })
      .getByRole('button', { name: '恢复此版' })
      .click()
    await card.getByText('现用第 2 版。').waitFor()
    await page.context().close()
  })

  it('leave nothing in the console of the browser', () => expect(mishaps).toEqual([]))
})
