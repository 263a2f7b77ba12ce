import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { field, fillDay, pick, take, tick } from '../acts'
import { checkAccess, choose, inBrowser, mishaps, picture } from '../support'
import { atReReview } from './by-api'
import { openOffice, type Office } from './office'
import { clock, hindrance } from './steps'

/**
 * A hearing of the re-review (S4.6, `domain.md` 2.5): asked for on 2 March, decided on the 4th, held on the 16th. The
 * twelve days between are not counted: the opinion is due on 13 April instead of 1 April (DP-9).
 */
inBrowser('a hearing before the re-review', () => {
  let office: Office
  let matter = ''
  let hearing = ''
  beforeAll(async () => {
    office = await openOffice('2026-03-02')
    matter = `/matters/${await atReReview(office, '2026-03-02')}`
  }, 300_000)
  afterAll(() => office?.close())

  /** The lines of participants in the dialog of the notice. */
  const seat = (dialog: Locator, n: number) => dialog.getByRole('group', { name: `第 ${n} 位参加人` })
  async function invite(dialog: Locator, n: number, quality: string, person?: string): Promise<void> {
    await dialog.getByRole('button', { name: '添加参加人' }).click()
    await choose(seat(dialog, n), '身份', quality)
    if (person) await pick(seat(dialog, n), '人员', person)
  }
  const says = (dialog: Locator, words: RegExp) => dialog.getByText(words).first().waitFor()

  it('is proposed, decided with reasons, prepared in six points', async () => {
    await office.goTo('2026-03-04')
    await office.as('pt-xfgb', matter, async (page) => {
      await take(page, '提出听证', async (dialog) => {
        await tick(dialog, 'radio', '信访人')
        await fillDay(dialog, '收到申请日期', '2026-03-02')
        await tick(dialog, 'checkbox', '疑难')
        await field(dialog, '理由').fill('双方对夜间鸣笛的次数各执一词。')
      })
      await page.locator('.substance-pane input[type=file]').setInputFiles({
        name: '夜间检测报告.png',
        mimeType: 'image/png',
        buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 240, height: 120 } }),
      })
      await page.getByRole('link', { name: '夜间检测报告.png' }).waitFor()
      await page.getByRole('link', { name: '打开听证' }).click()
      await page.waitForURL(/\/hearings\/trk_/)
      hearing = new URL(page.url()).pathname
    })
    await office.as('pt-xfzr', hearing, async (page) => {
      const effects = await take(page, '决定听证', (dialog) =>
        field(dialog, '理由').fill('事实有争议，当面查明。'),
      )
      expect(effects).toMatch(/已提出\s*→\s*决定听证[\s\S]*中止 复核/)
      await page.getByText('事实有争议，当面查明。').waitFor()
    })
  }, 120_000)

  it('refuses a chair with an interest and a sixth representative, then gives notice to everybody with proof', async () => {
    await office.as('pt-xfgb', hearing, async (page) => {
      await take(page, '会前准备', async (dialog) => {
        for (const point of ['工作周密', '准备充分', '方法妥当', '目的明确', '范围适宜', '法律衔接'])
          await tick(dialog, 'checkbox', point)
      })
      const effects = await take(page, '发出听证通知', async (dialog) => {
        await fillDay(dialog, '听证日期', '2026-03-06')
        await choose(dialog, '时间', '09:00')
        await field(dialog, '地点').fill('三楼听证室')
        // Who signed the reply has judged the matter already.
        await pick(dialog, '主持人', '窦定国')
        for (let n = 3; n <= 7; n++) await invite(dialog, n, '信访人（代表）')
        await invite(dialog, 8, '新闻媒体')
        // Two of the unit concerned, as whom whoever is added comes at first.
        for (let n = 9; n <= 10; n++) await dialog.getByRole('button', { name: '添加参加人' }).click()
        await says(dialog, /信访人代表不得超过5人/)
        await dialog.getByRole('button', { name: '发出听证通知', exact: true }).click()
        const told = dialog.getByRole('alert').getByRole('listitem')
        for (const [words, basis] of [
          ['主持人不得办理过本事项', '第28(3)条'],
          ['信访人代表不得超过5人', '第20(3)条'],
          ['有关单位代表应为3至5人', 'S4.6.3'],
          ['只有重大或者复杂的事项可以邀请新闻媒体', 'S4.6.3'],
          ['邀请新闻媒体须经信访人同意', '本系统的读法'],
          ['听证通知至迟应在 2026-02-27 送达', 'S4.6.3'],
        ] as const)
          await told.filter({ hasText: words }).filter({ hasText: basis }).first().waitFor()
        // A label scrolled out of sight counts as none.
        await dialog.getByText('主持人', { exact: true }).first().scrollIntoViewIfNeeded()
        await checkAccess(page)
        await picture(page, 'hearing-notice-refused')
        await fillDay(dialog, '听证日期', '2026-03-16')
        await pick(dialog, '主持人', '喻公明')
        for (let n = 10; n > 3; n--)
          await dialog.getByRole('button', { name: `移去第 ${n} 位参加人` }).click()
        await says(dialog, /应当至少有一名发表意见的人员/)
        await invite(dialog, 4, '法制工作人员', '凤鸣法')
        await invite(dialog, 5, '记录人', '谢知微')
        await picture(page, 'hearing-notice')
      })
      expect(effects).toMatch(/听证会议通知单》→ 信访人[\s\S]*听证会议通知单》→/)
      const owed = page.locator('.participant-table .owed')
      await owed.first().waitFor()
      await checkAccess(page)
      await picture(page, 'hearing-notified')
      for (let left = await owed.count(); left > 0; left--) {
        const name = (await owed.first().locator('xpath=ancestor::tr/th').getAttribute('data-label')) ?? ''
        await take(page, '登记通知送达', async (dialog) => {
          await choose(dialog, '参加人', name)
          await choose(dialog, '送达方式', '直接送达')
          await fillDay(dialog, '日期', '2026-03-04')
        })
        await expect.poll(() => owed.count()).toBe(left - 1)
      }
    })
  }, 180_000)

  const entry = (page: Page) => page.getByRole('form', { name: '记一条' })
  const record = (page: Page) => page.locator('.record li')
  /** Writes one line; the sheet proposes what comes next. */
  async function write(page: Page, kind: string, words?: string, speaker?: RegExp): Promise<void> {
    const form = entry(page)
    const now = await record(page).count()
    await tick(form, 'radio', kind)
    if (speaker) await choose(form, '发言人', speaker)
    if (words) await field(form, '内容').fill(words)
    await field(form, '内容').press('Control+Enter')
    await expect.poll(() => record(page).count()).toBe(now + 1)
  }
  /** Takes the record over as soon as the other hand has left it. */
  async function takeOver(page: Page): Promise<void> {
    const button = page.getByRole('button', { name: '接手记录' })
    await expect
      .poll(
        async () => {
          await button.click({ timeout: 1_000 }).catch(() => undefined)
          return entry(page).count()
        },
        { timeout: 15_000, interval: 500 },
      )
      .toBe(1)
  }
  const sent = (page: Page) =>
    expect.poll(() => page.locator('.record .waiting').count(), { timeout: 20_000 }).toBe(0)

  it('is led through the five steps on one screen, survives a lost line and a second hand, and is signed', async () => {
    await office.goTo('2026-03-16')
    const chair = await office.open('pt-xfzr', hearing)
    await take(chair, '开始听证')
    await chair.getByRole('link', { name: '进入听证现场' }).click()
    await entry(chair).waitFor()
    const recorder = await office.open('pt-djy', `${hearing}/sitting`)
    await recorder.getByText('喻公明正在另一处主持记录').waitFor()
    await expect.poll(() => entry(recorder).count()).toBe(0)

    await write(chair, '宣读纪律和注意事项')
    await write(chair, '说明程序')
    await write(chair, '说明事由', '就平川站北侧道口夜间鸣笛的处理意见举行听证。')
    expect(await hindrance(chair, '得出听证结论')).toMatch(/听证五步尚未全部进行（.*S4\.6\.4.*）/)
    // The second screen follows by itself.
    await expect.poll(() => record(recorder).count(), { timeout: 15_000 }).toBe(3)
    await write(chair, '信访人陈述', '每夜鸣笛二十余次，无法入睡。', /（代表）1/)
    await picture(chair, 'sitting-1366')
    await checkAccess(chair)

    // The line drops; the hearing goes on.
    await chair.context().setOffline(true)
    await write(chair, '原办理单位陈述', '每夜平均四次，均为防护行人。')
    await write(chair, '主持人询问', '检测是在哪几个夜间进行的？')
    await chair.getByText(/已记 2 条存于本机/).waitFor()
    await picture(chair, 'sitting-offline')
    await chair.context().setOffline(false)
    await sent(chair)
    await expect.poll(() => record(recorder).count(), { timeout: 15_000 }).toBe(6)

    // It drops again, and after a minute the recorder goes on: whoever comes back is told, and loses no word.
    await chair.context().setOffline(true)
    await write(chair, '质证', '请出示当夜的值班记录。')
    await office.wait(2)
    await takeOver(recorder)
    await tick(entry(recorder), 'radio', '举证')
    await choose(entry(recorder), '出示的证据材料', '夜间检测报告.png')
    await write(recorder, '举证', '出示三夜的检测报告。', /原办理单位/)
    await sent(recorder)
    await chair.context().setOffline(false)
    await chair.getByText(/谢知微正在另一处主持记录，一次听证只能由一处记录/).waitFor()
    await picture(chair, 'sitting-collision')
    await recorder.getByRole('link', { name: '返回听证' }).click()
    await recorder.waitForURL(new RegExp(`${hearing}$`))
    await takeOver(chair)
    await chair.getByRole('button', { name: '照原样重记' }).click()
    await sent(chair)
    await expect.poll(() => record(chair).count(), { timeout: 15_000 }).toBe(8)
    await expect.poll(() => record(chair).nth(6).innerText()).toContain('出示三夜的检测报告。')
    await expect.poll(() => record(chair).nth(7).innerText()).toContain('请出示当夜的值班记录。')
    // What was shown is seen at the table itself, whoever wrote the line.
    const shown = record(chair).nth(6).getByRole('link', { name: '夜间检测报告.png' }).locator('img')
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(240)
    await picture(chair, 'sitting-evidence')

    await write(chair, '意见', '检测程序合法，建议约定夜间限鸣。')
    await write(chair, '依据事实和法律说明', '鸣笛系防护行人所必需，可以限定时段。')
    await write(chair, '宣布结束')
    await sent(chair)
    const concluded = await take(chair, '得出听证结论', async (dialog) => {
      await tick(dialog, 'radio', '原处理意见应予变更')
      await field(dialog, '理由').fill('增加夜间限鸣的约定。')
    })
    expect(concluded).toMatch(/恢复 复核\s*2026-04-13 届满/)
    await chair.setViewportSize({ width: 1600, height: 1000 })
    await picture(chair, 'sitting-concluded-1600')
    await sign(chair)
    await checkAccess(chair)
    await take(chair, '笔录归卷')
    await chair.getByText('笔录已签署').first().waitFor()
    await picture(chair, 'sitting-signed-1600')
    await chair.context().close()
    await recorder.context().close()
  }, 300_000)

  /** Everybody signs but one, whose refusal is noted. */
  async function sign(page: Page): Promise<void> {
    for (const who of [/^主持人/, /（代表）1/, /原办理单位/, /法制/, /记录人/])
      await take(page, '签署笔录', (dialog) => choose(dialog, '参加人', who))
    await take(page, '签署笔录', async (dialog) => {
      await choose(dialog, '参加人', /（代表）2/)
      await tick(dialog, 'checkbox', '已签名')
      await field(dialog, '未签名的说明').fill('对第六条询问有异议，拒绝签名。')
    })
  }

  it('leaves its papers with the matter, one line in its story, and a period longer by exactly its days', async () => {
    await office.as('pt-xfzr', matter, async (page) => {
      await clock(page, '复核', /2026-04-13/)
      for (const [title, n] of [
        ['听证会议通知单', 2],
        ['听证笔录、听证结论', 1],
      ] as const)
        await expect
          .poll(() =>
            page
              .locator('.law-pane')
              .getByRole('link', { name: new RegExp(title) })
              .count(),
          )
          .toBe(n)
      // Eleven lines of the record are one line of the story, which opens.
      const run = page.locator('.timeline-run', { hasText: /^记录\s*11 次/ })
      await run.waitFor()
      expect(await run.getByRole('listitem').count()).toBe(0)
      await run.locator('summary').click()
      await expect.poll(() => run.getByRole('listitem').count()).toBe(11)
      await checkAccess(page)
      await picture(page, 'hearing-matter')
    })
  }, 60_000)

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
