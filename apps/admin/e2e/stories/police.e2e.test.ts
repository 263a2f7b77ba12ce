import { afterAll, beforeAll, expect, it } from 'vitest'
import { field, fillDay, meetStandards, perform, status, tick } from '../acts'
import { choose, inBrowser, mishaps, picture } from '../support'
import { holdHearing, orderHearing } from './by-api'
import { openOffice, type Office } from './office'
import {
  clock,
  fillRegistration,
  fillReport,
  openPaper,
  register,
  registrationPreview,
  servePaper,
} from './steps'

/**
 * A letter to a railway police bureau on its longest way (信访工作条例 22-36): to the wrong division, back, to the
 * right one, extended, replied, reviewed by the bureau, re-reviewed after a hearing by an organ outside, final.
 */
inBrowser('a bureau matter from transfer to finality', () => {
  let office: Office
  let path = '/registration'
  const hearing = { askedOn: '2026-08-21', decidedOn: '2026-08-24', heardOn: '2026-09-02' }
  beforeAll(async () => (office = await openOffice('2026-03-02')), 300_000)
  afterAll(() => office?.close())

  it('is registered, transferred, objected to on the fifth working day and sent again', async () => {
    await office.as('pt-djy', path, async (page) => {
      await fillRegistration(page, {
        channel: '来信',
        place: '平川市河西区站前街道铁苑小区',
        claims: ['要求公布道口夜间鸣笛的处理结果。'],
        facts: '平川站北侧道口夜间鸣笛扰民,多次报警未见处理结果。',
      })
      const preview = registrationPreview(page)
      await preview.getByText('2026-03-17 届满').first().waitFor()
      await expect.poll(() => preview.innerText()).toMatch(/甄别转送[\s\S]*2026-03-17[\s\S]*登记表/)
      path = await register(page)
    })
    await office.as('pt-xfgb', path, async (page) => {
      await perform(page, '开始甄别')
      await status(page, '甄别')
    })
    await office.goTo('2026-03-04')
    await office.as('pt-xfgb', path, async (page) => {
      const effects = await perform(page, '转送', (dialog) => choose(dialog, '接收单位', /^清河公安处/))
      expect(effects).toMatch(
        /已转送[\s\S]*停止 甄别转送[\s\S]*转送办理通知单》→ 清河公安处[\s\S]*去向告知》→ 信访人/,
      )
      await status(page, '已转送')
    })
    await office.as('pt-qhzr', path, async (page) => {
      const effects = await perform(page, '签收')
      expect(effects).toMatch(/启动 承办单位告知[\s\S]*2026-03-19 届满/)
      expect(effects).toMatch(/启动 转送异议[\s\S]*2026-03-11 届满/)
    })
    await office.goTo('2026-03-11')
    await office.as('pt-qhzr', path, async (page) => {
      const effects = await perform(page, '提出异议', (dialog) =>
        field(dialog, '理由').fill('道口位于平川公安处管内,不属于本处管辖。'),
      )
      expect(effects).toMatch(/异议[\s\S]*停止 转送异议[\s\S]*异议退回函》→/)
      await status(page, '异议')
    })
    await office.goTo('2026-03-12')
    await office.as('pt-xfgb', path, async (page) => {
      const effects = await perform(page, '同意异议')
      expect(effects).toMatch(/启动 甄别转送/)
      await status(page, '甄别')
      await perform(page, '转送', (dialog) => choose(dialog, '接收单位', /^平川公安处/))
      await status(page, '已转送')
    })
  }, 300_000)

  it('is signed for, accepted, extended in four steps and replied to', async () => {
    await office.goTo('2026-03-13')
    await office.as('pt-dwfzr', path, async (page) => {
      expect(await perform(page, '签收')).toMatch(
        /承办单位告知[\s\S]*2026-03-30 届满[\s\S]*转送异议[\s\S]*2026-03-20 届满/,
      )
    })
    await office.goTo('2026-03-16')
    await office.as('pt-dwfzr', path, async (page) => {
      const effects = await perform(page, '受理（转来事项）', (dialog) =>
        choose(dialog, '第一责任人', /水正道/),
      )
      expect(effects).toMatch(
        /启动 办理[\s\S]*2026-05-15 届满[\s\S]*受理告知单》→ 信访人[\s\S]*受理情况通报》→/,
      )
      await status(page, '已受理')
      await perform(page, '指定承办人', (dialog) => choose(dialog, '承办人', /柏长风/))
      await status(page, '办理中')
    })
    await office.as('pt-cbr', path, async (page) => {
      await openPaper(page, '信访事项受理告知单', '2026年3月16日')
      expect(await servePaper(page, 'post')).toMatch(/停止 承办单位告知/)
      await page.getByText('2026-03-16 送达。').waitFor()
    })
    await office.goTo('2026-05-08')
    await office.as('pt-cbr', path, async (page) => {
      const effects = await perform(page, '申请延期', async (dialog) => {
        await field(dialog, '延长天数').fill('30')
        await field(dialog, '理由').fill('须待铁路部门完成道口隔音改造的检测报告。')
      })
      expect(effects).toContain('信访办')
    })
    await office.as('pt-xfgb', path, async (page) => {
      await perform(page, '核实延期', (dialog) =>
        tick(dialog.getByRole('radiogroup', { name: '是否同意' }), 'radio', '是'),
      )
    })
    await office.goTo('2026-05-11')
    await office.as('pt-dwfzr', path, async (page) => {
      const effects = await perform(page, '批准延期', async (dialog) => {
        await tick(dialog.getByRole('radiogroup', { name: '是否同意' }), 'radio', '是')
        await field(dialog, '理由').fill('检测报告系认定事实所必需,同意延长三十日。')
      })
      expect(effects).toContain('延期办理告知单')
    })
    await office.as('pt-cbr', path, async (page) => {
      await openPaper(page, '信访事项延期办理告知单')
      expect(await servePaper(page, 'post')).toMatch(/延期办理[\s\S]*2026-06-15 届满/)
      await page.goto(path)
      await clock(page, '延期办理', /2026-06-15/)
      await picture(page, 'police-extended')
    })
    await office.goTo('2026-06-01')
    await office.as('pt-cbr', path, async (page) => {
      await perform(
        page,
        '呈报办结',
        fillReport({
          outcome: '解释说明',
          reason: '鸣笛系防护道口行人所必需,已与铁路部门约定夜间限鸣。',
          facts: '经检测,夜间鸣笛最高六十二分贝,每夜平均四次。',
          basis: '《信访工作条例》第三十二条',
          investigation: '夜间现场检测三次,调取值班记录,走访小区住户十户。',
          heardOn: '2026-04-10',
        }),
      )
      await status(page, '办结审核')
    })
    await office.goTo('2026-06-03')
    await office.as('pt-fgld', path, async (page) => {
      const effects = await perform(page, '审核通过并签发', meetStandards)
      expect(effects).toMatch(/发出 《[^》]*处理意见书》→ 信访人/)
    })
    await office.goTo('2026-06-05')
    await office.as('pt-cbr', path, async (page) => {
      await openPaper(page, '信访事项处理意见书', '30日', '2026年6月3日')
      expect(await servePaper(page, 'post', '送达答复')).toMatch(
        /已答复[\s\S]*停止 延期办理[\s\S]*请求复查[\s\S]*2026-07-06 届满/,
      )
      await page.goto(path)
      await status(page, '已答复')
      await picture(page, 'police-replied')
    })
  }, 400_000)

  it('is reviewed by the bureau, and re-review is asked of an organ outside', async () => {
    await office.goTo('2026-07-07')
    await office.as('pt-djy', path, async (page) => {
      // The postmark counts: the last day of the thirty was the day before.
      const effects = await perform(page, '请求复查', async (dialog) => {
        await fillDay(dialog, '提出日期（以邮戳为准）', '2026-07-06')
        await field(dialog, '请求事项').fill('请求撤销处理意见,公布完整检测报告。')
      })
      expect(effects).toMatch(/复查中[\s\S]*启动 复查[\s\S]*2026-08-06 届满/)
      await status(page, '复查中')
    })
    await office.goTo('2026-07-20')
    await office.as('pt-ld', path, async (page) => {
      const effects = await perform(page, '作出复查意见', async (dialog) => {
        await tick(dialog, 'radio', '维持')
        await field(dialog, '认定事实').fill('经复查,检测程序合法,记录完整。')
        await field(dialog, '复查、复核意见').fill('维持平川公安处作出的处理意见。')
        await field(dialog, '法律依据').fill('《信访工作条例》第三十五条')
      })
      expect(effects).toMatch(/复查意见书》→ 信访人/)
    })
    await office.goTo('2026-07-22')
    await office.as('pt-djy', path, async (page) => {
      await openPaper(page, '复查意见书', '维持')
      expect(await servePaper(page, 'post', '送达复查意见')).toMatch(
        /复查已答复[\s\S]*请求复核[\s\S]*2026-08-21 届满/,
      )
    })
    await office.goTo('2026-08-20')
    await office.as('pt-djy', path, async (page) => {
      const effects = await perform(page, '请求复核', async (dialog) => {
        await fillDay(dialog, '提出日期（以邮戳为准）', '2026-08-20')
        await field(dialog, '请求事项').fill('请求复核。')
        await field(dialog, '系统外的复查、复核机关').fill('上一级铁路公安机关')
      })
      expect(effects).toMatch(/复核中[\s\S]*启动 复核[\s\S]*2026-09-20 届满/)
      await status(page, '复核中')
    })
  }, 400_000)

  it('is heard in between, and the period of the re-review stands still for exactly those days', async () => {
    const { askedOn, decidedOn, heardOn } = hearing
    await office.goTo(askedOn)
    // How a hearing is led on screen is a story of its own.
    const at = await orderHearing(office, path.split('/').at(-1)!, askedOn, decidedOn)
    await office.as('pt-djy', path, (page) => clock(page, '复核', /中止/))
    await holdHearing(office, at, decidedOn, heardOn)
    // Nine days from the order to the conclusion: thirty and nine after 20 August is Monday 28 September (DP-9).
    await office.as('pt-djy', path, async (page) => {
      await clock(page, '复核', /2026-09-28/)
      await page.getByText('结论：原处理意见正确，予以维持。检测方法和结果经质证无异议。').waitFor()
      await picture(page, 'police-heard')
    })
  }, 120_000)

  it('is re-reviewed in time by the days the hearing took, and final', async () => {
    await office.goTo('2026-09-24')
    await office.as('pt-xfzr', path, async (page) => {
      const effects = await perform(page, '作出复核意见', async (dialog) => {
        await tick(dialog, 'radio', '维持')
        await field(dialog, '认定事实').fill('检测与限鸣约定属实。')
        await field(dialog, '复查、复核意见').fill('维持复查意见。')
        await field(dialog, '法律依据').fill('《信访工作条例》第三十六条')
        await field(dialog, '终结说明').fill('本意见为终结意见,就同一事实和理由再次提出的不再受理。')
      })
      expect(effects).toMatch(/复核意见书》→ 信访人/)
    })
    await office.as('pt-djy', path, async (page) => {
      await openPaper(page, '复核意见书', '不再受理')
      expect(await servePaper(page, 'hand', '送达复核意见')).toMatch(/复核已答复[\s\S]*停止 复核/)
    })
    await office.as('pt-xfzr', path, async (page) => {
      expect(await perform(page, '终结')).toMatch(/终结/)
      await status(page, '终结')
      await clock(page, '复核', /2026-09-28.*按期完成\s*2026-09-24/)
      await picture(page, 'police-final')
    })
  }, 400_000)

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
