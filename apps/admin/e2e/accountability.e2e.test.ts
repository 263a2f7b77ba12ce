import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { field, pick, take, tick } from './acts'
import { checkAccess, choose, inBrowser, mishaps, picture, signedIn, type Role } from './support'

async function as(role: Role, path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(role, path)
  await act(page)
  await page.context().close()
}

const DRAFT = '起草责任追究建议'
const PROPOSE = '提出责任追究建议'

/** S4.5.7, 信访工作条例 40(3): people find, the official is heard, people above decide; nothing follows by itself. */
inBrowser('a proposal of accountability', () => {
  it('needs both limbs, the official’s own words and proof, and is decided by others', async () => {
    let path = ''
    await as('head', '/accountability', async (page) => {
      await page.getByRole('button', { name: '起草建议' }).click()
      const dialog = page.getByRole('dialog', { name: DRAFT })
      await tick(dialog, 'radio', '拖延')
      await field(dialog, '事实').fill('收到交办通知后两月未指定承办人，经两次催办仍未办理。')
      await field(dialog, '后果、影响的认定理由').fill('致信访人错过当年申请补助的期限。')
      await choose(dialog, '有关单位', /^规划建设办/)
      await pick(dialog, '有关人员', '钱守业')
      await dialog.getByRole('button', { name: DRAFT, exact: true }).click()
      const refused = dialog.locator('.refusals')
      await refused.getByText('未认定“造成严重后果”').waitFor()
      // The regulation of today, not the one the handbook was written under.
      expect(await refused.innerText()).toMatch(/信访工作条例》\(2022\)第40\(3\)条/)
      expect(await refused.innerText()).not.toMatch(/第38条/)
      await tick(dialog, 'checkbox', '造成后果、影响')
      await dialog.getByRole('region', { name: '确认后将发生' }).getByText('钱守业').waitFor()
      await checkAccess(page)
      await picture(page, 'accountability-draft')
      await dialog.getByRole('button', { name: DRAFT, exact: true }).click()
      await dialog.waitFor({ state: 'hidden' })
      await page.locator('tbody tr', { hasText: '钱守业' }).getByRole('link').first().click()
      await page.waitForURL(/\/accountability\/trk_/)
      path = new URL(page.url()).pathname
      await page.getByText('尚未听取').waitFor()
      expect(await page.getByRole('button', { name: PROPOSE }).count()).toBe(0)
    })
    await as('unitHead', path, async (page) => {
      // Whom it is about reads what is held against them, and does nothing to it.
      await page.getByText('经两次催办仍未办理').waitFor()
      expect(await page.getByRole('toolbar', { name: '可办理的事' }).count()).toBe(0)
    })
    await as('handler', path, (page) => page.getByText('没有这一件').waitFor())
    await as('head', path, async (page) => {
      const today = (await page.evaluate(() => new Date(Date.now() + 8 * 3_600_000).toISOString())).slice(
        0,
        10,
      )
      await take(page, '听取陈述和申辩', async (dialog) => {
        await field(dialog, '陈述和申辩').fill('称当时人员借调，已补办手续。')
        await field(dialog, '听取日期').fill(today)
        await field(dialog, '听取日期').press('Tab')
      })
      await page.getByText('称当时人员借调').waitFor()
      const effects = await take(page, PROPOSE, async (dialog) => {
        await field(dialog, '依据').fill('《信访工作条例》第四十条第三款')
        await field(dialog, '建议').fill('建议通报批评。')
        await dialog.getByRole('button', { name: PROPOSE, exact: true }).click()
        await dialog.locator('.refusals').getByText('未经查实').waitFor()
        await tick(dialog, 'checkbox', '已经查实')
      })
      expect(effects).toMatch(/《处分建议》→/)
      await checkAccess(page)
      await picture(page, 'accountability-1366')
    })
    await as('leader', path, async (page) => {
      await take(page, '不采纳建议', (dialog) =>
        field(dialog, '理由').fill('已补办，情节轻微，予以批评教育。'),
      )
      await page.getByText('情节轻微').waitFor()
      await page.setViewportSize({ width: 1600, height: 1000 })
      await picture(page, 'accountability-decided-1600')
    })
    expect(mishaps).toEqual([])
  }, 180_000)
})
