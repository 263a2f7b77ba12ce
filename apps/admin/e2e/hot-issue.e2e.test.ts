import { expect, inject, it } from 'vitest'
import { cookieFor, post } from './api'
import { settled } from './settled'
import { accounts, checkAccess, inBrowser, mishaps, picture, signedIn } from './support'

const REGISTER =
  'mutation ($input: RegisterMatterInput!) { registerMatter(input: $input) { refusals { code } } }'

/** Five letters about one lift, as five people would write them. */
async function write(base: string): Promise<void> {
  const cookie = await cookieFor(base, accounts.intake)
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  for (const [n, what] of [
    '频繁停运',
    '困人无人应答',
    '反复维修不见好',
    '停运老人无法下楼',
    '运行异响',
  ].entries()) {
    const input = {
      channel: 'letter',
      purpose: 'request',
      receivedOn: today,
      title: `锦绣苑六号楼电梯${what}`,
      facts: `锦绣苑六号楼电梯${what}，已向物业反映${n + 2}次，至今没有更换钢丝绳。`,
      claims: ['更换六号楼电梯钢丝绳'],
      place: '锦绣苑',
      persons: [{ name: '甲某某', address: '某省某市某区某路1号', phone: '10012345678' }],
    }
    const answer = await (await post(base, REGISTER, { input }, cookie)).json()
    expect(answer).toMatchObject({ data: { registerMatter: { refusals: [] } } })
  }
}

inBrowser('hot issues', () => {
  it('are proposed by likeness, looked at, and confirmed by a person who names them', async () => {
    await write(inject('stages')[Number(process.env['VITEST_POOL_ID']) - 1]!.base)
    const page = await signedIn('officer', '/hot-issues')
    const proposal = page.getByRole('article').filter({ hasText: '锦绣苑' })
    await proposal.getByText('5 件 · 锦绣苑').waitFor()
    await proposal.getByRole('button', { name: '查看事项' }).click()
    const list = proposal.getByRole('table')
    await expect.poll(() => list.getByRole('checkbox').count()).toBe(5)
    await settled(page)
    await checkAccess(page)
    await picture(page, 'hot-issues-1366')
    await proposal.getByRole('button', { name: '确认为热点' }).click()
    const dialog = page.getByRole('dialog', { name: '确认为热点' })
    await dialog.getByLabel('热点问题', { exact: true }).fill('锦绣苑六号楼电梯反复停运')
    await dialog.getByLabel('理由', { exact: true }).fill('同一电梯，五户分别反映。')
    await dialog.getByRole('region', { name: '确认后将发生' }).locator('dl').waitFor()
    await dialog.getByRole('button', { name: '确认为热点', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('heading', { name: '锦绣苑六号楼电梯反复停运' }).waitFor()
    await proposal.getByRole('button', { name: '确认为热点' }).waitFor({ state: 'hidden' })
    await page.context().close()
    expect(mishaps).toEqual([])
  }, 60_000)
})
