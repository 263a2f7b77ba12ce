import { expect, it } from 'vitest'
import { checkAccess, choose, inBrowser, mishaps, picture, signedIn } from './support'
import { settled } from './settled'

inBrowser('first petitions', () => {
  it('stand by unit with what each number means, and lead to the register that lists as many', async () => {
    const page = await signedIn('officer', '/')
    await page
      .getByRole('navigation', { name: '主菜单' })
      .getByRole('link', { name: '初信初访', exact: true })
      .click()
    await page.getByRole('heading', { level: 1, name: '初信初访' }).waitFor()
    await page.getByText('年', { exact: true }).click()
    const time = page.getByRole('table', { name: '答复时限' })
    const total = time.getByRole('row', { name: /^合计/ })
    await total.waitFor()
    await settled(page)
    const cells = (name: string) =>
      page
        .getByRole('table', { name })
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? '')),
        )
    const rows = await cells('答复时限')
    const numbers = rows.map((row) => row.slice(1, 8).map(Number))
    const [sum = [], ...units] = numbers
    expect(units.length).toBeGreaterThan(1)
    for (const [at, n] of sum.entries()) expect(units.reduce((all, one) => all + one[at]!, 0)).toBe(n)
    for (const [received, ...rest] of numbers)
      expect(rest.slice(0, 5).reduce((all, n) => all + n, 0)).toBe(received)
    expect(sum[1]! + sum[2]! + sum[3]!).toBeGreaterThan(0)
    expect(rows[0]!.slice(8).every((rate) => /^\d+\.\d%$/.test(rate))).toBe(true)
    // Settled in one go are at most those whose window passed, these at most the closed; the units make up the whole.
    const quality = (await cells('办结情况')).map((row) => row.slice(1).map(Number))
    const [whole = [], ...each] = quality
    for (const [closed, watched, oneGo] of quality)
      expect([oneGo! <= watched!, watched! <= closed!]).toEqual([true, true])
    for (const at of [0, 1, 2, 4, 6]) expect(each.reduce((all, one) => all + one[at]!, 0)).toBe(whole[at])
    for (const meanings of await page.getByText('各项数字的含义和依据').all()) await meanings.click()
    await page.getByText('街道信访十项制度 S1.4.1').first().waitFor()
    await page.getByText('街道信访十项制度 S1.4.5').waitFor()
    await checkAccess(page)
    await picture(page, 'first-petition-1366')
    await page.setViewportSize({ width: 1600, height: 1000 })
    await picture(page, 'first-petition-1600')

    await total.getByRole('link', { name: /在办/ }).click()
    await page.waitForURL(/\/matters\?.*open=true/)
    await page.getByText(`共 ${sum[6]} 件`, { exact: true }).waitFor()
    await page.context().close()
  })

  it('are narrowed to a unit, say when there is none, and when the server gives no answer', async () => {
    const page = await signedIn('officer', '/first-petitions')
    await page.getByText('年', { exact: true }).click()
    const rows = page.getByRole('table', { name: '答复时限' }).locator('tbody tr')
    await rows.nth(1).waitFor()
    const unit = rows
      .filter({ has: page.getByRole('link') })
      .nth(1)
      .locator('td')
    const [name = '', received = ''] = await unit.allInnerTexts()
    await choose(page, '责任单位', new RegExp(name))
    await rows.nth(2).waitFor({ state: 'detached' })
    await expect.poll(async () => (await rows.first().locator('td').allInnerTexts())[1]).toBe(received)

    for (let years = 0; years < 3; years++) await page.getByRole('button', { name: '上一期' }).click()
    await page.getByText('此期间没有收到初信初访').waitFor()
    await checkAccess(page)
    await page.route('**/graphql', (route) => route.abort())
    await page.getByRole('button', { name: '上一期' }).click()
    await page.getByRole('alert').getByText('连不上服务器').waitFor()
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('此期间没有收到初信初访').waitFor()
    await page.context().close()
  })

  it('leave no error behind', () => expect(mishaps).toEqual([]))
})
