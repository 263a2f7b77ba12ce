import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { settled } from './settled'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'

inBrowser('a bulletin', () => {
  it('is compiled for the month that ended, written, signed by another and read as paper', async () => {
    const page = await signedIn('officer', '/bulletins', { width: 1600, height: 1000 })
    await page.getByRole('button', { name: '起草' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '起草' }).click()
    await page.waitForURL(/\/bulletins\/trk_/)
    const where = new URL(page.url()).pathname
    const figures = page.getByRole('table', { name: '数据', exact: true })
    await figures.getByRole('rowheader', { name: '收到信访事项' }).waitFor()
    await page.getByRole('textbox', { name: /工作情况/ }).fill('本月各单位按期受理、按期答复，工作平稳。')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').waitFor()
    await settled(page)
    await page.locator('.chart-view svg').first().waitFor()
    await picture(page, 'bulletin-draft-1600')
    await checkAccess(page)

    await figures.getByRole('button', { name: /查看事项：期末在办/ }).click()
    await page.getByRole('table', { name: '事项清单' }).locator('tbody tr').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '送签' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '送签' }).click()
    await page.getByText('待签发').waitFor()
    await page.context().close()

    const head = await signedIn('head', where)
    await head.getByRole('button', { name: '签发' }).click()
    await head.getByRole('dialog').getByRole('button', { name: '签发' }).click()
    await head.getByRole('button', { name: /信访情况通报/ }).click()
    await head.locator('.paper-sheet').getByText('少于五件的数字不单独列出').waitFor()
    await settled(head)
    await picture(head, 'bulletin-published-1366')
    await checkAccess(head)
    const [file] = await Promise.all([
      head.waitForEvent('download'),
      head.getByRole('button', { name: 'PDF' }).click(),
    ])
    expect((await buffer(await file.createReadStream())).subarray(0, 5).toString()).toBe('%PDF-')
    await head.context().close()
  })

  it('stands beside the analysis of the period: each chart with its table', async () => {
    const page = await signedIn('officer', '/analysis', { width: 1600, height: 1000 })
    await page.locator('.chart-view svg').nth(6).waitFor()
    await settled(page)
    await page.getByText('数据表').first().click()
    await picture(page, 'analysis-1600')
    await checkAccess(page)
    await page.context().close()
  })

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
