import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'
import { settled } from './settled'

const folder = mkdtempSync(join(tmpdir(), 'xinfang-ledger-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const YEAR = 'receivedFrom=2020-01-01'
const rows = (page: Page) => page.locator('main table tbody tr')
const cellsOf = (page: Page, table: string) =>
  page
    .locator(`${table} tbody tr`)
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? '')),
    )

/** Fields of a line of CSV. */
const fields = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )

inBrowser('the ledgers', () => {
  it('list every register in its own columns, this month at first', async () => {
    const page = await signedIn('officer', '/ledgers')
    await page.waitForURL(/ledger=letter.*|receivedFrom=\d{4}-\d\d-01/)
    await settled(page)
    const which = page.getByRole('navigation', { name: '登记簿' })
    for (const [name, head] of [
      ['来访登记簿', '来访日期'],
      ['来电登记簿', '来电日期'],
      ['专用信访登记本', '承办人签名'],
    ] as const) {
      await which.getByRole('link', { name }).click()
      await page.goto(page.url().replace(/receivedFrom=[\d-]+/, YEAR))
      await page.getByRole('columnheader', { name: head }).waitFor()
      await expect.poll(() => rows(page).first().locator('td').first().innerText()).toBe('1')
    }
    await checkAccess(page)
    await picture(page, 'ledger-1366')
    await page.context().close()
  })

  it('keep columns and period under a name', async () => {
    const page = await signedIn('officer', `/ledgers?ledger=visit&${YEAR}`)
    await rows(page).first().waitFor()
    await page.getByRole('button', { name: '显示列' }).click()
    await page.getByRole('group', { name: '显示列' }).getByText('内容分类').click()
    await page.keyboard.press('Escape')
    await page.getByRole('columnheader', { name: '内容分类' }).waitFor()
    await page.getByRole('button', { name: '我的视图' }).click()
    await page.getByLabel('视图名称').fill('来访全部')
    await page.getByRole('button', { name: '保存当前条件为视图' }).click()
    await page.getByRole('button', { name: '来访全部', exact: true }).waitFor()
    await page.goto('/ledgers?ledger=visit&receivedFrom=2099-01-01')
    await page.getByText('此期间没有登记的信访件').waitFor()
    await page.getByRole('button', { name: '我的视图' }).click()
    await page.getByRole('button', { name: '来访全部', exact: true }).click()
    await page.waitForURL(/receivedFrom=2020-01-01/)
    await page.getByRole('columnheader', { name: '内容分类' }).waitFor()
    await page.context().close()
  })

  it('are taken away as a file that equals the screen, for a purpose', async () => {
    const page = await signedIn('officer', `/ledgers?ledger=letter&${YEAR}`)
    await rows(page).first().waitFor()
    await settled(page)
    const shown = await cellsOf(page, 'main table')
    await page.getByRole('button', { name: '导出', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '导出来信登记簿' })
    await dialog.getByRole('button', { name: '导出' }).click()
    await dialog.getByRole('button', { name: '请写明查看目的' }).waitFor()
    await dialog.getByText('CSV 文本').click()
    await dialog.getByLabel('用途').fill('季度归档核对')
    await checkAccess(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const path = join(folder, 'ledger.csv')
    await download.saveAs(path)
    expect(download.suggestedFilename()).toBe('来信登记簿 2020-01-01.csv')
    await dialog.getByText(`已导出 ${shown.length} 行`).waitFor()
    const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/)
    const at = lines.findIndex((line) => line.startsWith('序号'))
    expect(lines.slice(at + 1, -2).map(fields)).toEqual(shown)
    await page.context().close()
  })

  it.each(['A4', 'A3'])(
    'print on %s across: heads on every sheet, a line to sign, page x of y, who took it',
    async (size) => {
      const page = await signedIn('officer', `/ledgers?ledger=all&${YEAR}`)
      await rows(page).first().waitFor()
      await settled(page)
      const shown = await cellsOf(page, 'main table')
      const href = await page.getByRole('link', { name: '打印' }).getAttribute('href')
      await page.goto(href ?? '')
      await expect.poll(() => page.getByRole('button', { name: '打印' }).isDisabled()).toBe(true)
      await checkAccess(page)
      await page.getByLabel('用途').fill('例会核对')
      await page.keyboard.press('Enter')
      await page.locator('.ledger-sheet').waitFor()
      await page.getByText(size, { exact: true }).click()
      // The screen shows one page of the list, the print all of it.
      await expect
        .poll(async () => (await cellsOf(page, '.ledger-sheet table')).slice(0, shown.length))
        .toEqual(shown)
      const sheets = await printed(page)
      expect(sheets.length).toBeGreaterThan(1)
      sheets.forEach((said, n) => {
        expect(said).toContain('信访事项总台账')
        expect(said).toContain('反映的主要问题')
        expect(said).toContain(`第${n + 1}页共${sheets.length}页`)
        expect(said).toMatch(/\d{4}-\d\d-\d\d\d\d:\d\d取用/)
      })
      for (const name of ['制表人', '审核人', '日期:']) expect(sheets.at(-1)).toContain(name)
      await page.context().close()
    },
  )

  it('are given to nobody without the right to export', async () => {
    const page = await signedIn('handler', `/ledgers?ledger=all&${YEAR}`)
    await rows(page).first().waitFor()
    await expect.poll(() => page.getByRole('button', { name: '导出', exact: true }).count()).toBe(0)
    await page.goto('/print/ledgers?ledger=all')
    await page.getByText('无权').first().waitFor()
    await page.context().close()
  })

  it('leave no error behind', () => expect(mishaps).toEqual([]))
})

/** The text of the print, sheet by sheet, without white space. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) }).promise
  const sheets: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    sheets.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(/\s/g, '')
        // A PDF may name a character by the radical it looks like.
        .normalize('NFKC')
        .replaceAll('⻚', '页'),
    )
  }
  return sheets
}
