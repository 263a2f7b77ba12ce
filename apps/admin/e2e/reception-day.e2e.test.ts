import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { checkAccess, choose, inBrowser, mishaps, openPage, picture, signedIn, type Role } from './support'

const field = (scope: Page | Locator, name: string) => scope.getByLabel(name, { exact: true })

async function as(role: Role, path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(role, path)
  await act(page)
  await page.context().close()
}

/** Fills and confirms the dialog that a button of the page opened. */
async function confirm(page: Page, verb: string, fill: (dialog: Locator) => Promise<void> = async () => {}) {
  const dialog = page.getByRole('dialog', { name: verb, exact: true })
  await dialog.waitFor()
  await fill(dialog)
  await dialog.getByRole('region', { name: '确认后将发生' }).locator('dl').waitFor()
  await checkAccess(page)
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}
async function take(page: Page, step: string, fill?: (dialog: Locator) => Promise<void>) {
  await page.getByRole('toolbar').getByRole('button', { name: step, exact: true }).click()
  await confirm(page, step, fill)
}
const pick = async (dialog: Locator, option: string) => {
  await dialog.getByRole('radio', { name: option, exact: true }).focus()
  await dialog.page().keyboard.press('Space')
}

const tick = async (dialog: Locator, name: string) => {
  await dialog.getByRole('checkbox', { name }).first().focus()
  await dialog.page().keyboard.press('Space')
}

inBrowser('a reception day', () => {
  it('goes from the roster over a substitute to a result; the public reads posts and no name', async () => {
    let session = ''
    await as('officer', '/reception-days', async (page) => {
      const today = (await page.evaluate(() => new Date(Date.now() + 8 * 3_600_000).toISOString())).slice(
        0,
        10,
      )
      await page.getByRole('button', { name: '排班', exact: true }).first().click()
      await confirm(page, '排班', async (dialog) => {
        await field(dialog, '接待日').fill(today)
        await page.keyboard.press('Tab')
        await choose(dialog, '姓名', /吴振邦/)
        await picture(page, 'reception-plan-1366')
      })
      await checkAccess(page)
      await page.getByRole('link', { name: today }).last().click()
      await page.waitForURL(/\/reception-days\/trk_/)
      session = new URL(page.url()).pathname
      await take(page, '安排替班领导', async (dialog) => {
        await choose(dialog, '姓名', /郑怀民/)
        await field(dialog, '理由').fill('临时到区里开会')
      })
      await page.getByText('吴振邦 → 郑怀民：临时到区里开会').waitFor()
      await take(page, '通知接待领导')
      await take(page, '接待准备', async (dialog) => {
        // What presses stands there to begin with.
        await expect
          .poll(() => field(dialog, '当前问题梳理').inputValue())
          .toMatch(/^1\. .+（[A-Z]{2}\d+，.*(重大|超期|疑难)/)
        await picture(page, 'reception-prepare-1366')
        await field(dialog, '当前问题梳理').fill('近期集中反映土地补偿。')
      })
    })
    await as('intake', session, async (page) => {
      await take(page, '开始接待')
      await take(page, '登记并安排接待')
      // Whoever holds an answer is not scheduled without a reason.
      await page.getByRole('toolbar').getByRole('button', { name: '登记并安排接待', exact: true }).click()
      const again = page.getByRole('dialog', { name: '登记并安排接待' })
      await pick(again, '持受理告知单')
      await again.getByText('原则上不再安排').first().waitFor()
      await field(again, '仍予安排的理由').fill('有新的重要证据')
      await confirm(page, '登记并安排接待')
      await take(page, '登记，原则上不安排', async (dialog) => {
        await pick(dialog, '领导已有明确意见')
        await tick(dialog, '已告知事项办理情况')
      })
      for (const n of [1, 2]) {
        await page
          .locator('tr', { hasText: `第 ${n} 号` })
          .getByRole('button', { name: '记录' })
          .click()
        await confirm(page, '接待记录', async (dialog) => {
          await field(dialog, '反映问题').fill(`补偿面积未丈量（${n}）`)
          if (n === 2) return
          await field(dialog, '领导意见').fill('十日内重新丈量并张榜。')
          await choose(dialog, '落实单位', /^规划建设办/)
          await field(dialog, '落实期限').fill('2099-12-31')
          await page.keyboard.press('Tab')
        })
      }
      await take(page, '结束接待')
      await picture(page, 'reception-finished-1366')
    })
    await as('officer', session, async (page) => {
      await page.getByRole('button', { name: '发出落实表' }).click()
      await confirm(page, '发出落实表')
      await page.getByRole('link', { name: '打印' }).waitFor()
      await expect
        .poll(() => page.getByRole('button', { name: '办结' }).getAttribute('aria-disabled'))
        .toBe('true')
      await page.goto(`/print${session}/sheets/0`)
      await page.getByRole('heading', { name: '领导接待意见落实表' }).waitFor()
      await page.getByText('十日内重新丈量并张榜。').waitFor()
      await checkAccess(page)
    })
    await as('unitHead', session, async (page) => {
      await page.getByText('您所在单位落实其中的接待意见').waitFor()
      await expect.poll(() => page.getByText('补偿面积未丈量（2）').count()).toBe(0)
      await page.getByRole('button', { name: '报告结果' }).click()
      await confirm(page, '报告落实结果', (dialog) => field(dialog, '落实结果').fill('已重新丈量。'))
      await page.getByText('已重新丈量。').waitFor()
    })
    await as('officer', session, async (page) => {
      await take(page, '办结')
      await page.goto('/agenda')
      await page
        .getByRole('link', { name: /领导接待日 郑怀民/ })
        .first()
        .waitFor()
      await checkAccess(page)
      await picture(page, 'agenda-1366')
    })
    const stranger = await openPage('/public/reception-days')
    await stranger.getByRole('heading', { name: '领导接待日公示' }).waitFor()
    await checkAccess(stranger)
    await expect.poll(() => stranger.getByText(/郑怀民|吴振邦/).count()).toBe(0)
    await stranger.context().close()
    expect(mishaps).toEqual([])
  }, 240_000)
})
