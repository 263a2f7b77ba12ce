import { expect, it } from 'vitest'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'
import { settled } from './settled'

inBrowser('what the history holds', () => {
  it('of opened identities is shown on the matter and printed for the petitioner’s side', async () => {
    const page = await signedIn('officer', '/matters?status=M50')
    await page.locator('main table tbody tr .number').first().click()
    await page.getByRole('button', { name: '查看', exact: true }).first().click()
    const identity = page.getByRole('dialog', { name: '查看信访人身份信息' })
    await identity.getByLabel('查看目的').fill('电话核实送达情况')
    await identity.getByRole('button', { name: '查看', exact: true }).click()
    await identity.locator('dd').first().waitFor()
    await identity.getByRole('button', { name: '关闭' }).last().click()
    await identity.waitFor({ state: 'hidden' })

    await page.getByRole('button', { name: '身份信息查阅记录' }).click()
    const dialog = page.getByRole('dialog', { name: '身份信息查阅记录' })
    await dialog.getByRole('cell', { name: '电话核实送达情况' }).last().waitFor()
    await settled(page)
    await checkAccess(page)
    await picture(page, 'openings')
    const href = await dialog.getByRole('link', { name: '打印查阅记录' }).getAttribute('href')
    await page.goto(href ?? '')
    await page.getByRole('button', { name: '列出' }).click()
    await page.getByRole('cell', { name: '电话核实送达情况' }).last().waitFor()
    await settled(page)
    await checkAccess(page)
    await picture(page, 'openings-sheet')
    expect(await page.getByRole('button', { name: '打印' }).isEnabled()).toBe(true)
    await page.context().close()
  })

  it('is read by the auditor by ids and fields, filtered, verified and taken away', async () => {
    const page = await signedIn('auditor', '/audit', { width: 1600, height: 1000 })
    const table = page.getByRole('table', { name: '审计记录' })
    await table.getByRole('row', { name: /登录/ }).first().waitFor()
    await page.getByRole('button', { name: '核验' }).click()
    await page.getByText(/^完整：共 \d+ 条/).waitFor()
    await settled(page)
    await checkAccess(page)
    await picture(page, 'audit')

    await page.getByRole('combobox', { name: '种类' }).press('ArrowDown')
    await page.getByRole('option', { name: '查看身份信息' }).click()
    await page.getByRole('button', { name: '查询' }).click()
    const opened = table.getByRole('row', { name: /打印查阅记录/ }).first()
    await opened.waitFor()
    await expect.poll(() => table.getByRole('row', { name: /登录/ }).count()).toBe(0)
    // Whatever the officer typed or read is nowhere: the fields have names alone.
    expect(await page.locator('main').innerText()).not.toContain('电话核实送达情况')
    const path = (await page.getByRole('link', { name: '导出' }).getAttribute('href')) ?? ''
    expect(path).toBe('/audit-events.jsonl?kind=identity')
    const lines = (await (await page.request.get(path)).text()).trimEnd().split('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ action: 'printOpenings' })

    await opened.getByRole('button', { name: /^mat_/ }).click()
    await table.getByRole('row', { name: /登记/ }).first().waitFor()
    await page.setViewportSize({ width: 1366, height: 768 })
    await settled(page)
    await checkAccess(page)
    await picture(page, 'audit-object')
    await page.context().close()
  })

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
