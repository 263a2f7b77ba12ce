import { afterAll, beforeAll, expect, it } from 'vitest'
import { field, perform, status, tick } from '../acts'
import { checkAccess, choose, inBrowser, mishaps, picture } from '../support'
import { openOffice, type Office } from './office'
import { clock, fillRegistration, openPaper, record, register, registrationPreview } from './steps'

/**
 * A first visit to a sub-district, settled in five working days over the holidays of the year (S1.4; `domain.md` W02):
 * registered on 29 September, day five is 12 October, since the tenth, a Saturday, is worked.
 */
inBrowser('a first visit to the sub-district', () => {
  let office: Office
  let path = '/registration'
  beforeAll(async () => (office = await openOffice('2026-09-29')), 300_000)
  afterAll(() => office?.close())

  it('is received, and accepted on the spot for a first responsible unit and person', async () => {
    await office.as('djy', path, async (page) => {
      await fillRegistration(page, {
        channel: '来访',
        place: '云州市东澜区文澜街道南园社区',
        claims: ['要求修复二号楼漏水的排水管。'],
        facts: '二号楼三单元排水管漏水一个月,楼下住户墙面发霉。',
      })
      await field(page, '到场人数').fill('1')
      await field(page, '到场人数').press('Tab')
      await tick(page, 'checkbox', '已如实记录并向信访人宣读确认')
      const preview = registrationPreview(page)
      await preview.getByText('初信初访').waitFor()
      await expect
        .poll(() => preview.innerText())
        .toMatch(/书面告知\s*2026-10-14 届满[\s\S]*初信初访\s*2026-10-14 届满[\s\S]*信访事项登记表/)
      await checkAccess(page)
      await picture(page, 'street-registration')
      path = await register(page)
      await clock(page, '初信初访', /2026-10-14/)
    })
    await office.as('xfgb', path, async (page) => {
      await perform(page, '开始甄别')
      await status(page, '甄别')
    })
    await office.as('xfzr', path, async (page) => {
      const effects = await perform(page, '受理', async (dialog) => {
        await choose(dialog, '责任单位', /^规划建设办/)
        await choose(dialog, '第一责任人', /钱守业/)
        await tick(dialog, 'checkbox', '文书已当场交付')
      })
      expect(effects).toMatch(/已受理[\s\S]*启动 办理\s*2026-11-30 届满/)
      expect(effects).toMatch(/停止 书面告知[\s\S]*受理告知单》→ 信访人[\s\S]*通知[\s\S]*规划建设办/)
      await status(page, '已受理')
      await clock(page, '书面告知', /按期完成\s*2026-09-29/)
      await openPaper(page, '信访事项受理告知单', '要求修复二号楼漏水的排水管。', '2026年9月29日')
      await page.getByText('2026-09-29 送达。').waitFor()
    })
  }, 300_000)

  it('is handled with the four verbs, mediated on the fifth working day, closed and archived', async () => {
    await office.as('dwfzr', path, async (page) => {
      await perform(page, '指定承办人', (dialog) => choose(dialog, '承办人', /孙立诚/))
      await status(page, '办理中')
    })
    await office.goTo('2026-09-30')
    await office.as('cbr', path, async (page) => {
      await record(page, '听取陈述', '在二号楼当面听取来访人陈述。')
      await record(page, '调查取证', '会同物业查看漏点,拍照四张。')
    })
    await office.as('xfgb', path, async (page) => {
      await record(page, '指导', '告知承办人物业维修责任的依据。')
      await record(page, '督促检查', '电话督促物业节前备料。')
    })
    await office.goTo('2026-10-12')
    await office.as('dwfzr', path, async (page) => {
      const effects = await perform(page, '调解、和解办结', async (dialog) => {
        await tick(dialog, 'radio', '调解')
        await field(dialog, '协议内容').fill('物业三日内更换排水管,来访人对处理结果满意。')
        await tick(dialog, 'checkbox', '双方均已签字')
      })
      expect(effects).toMatch(/已办结[\s\S]*停止 办理[\s\S]*停止 初信初访[\s\S]*协议书/)
      await status(page, '已办结')
      await clock(page, '初信初访', /2026-10-14.*按期完成\s*2026-10-12/)
      const first = page.locator('.first-petition')
      await expect
        .poll(() => first.innerText())
        .toMatch(/5个工作日内[\s\S]*2026-10-12 答复[\s\S]*目标 2026-10-12[\s\S]*宽限 2026-10-14/)
      await expect
        .poll(async () => (await first.locator('dd').allInnerTexts()).map((day) => day.trim()))
        .toEqual(['2026-09-29', '2026-09-29', '2026-09-30', '2026-09-30'])
      await page.getByText('第一责任人 钱守业').waitFor()
      await checkAccess(page)
      await picture(page, 'street-settled')
      await openPaper(page, '调解协议书、和解协议书', '来访人对处理结果满意')
    })
    await office.goTo('2026-10-13')
    await office.as('day', path, async (page) => {
      expect(await perform(page, '归档')).toMatch(/归档[\s\S]*卷内目录/)
      await status(page, '归档')
      await openPaper(page, '卷内目录', '信访事项登记表', '受理告知单', '协议书')
    })
  }, 300_000)

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
