import { afterAll, beforeAll, expect, it } from 'vitest'
import { field, fillDay, meetStandards, take, tick } from '../acts'
import { checkAccess, choose, inBrowser, mishaps, picture } from '../support'
import { inHandling } from './by-api'
import { openOffice, type Office } from './office'

/**
 * A supervision (S4.5): accepted on 2 March, the sixty days end on 6 May behind the holiday. On the 7th the system says
 * so by itself; the report is returned once against the four standards, and accepted the second time.
 */
inBrowser('a supervision from an expired clock to an accepted second report', () => {
  let office: Office
  let matterId = ''
  let path = ''
  beforeAll(async () => {
    office = await openOffice('2026-03-02')
    matterId = (await inHandling(office, '2026-03-02')).matterId
  }, 300_000)
  afterAll(() => office?.close())

  it('is raised the day the clock has failed, not a day before, on a board nobody reloads', async () => {
    await office.goTo('2026-05-06')
    const board = await office.open('pt-xfgb', '/supervision')
    const candidate = board
      .locator('.candidates li')
      .filter({ has: board.locator(`a[href="/matters/${matterId}"]`) })
    await board.locator('.candidates li').first().waitFor({ timeout: 60_000 })
    await expect.poll(() => candidate.count()).toBe(0)
    await office.wait(24 * 60)
    await board.context().close()
    await office.as('pt-xfgb', '/supervision', async (page) => {
      const raised = page
        .locator('.candidates li')
        .filter({ has: page.locator(`a[href="/matters/${matterId}"]`) })
      await raised.waitFor({ timeout: 60_000 })
      await expect
        .poll(() => raised.innerText())
        .toMatch(/平川公安处[\s\S]*“办理”期限已过[\s\S]*2026-05-07 起，第 1 天/)
      await checkAccess(page)
      await picture(page, 'supervision-board')
      await raised.getByRole('button', { name: /督办/ }).click()
      const dialog = page.getByRole('dialog', { name: '发出督办通知' })
      await field(dialog, '办理要求').fill('书面报告逾期原因和办结时间。')
      await fillDay(dialog, '报告期限', '2026-05-15')
      const preview = dialog.getByRole('region', { name: '确认后将发生' })
      await preview.getByText(/督查、督办通知单》→ 平川公安处/).waitFor()
      await dialog.getByRole('button', { name: '发出督办通知', exact: true }).click()
      await dialog.waitFor({ state: 'hidden' })
      await raised.waitFor({ state: 'detached' })
      const row = page.locator('tbody tr', { hasText: '2026-05-15' })
      await row.getByRole('link').click()
      await page.waitForURL(/\/supervision\/trk_/)
      path = new URL(page.url()).pathname
    })
  }, 180_000)

  it('is signed for, reported, returned for one standard, reported again and accepted', async () => {
    const unit = await office.open('pt-dwfzr', path)
    expect(await take(unit, '签收督办通知')).toMatch(/启动 督办限期\s*2026-05-15 届满/)
    await take(unit, '报送办结报告', (dialog) => field(dialog, '办结报告').fill('已完成检测，正在起草答复。'))
    await unit.getByText('待审核').waitFor()
    await office.as('pt-fgld', path, async (page) => {
      const effects = await take(page, '责成重新办理', async (dialog) => {
        await meetStandards(dialog)
        await tick(dialog.getByRole('radiogroup', { name: '手续完备' }), 'radio', '不符合')
        await field(dialog, '理由').fill('未附检测报告。')
        await fillDay(dialog, '报告期限', '2026-05-20')
      })
      expect(effects).toMatch(/启动 督办限期\s*2026-05-20 届满[\s\S]*→ 平川公安处/)
    })
    // The unit's page has heard of it.
    await unit.getByText(/退回：手续完备；未附检测报告/).waitFor()
    await picture(unit, 'supervision-returned')
    await take(unit, '报送办结报告', (dialog) =>
      field(dialog, '办结报告').fill('检测报告已附，答复五月十八日送达。'),
    )
    await office.as('pt-fgld', path, async (page) => {
      await take(page, '审核通过', meetStandards)
      await page.getByText('审核通过 2026-05-07').waitFor()
      await checkAccess(page)
    })
    await unit.context().close()
  }, 180_000)

  it('leaves advice that is answered in writing, and ends', async () => {
    await office.as('pt-xfgb', path, async (page) => {
      expect(
        await take(page, '提出改进建议', (dialog) =>
          field(dialog, '改进建议').fill('临期十日提醒承办人并抄送分管领导。'),
        ),
      ).toMatch(/改进建议[\s\S]*→ 平川公安处/)
    })
    await office.as('pt-dwfzr', path, async (page) => {
      await take(page, '反馈改进建议', async (dialog) => {
        await field(dialog, '书面反馈').fill('已在内网设临期提醒。')
        await tick(dialog, 'checkbox', '采纳建议')
      })
    })
    await office.as('pt-xfgb', path, async (page) => {
      await take(page, '结束督办')
      await page.getByText('已结束').first().waitFor()
      await page.setViewportSize({ width: 1600, height: 1000 })
      await picture(page, 'supervision-closed-1600')
      await page.goto(`/matters/${matterId}`)
      for (const step of ['发出督办通知', '责成重新办理', '审核通过', '结束督办'])
        await page.locator('.timeline').getByText(step, { exact: true }).first().waitFor()
      await picture(page, 'supervision-matter-1600')
    })
  }, 120_000)

  it('is reported to the coordination meeting of the month, whose decisions stand beside the supervisions', async () => {
    await office.goTo('2026-05-08')
    await office.as('pt-xfgb', '/supervision', async (page) => {
      const line = page.locator('.coordination')
      await line.getByRole('link', { name: '本期尚未召开' }).click()
      // The dialog begins with those who met last.
      await page.locator('tbody').getByRole('link').first().waitFor()
      await page.getByRole('button', { name: '召集协调会' }).click()
      const dialog = page.getByRole('dialog', { name: '通知开会', exact: true })
      await dialog.getByText('通报督查督办情况').first().waitFor()
      await fillDay(dialog, '日期', '2026-05-08')
      await picture(page, 'coordination-call')
      await dialog.getByRole('region', { name: '确认后将发生' }).locator('dl').waitFor()
      await dialog.getByRole('button', { name: '通知开会', exact: true }).click()
      await dialog.waitFor({ state: 'hidden' })
      await page.goto('/supervision')
      await line.getByRole('link', { name: /2026-05-08 \d\d:\d\d 已通知/ }).click()
      await page.waitForURL(/\/meetings\/trk_/)
      await take(page, '登记到会')
      await take(page, '登记议定事项', async (decision) => {
        await field(decision, '议定事项').fill('逾期件由平川公安处逐件说明原因')
        await choose(decision, '任职单位', /^平川公安处/)
        await choose(decision, '姓名', /水正道/)
        await fillDay(decision, '完成期限', '2026-05-15')
      })
      await take(page, '填写纪要', (minutes) => field(minutes, '会议纪要').fill('听取督查督办情况通报。'))
      expect(await take(page, '签发纪要')).toContain('例会纪要')
      await page.goto('/supervision')
      const decision = line.locator('.decision', { hasText: '逾期件由平川公安处逐件说明原因' })
      await decision.getByText('2026-05-15 到期').waitFor()
      await checkAccess(page)
      await picture(page, 'coordination-line')
    })
  }, 120_000)

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
