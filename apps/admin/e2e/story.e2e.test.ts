import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { field, fillDay, meetStandards, perform, status, tick } from './acts'
import { checkAccess, choose, inBrowser, mishaps, picture, signedIn, type Role } from './support'

/** A page of that person on the matter, closed again after the act. */
async function as(role: Role, path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(role, path)
  await act(page)
  await page.context().close()
}

/** Registers a letter and answers the address of its matter. */
async function register(claim: string, flags: readonly string[] = []): Promise<string> {
  const page = await signedIn('intake', '/registration')
  await field(page, '姓名').fill('书甲')
  await field(page, '联系电话').fill('10088800001')
  await field(page, '单位或住址').fill('云州市东澜区文澜街道南园社区')
  await field(page, '诉求第 1 项').fill(claim)
  await field(page, '事实和理由').fill('路面塌陷已两个月,来往车辆绕行。')
  for (const flag of flags) await tick(page, 'checkbox', flag)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: '打开信访事项' }).click()
  await page.waitForURL(/\/matters\/\w+/)
  await page.locator('.matter-head h1', { hasText: claim }).waitFor()
  await checkAccess(page)
  const path = new URL(page.url()).pathname
  await page.context().close()
  return path
}

inBrowser('the life of a matter', () => {
  it('goes from registration to a served reply through six pairs of hands', async () => {
    const path = await register('要求修复南园路塌陷路面。')

    await as('officer', path, async (page) => {
      expect(await perform(page, '开始甄别')).toContain('甄别')
      await status(page, '甄别')
    })
    await as('head', path, async (page) => {
      const effects = await perform(page, '受理', async (dialog) => {
        await choose(dialog, '责任单位', /^规划建设办/)
        await choose(dialog, '第一责任人', /钱守业/)
      })
      expect(effects).toMatch(/已受理[\s\S]*办理[\s\S]*\d{4}-\d\d-\d\d 届满[\s\S]*受理告知单/)
      await status(page, '已受理')
    })
    await as('unitHead', path, async (page) => {
      await perform(page, '指定承办人', (dialog) => choose(dialog, '承办人', /孙立诚/))
      await status(page, '办理中')
    })

    await as('handler', path, async (page) => {
      // The notice of acceptance is paper: seen, then served, from its own page.
      await page.getByRole('link', { name: '《信访事项受理告知单》' }).first().click()
      await page.getByRole('region', { name: '文书预览' }).getByText('要求修复南园路塌陷路面。').waitFor()
      await checkAccess(page)
      await picture(page, 'document-issued-1366')
      // Nobody was at home: recorded with its reason, and the document goes on waiting.
      await page.getByRole('button', { name: '送达未成' }).click()
      const failed = page.getByRole('dialog', { name: /^登记送达未成/ })
      await failed.getByRole('button', { name: '保存', exact: true }).click()
      await failed.getByText('请填写送达未成的原因').first().waitFor()
      await tick(failed, 'radio', '邮寄送达')
      await field(failed, '未成功的原因').fill('家中无人，邮件退回。')
      await checkAccess(page)
      await picture(page, 'attempt-dialog')
      await failed.getByRole('button', { name: '保存', exact: true }).click()
      await failed.waitFor({ state: 'detached' })
      await page.getByText('家中无人，邮件退回。').waitFor()
      await picture(page, 'document-attempt')
      await page.getByRole('button', { name: '登记送达' }).click()
      const proof = page.getByRole('dialog')
      await proof.getByText('直接送达').waitFor()
      await field(proof, '签收人').fill('本人')
      await proof.getByRole('region', { name: '确认后将发生' }).locator('dl').waitFor()
      await checkAccess(page)
      await proof.getByRole('button', { name: '登记送达', exact: true }).click()
      await page.getByText(/\d{4}-\d\d-\d\d 送达。/).waitFor()
      await page.getByText('直接送达').waitFor()

      await page.goto(path)
      await perform(page, '呈报办结', async (dialog) => {
        await tick(dialog, 'radio', '予以支持')
        await field(dialog, '理由').fill('路面十日内修复。')
        await field(dialog, '认定事实').fill('现场勘验,塌陷面积十二平方米。')
        await dialog.getByLabel('法律依据').last().fill('《城市道路管理条例》第二十一条')
        await field(dialog, '调查情况').fill('会同市政所现场勘验并询问来信人。')
        await fillDay(dialog, '听取信访人陈述日期', await today(page))
      })
      await status(page, '办结审核')
      // Whoever reports does not review: it is for others, and the page says for whom.
      await expect
        .poll(() => page.getByRole('toolbar').getByRole('button', { name: '审核通过并签发' }).count())
        .toBe(0)
      await page.getByRole('button', { name: /^其他岗位办理/ }).click()
      await page.getByText('审核通过并签发', { exact: true }).waitFor()
      await page
        .getByText(/“办结审核”权限/)
        .first()
        .waitFor()
    })

    await as('leaderInCharge', path, async (page) => {
      await page.getByRole('link', { name: '《信访事项处理意见书》' }).first().click()
      await page.getByRole('button', { name: '审核签发' }).waitFor()
      await checkAccess(page)
      await picture(page, 'document-draft-1366')
      await page.goto(path)
      await perform(page, '审核通过并签发', meetStandards)
    })

    await as('handler', path, async (page) => {
      const effects = await perform(page, '送达答复', async (dialog) => {
        await tick(dialog, 'radio', '邮寄送达')
        await field(dialog, '挂号号码').fill('XA12345678911')
      })
      expect(effects).toMatch(/已答复[\s\S]*请求复查/)
      await status(page, '已答复')
      await page.getByText('信访人的权利').waitFor()
      await checkAccess(page)
      await picture(page, 'matter-replied-1366')
      await page.setViewportSize({ width: 1920, height: 1080 })
      await picture(page, 'matter-replied-1920')
    })
  }, 240_000)

  it('is worked from the inbox of the receiving unit by the keyboard', async () => {
    const claim = '要求增设石桥村公交站点。'
    const path = await register(claim)
    await as('officer', path, async (page) => {
      await perform(page, '开始甄别')
      await status(page, '甄别')
      await perform(page, '转送', (dialog) => choose(dialog, '接收单位', /^规划建设办/))
      await status(page, '已转送')
    })
    await as('unitHead', '/inbox', async (page) => {
      const row = page.locator('tbody tr', { hasText: claim })
      await row.waitFor()
      await checkAccess(page)
      await picture(page, 'inbox-1366')
      await row.focus()
      await page.keyboard.press('s')
      const dialog = page.getByRole('dialog')
      const preview = dialog.getByRole('region', { name: '确认后将发生' })
      await preview.getByText('异议').first().waitFor()
      await page.keyboard.press('Control+Enter')
      await dialog.waitFor({ state: 'hidden' })
      await row.waitFor({ state: 'detached' })

      await page.getByRole('tab', { name: '待决定' }).click()
      await row.waitFor()
      await expect
        .poll(() => row.locator('td').allInnerTexts())
        .toContainEqual(expect.stringMatching(/^\d{4}-\d\d-\d\d$/))
      await checkAccess(page)
      await row.focus()
      await page.keyboard.press('o')
      await field(dialog, '理由').fill('公交线网')
      await page.keyboard.press('Control+Enter')
      await dialog.getByRole('alert').getByText('不少于10字').waitFor()
      await expect.poll(() => field(dialog, '理由').inputValue()).toBe('公交线网')
      await field(dialog, '理由').fill('公交线网由区交通运输局规划,不属于本办职权。')
      await page.keyboard.press('Control+Enter')
      await dialog.waitFor({ state: 'hidden' })
      await page.getByRole('tab', { name: '异议中' }).click()
      await row.waitFor()
    })
    await as('officer', '/inbox', async (page) => {
      await page.getByRole('tab', { name: '异议中' }).click()
      const row = page.locator('tbody tr', { hasText: claim })
      await row.getByRole('button', { name: '同意' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('region', { name: '确认后将发生' }).getByText('甄别', { exact: true }).waitFor()
      await dialog.getByRole('button', { name: '同意异议' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await page.getByRole('tab', { name: '已退回' }).click()
      await row.waitFor()
      await page.getByRole('tab', { name: '待签收' }).click()
      await page.getByText('没有待签收的来件').waitFor()
      await checkAccess(page)
    })
  }, 180_000)

  it('under an instruction must be assigned, and says so where one would transfer', async () => {
    const path = await register('要求解决南园小区停水。', ['有领导批示'])
    await as('officer', path, async (page) => {
      await perform(page, '开始甄别')
      await status(page, '甄别')
      const transfer = page.getByRole('toolbar').getByRole('button', { name: '转送', exact: true })
      await expect.poll(() => transfer.getAttribute('aria-disabled')).toBe('true')
      await transfer.hover()
      await page.getByRole('tooltip').filter({ hasText: '应当交办' }).waitFor()
      await page.mouse.move(0, 0)
      const effects = await perform(page, '交办', async (dialog) => {
        await choose(dialog, '接收单位', /^规划建设办/)
        await fillDay(dialog, '办结期限', later(await today(page), 20))
        await field(dialog, '办理要求').fill('十五日内恢复供水并报告结果。')
      })
      expect(effects).toContain('交办通知单')
      await status(page, '已交办')
    })
  }, 120_000)

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})

/** The server's civil day, as the page knows it. */
const today = (page: Page) =>
  page.evaluate(async () => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-xinfang': '1' },
      body: JSON.stringify({ query: '{ viewer { today } }' }),
    })
    return ((await response.json()) as { data: { viewer: { today: string } } }).data.viewer.today
  })

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
