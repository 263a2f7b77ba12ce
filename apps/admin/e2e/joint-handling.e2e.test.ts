import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { checkAccess, choose, inBrowser, mishaps, pageOf, picture } from './support'

const field = (scope: Page | Locator, name: string) => scope.getByLabel(name, { exact: true })

async function as(login: string, path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await pageOf(login, path)
  await act(page)
  await page.context().close()
}

/** The dialog of a step, filled in and confirmed. */
async function take(page: Page, step: string, fill: (dialog: Locator) => Promise<void> = async () => {}) {
  await page.getByRole('toolbar').getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: step, exact: true })
  await dialog.waitFor()
  await fill(dialog)
  await dialog.getByRole('region', { name: '确认后将发生' }).locator('dl').waitFor()
  await checkAccess(page)
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

interface Handled {
  readonly id: string
  readonly number: string
  readonly nextDueDay: string
  readonly jointHandlings: readonly object[]
}

/** A demo matter in handling without a joint case, whose period ends latest. */
async function inHandling(page: Page): Promise<Handled> {
  const answer = await page.request.post('/graphql', {
    headers: { 'x-xinfang': '1' },
    data: {
      query:
        '{ matters(filter: { status: [M40] }, first: 50) { edges { node { id number nextDueDay jointHandlings { id } } } } }',
    },
  })
  const { data } = (await answer.json()) as {
    data: { matters: { edges: { node: Handled }[] } }
  }
  const nodes = data.matters.edges.map(({ node }) => node).filter((one) => one.jointHandlings.length === 0)
  return nodes.sort((a, b) => b.nextDueDay.localeCompare(a.nextDueDay))[0]!
}

async function addMember(dialog: Locator, n: number, unit: RegExp, kind: string, task: string) {
  if (n > 1) await dialog.getByRole('button', { name: '增加成员单位' }).click()
  const line = dialog.getByRole('group', { name: `第 ${n} 个成员单位` })
  await choose(line, '单位', unit)
  await choose(line, '类别', kind)
  await field(line, '分工').fill(task)
}

const tick = async (dialog: Locator, name: string) => {
  await dialog.getByRole('checkbox', { name }).first().focus()
  await dialog.page().keyboard.press('Space')
}

inBrowser('a joint case of four units', () => {
  it('from a failed consultation to a conclusion signed by three, with one dissent', async () => {
    let matter = ''
    let number = ''
    let joint = ''
    await as('xfgb', '/', async (page) => {
      const handled = await inHandling(page)
      number = handled.number
      matter = `/matters/${handled.id}`
      await page.goto(matter)
      await take(page, '协商未果', (dialog) => field(dialog, '情况说明').fill('两次协商，各持己见。'))
      await page.getByRole('link', { name: '打开联合办案' }).click()
      await page.waitForURL(/\/joint-handling\/trk_/)
      joint = new URL(page.url()).pathname
      await take(page, '启动联合办案', async (dialog) => {
        await addMember(dialog, 1, /^信访办/, '信访', '汇总意见，拟定结论')
        await tick(dialog, '牵头')
        await addMember(dialog, 2, /^派出所/, '派出所', '调取出警记录')
        await addMember(dialog, 3, /^司法所/, '司法', '审查合同效力')
        await addMember(dialog, 4, /^民政办/, '民政', '核对救助条件')
        await picture(page, 'joint-dialog-1366')
      })
      await page.getByText('联合办理中').waitFor()
      await checkAccess(page)
    })
    for (const [login, opinion] of [
      ['pczr', '三次出警均为口角。'],
      ['sfzr', '合同有效。'],
      ['mzzr', '符合临时救助条件。'],
    ] as const)
      await as(login, '/joint-handling', async (page) => {
        await page.getByRole('link', { name: number }).click()
        await page.getByText('您所在单位是成员单位').waitFor()
        await expect.poll(() => page.getByRole('link', { name: '打开信访事项' }).count()).toBe(0)
        await checkAccess(page)
        await take(page, '提交意见', (dialog) => field(dialog, '意见').fill(opinion))
        await page.getByText(opinion).waitFor()
        if (login !== 'pczr') await expect.poll(() => page.getByText('三次出警均为口角。').count()).toBe(0)
      })
    await as('xfgb', joint, async (page) => {
      await take(page, '拟定联合结论', (dialog) => field(dialog, '联合结论').fill('由合作社分两期兑付租金。'))
      await take(page, '签署联合结论')
      await expect
        .poll(() => page.getByRole('button', { name: '形成联合结论' }).getAttribute('aria-disabled'))
        .toBe('true')
    })
    await as('pczr', joint, (page) => take(page, '签署联合结论'))
    await as('mzzr', joint, (page) => take(page, '签署联合结论'))
    await as('sfzr', joint, (page) =>
      take(page, '保留意见', (dialog) => field(dialog, '理由').fill('应当一次付清。')),
    )
    await as('xfgb', joint, async (page) => {
      await take(page, '形成联合结论')
      await page.getByText('已有联合结论').waitFor()
      await page.getByText('应当一次付清。').waitFor()
      await checkAccess(page)
      await picture(page, 'joint-concluded-1366')
      await page.goto(matter)
      await page.locator('.timeline').getByText('形成联合结论').waitFor()
      await page.getByText('已有联合结论').waitFor()
    })
    expect(mishaps).toEqual([])
  }, 240_000)
})
