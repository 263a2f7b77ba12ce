import { afterAll, beforeAll, expect, it } from 'vitest'
import { field, meetStandards, perform, status, tick } from '../acts'
import { checkAccess, choose, inBrowser, mishaps, picture } from '../support'
import { openOffice, type Office } from './office'
import {
  clock,
  fillRegistration,
  fillReport,
  hindrance,
  openPaper,
  record,
  register,
  registrationPreview,
  servePaper,
} from './steps'

/**
 * An important complaint to a township hospital beyond the powers of a department (S5.6-S5.9; `domain.md` W03):
 * seven or fifteen working days over the Spring Festival of 2025, beside the fifteen days of the floor.
 */
inBrowser('a hospital complaint beyond the powers of a department', () => {
  let office: Office
  let path = '/registration'
  beforeAll(async () => (office = await openOffice('2025-01-24')), 300_000)
  afterAll(() => office?.close())

  it('has fifteen working days instead of seven once it is important, beside the floor', async () => {
    await office.as('qq-djy', path, async (page) => {
      await fillRegistration(page, {
        channel: '来信',
        place: '陇原市清泉县清泉镇东街',
        claims: ['要求减免重复检查的费用。'],
        facts: '住院期间同一项检查做了两次,第二次未说明理由,要求减免。',
      })
      const preview = registrationPreview(page)
      await preview.getByText('2025-02-10 届满').waitFor()
      await tick(page, 'checkbox', '重要信访件')
      await preview.getByText('2025-02-20 届满').waitFor()
      await expect.poll(() => preview.innerText()).toMatch(/书面告知\s*2025-02-08 届满/)
      await checkAccess(page)
      await picture(page, 'hospital-registration')
      path = await register(page)
      await clock(page, '答复', /2025-02-20/)
    })
    await office.as('qq-xfgb', path, async (page) => {
      await perform(page, '开始甄别')
      await status(page, '甄别')
    })
    await office.as('qq-xfzr', path, async (page) => {
      await page.getByRole('button', { name: '更改登记', exact: true }).click()
      const change = page.getByRole('dialog', { name: /更改登记/ })
      await tick(change, 'checkbox', '重要信访件')
      await change.getByRole('button', { name: '保存', exact: true }).click()
      await change.getByText('认定或者取消重要信访件须写明理由').first().waitFor()
      await checkAccess(page)
      await picture(page, 'hospital-importance')
      await tick(change, 'checkbox', '重要信访件')
      await change.getByRole('button', { name: '取消', exact: true }).click()
      await change.waitFor({ state: 'hidden' })
      const effects = await perform(page, '受理', async (dialog) => {
        await choose(dialog, '责任单位', /^护理部/)
        await choose(dialog, '第一责任人', /殷素白/)
      })
      expect(effects).toMatch(/已受理[\s\S]*启动 办理\s*2025-03-25 届满[\s\S]*受理告知单》→ 信访人/)
      await status(page, '已受理')
    })
    await office.as('qq-hlzr', path, async (page) => {
      await perform(page, '指定承办人', (dialog) => choose(dialog, '承办人', /罗微暖/))
      await status(page, '办理中')
    })
    await office.as('qq-hlcb', path, async (page) => {
      await openPaper(page, '信访事项受理告知单', '要求减免重复检查的费用。')
      expect(await servePaper(page, 'post')).toMatch(/停止 书面告知/)
    })
  }, 300_000)

  it('waits for the written instruction of the dean', async () => {
    await office.goTo('2025-01-26')
    await office.as('qq-hlcb', path, async (page) => {
      const effects = await perform(page, '呈请批示', (dialog) =>
        field(dialog, '请求事项').fill('减免费用超出护理部权限,呈请院长批示。'),
      )
      expect(effects).toContain('→ 存卷')
      expect(await hindrance(page, '呈报办结')).toMatch(/已呈请批示，尚未批复（.*S5\.7）/)
      await picture(page, 'hospital-waiting')
    })
    await office.as('qq-fgld', path, async (page) => {
      const effects = await perform(page, '批示', (dialog) =>
        field(dialog, '办理要求').fill('同意减免第二次检查费用,由护理部会同收费室办理。'),
      )
      expect(effects).toContain('罗微暖')
    })
  }, 300_000)

  it('is signed only after its five steps, replied in time and closed when nobody asks for review', async () => {
    await office.goTo('2025-02-17')
    await office.as('qq-hlcb', path, async (page) => {
      await record(page, '调查取证', '调取检查申请单和医嘱,询问当班护士。')
      await record(page, '整理材料', '整理申请单、清单和询问记录。')
      await record(page, '分类归档', '归入医疗收费类。')
      await perform(
        page,
        '呈报办结',
        fillReport({
          outcome: '予以支持',
          reason: '第二次检查未向患者说明,费用予以减免。',
          facts: '同一检查确做两次,第二次无复查医嘱。',
          basis: '《信访工作条例》第三十二条第(一)项',
          investigation: '调取申请单、医嘱和费用清单,询问当班护士二人。',
          heardOn: '2025-02-12',
        }),
      )
      await status(page, '办结审核')
    })
    await office.goTo('2025-02-18')
    await office.as('qq-fgld', path, async (page) => {
      expect(await hindrance(page, '审核通过并签发')).toMatch(/五个步骤.*（.*S5\.8）/)
    })
    await office.as('qq-hlcb', path, (page) => record(page, '上报', '向县卫生健康局报告处理情况。'))
    await office.as('qq-fgld', path, async (page) => {
      const effects = await perform(page, '审核通过并签发', meetStandards)
      expect(effects).toMatch(/发出 《信访事项处理意见书》→ 信访人/)
    })
    await office.goTo('2025-02-19')
    await office.as('qq-hlcb', path, async (page) => {
      await openPaper(page, '信访事项处理意见书', '费用予以减免', '2025年2月18日')
      const effects = await servePaper(page, 'hand', '送达答复')
      expect(effects).toMatch(/已答复[\s\S]*停止 答复[\s\S]*请求复查\s*2025-03-21 届满/)
      await page.goto(path)
      await status(page, '已答复')
      await clock(page, '答复', /2025-02-20.*按期完成\s*2025-02-19/)
    })
    await office.goTo('2025-03-21')
    await office.as('qq-xfzr', path, async (page) => {
      expect(await hindrance(page, '逾期未请求复查，办结')).toMatch(/期限未满/)
    })
    await office.goTo('2025-03-22')
    await office.as('qq-xfzr', path, async (page) => {
      expect(await perform(page, '逾期未请求复查，办结')).toContain('已办结')
      await status(page, '已办结')
      await checkAccess(page)
      await picture(page, 'hospital-closed')
    })
  }, 400_000)

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
