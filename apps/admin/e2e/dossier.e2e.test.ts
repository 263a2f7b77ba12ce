import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'

inBrowser('the dossier', () => {
  it('prints cover, file list, submissions, documents, course and periods, for a purpose', async () => {
    const page = await signedIn('officer', '/matters?status=M50')
    await page.locator('main table tbody tr .number').first().click()
    const href = await page.getByRole('link', { name: '整卷打印' }).getAttribute('href')
    const number = await page.locator('.matter-head .number').innerText()
    await page.goto(href ?? '')
    await expect.poll(() => page.getByRole('button', { name: '打印' }).isDisabled()).toBe(true)
    await checkAccess(page)
    await page.getByRole('button', { name: '打开案卷' }).click()
    await page.getByText('请写明查看目的').first().waitFor()
    await page.getByLabel('用途').fill('归档前核对全卷')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '卷内目录' }).waitFor()
    await checkAccess(page)
    await picture(page, 'dossier')

    const pieces = await page.locator('.part', { hasText: '卷内目录' }).locator('tbody tr').count()
    const papers = await page.locator('.paper-sheet').count()
    expect(papers).toBeGreaterThan(1)
    expect(pieces).toBeGreaterThan(papers)

    const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) })
      .promise
    const sheets: string[] = []
    for (let n = 1; n <= pdf.numPages; n++) {
      const { items } = await (await pdf.getPage(n)).getTextContent()
      const text = items.map((item) => ('str' in item ? item.str : '')).join('')
      sheets.push(text.replaceAll(/\s/g, '').normalize('NFKC'))
    }
    // Each part begins on a sheet of its own: cover, list, submissions, documents, course, periods.
    expect(sheets.length).toBeGreaterThanOrEqual(papers + 5)
    expect(sheets[0]).toContain(number)
    expect(sheets[0]).toContain('归档前核对全卷')
    expect(sheets[1]).toContain('卷内目录')
    expect(sheets.at(-1)).toContain('为何是这一天')
    sheets.forEach((sheet, n) => expect(sheet).toContain(`—${n + 1}—`))
    await page.context().close()
  })

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
