import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addDays, dayOf } from '@xinfang/domain'
import { expect, it } from 'vitest'
import { cookieFor, post } from './api'
import { checkAccess, inBrowser, picture, signedIn } from './support'

/** The server of this file, once a page of it is open. */
let base = ''
const today = dayOf(new Date())

async function ask<T>(login: string, query: string, variables: object = {}): Promise<T> {
  const answer = await post(base, query, variables, await cookieFor(base, login))
  return ((await answer.json()) as { data: T }).data
}

/** A program of the unit that a matter will be transferred to. */
async function program(): Promise<string> {
  const { units } = await ask<{ units: { id: string; shortName: string }[] }>(
    'aqgl',
    '{ units { id shortName } }',
  )
  const unitId = units.find(({ shortName }) => shortName === '社会事务办')?.id ?? ''
  await ask(
    'aqgl',
    'mutation ($input: IssuePartnerTokenInput!) { issuePartnerToken(input: $input) { token } }',
    {
      input: {
        unitId,
        name: '民政业务系统',
        operations: ['matter'],
        networks: [],
        expiresOn: addDays(today, 30),
      },
    },
  )
  return unitId
}

async function transfer(to: string): Promise<void> {
  const act = (login: string, action: string, input: object) =>
    ask<{ done: { matter: { id: string } } }>(
      login,
      `mutation ($input: ${action.charAt(0).toUpperCase()}${action.slice(1)}Input!) {
        done: ${action}(input: $input) { matter { id } } }`,
      { input },
    )
  const { done } = await act('djy', 'registerMatter', {
    channel: 'letter',
    purpose: 'request',
    receivedOn: today,
    title: '高龄津贴申领',
    facts: '申领高龄津贴，未见回音。',
    claims: ['答复申领结果'],
    persons: [{ name: '书丙', address: '某市某区某路1号', phone: '10088800003' }],
  })
  const matterId = done.matter.id
  await act('xfgb', 'openTriage', { matterId })
  await act('xfgb', 'transferMatter', { matterId, to })
}

inBrowser('events for partner units', () => {
  it('go to an address that may be reached, and what was given up is sent again from its list', async () => {
    let status = 503
    const got: string[] = []
    const receiver = createServer((request, response) => {
      got.push(String(request.headers['webhook-id']))
      response.writeHead(status).end()
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const page = await signedIn('security')
    base = new URL(page.url()).origin
    const unitId = await program()
    await page.goto('/partners')
    await page.getByRole('button', { name: '设立推送' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('接收地址').fill('https://10.1.2.3/hooks')
    const chosen = dialog.locator('.el-select', { hasText: '民政业务系统' })
    if ((await chosen.count()) === 0) {
      await dialog.getByRole('combobox', { name: '程序' }).press('ArrowDown')
      await page.getByRole('option', { name: '民政业务系统' }).click()
    }
    await chosen.waitFor()
    await dialog.getByRole('button', { name: '设立推送' }).click()
    await dialog
      .getByText(/该地址属于内部网段/)
      .first()
      .waitFor()
    await checkAccess(page)
    await picture(page, 'webhook-refused')
    await dialog
      .getByLabel('接收地址')
      .fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`)
    await dialog.getByRole('button', { name: '设立推送' }).click()
    const secret = await page.getByRole('status', { name: '签名密钥' }).innerText()
    expect(secret).toMatch(/^whsec_/)
    await page.getByRole('button', { name: '我已交付' }).click()

    await transfer(unitId)
    await expect.poll(() => got.length, { timeout: 20_000 }).toBeGreaterThan(0)
    const row = page.getByRole('row', { name: /民政业务系统.*推送中/ })
    await page.setViewportSize({ width: 1600, height: 1000 })
    await row.waitFor()
    await checkAccess(page)
    await picture(page, 'webhook')
    await row.getByRole('button', { name: '推送记录' }).click()
    const records = page.getByRole('dialog', { name: /推送记录/ })
    const refused = records.getByRole('row', { name: /应答 503/ })
    await refused.waitFor()
    await checkAccess(page)
    await picture(page, 'webhook-deliveries')
    status = 204
    await refused.getByRole('checkbox').check()
    await records.getByRole('button', { name: '重新推送' }).click()
    await expect.poll(() => got.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(4)
    expect(got[1]).toBe(got[0])
    await records.getByRole('button', { name: '关闭' }).or(records.getByLabel(/close/i)).first().click()
    await row.getByRole('button', { name: '推送记录' }).click()
    await records
      .getByRole('row', { name: /应答 204/ })
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await row.getByRole('button', { name: '停用' }).click()
    await page.getByRole('dialog', { name: '停用' }).getByRole('button', { name: '停用' }).click()
    await page.getByRole('row', { name: /民政业务系统.*已停用/ }).waitFor()
    receiver.close()
    await page.context().close()
  })
})
