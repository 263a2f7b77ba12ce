import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { field, fillDay, perform, tick } from '../acts'
import { checkAccess, choose, picture } from '../support'
import type { Office } from './office'

/** A hearing from its proposal to the signed record, as the people of a police bureau click through it (S4.6). */

interface Hearing {
  readonly askedOn: string
  readonly decidedOn: string
  readonly heardOn: string
}

/** The state of the hearing whose page this is. */
const stands = (page: Page, state: string) =>
  page.locator('.state').getByText(state, { exact: true }).waitFor()

/** The line of a participant in the table of who was told, came and signed. */
const rowOf = (page: Page, quality: string) =>
  page.locator('.participant-table tbody tr').filter({ hasText: quality })

/** A person is found by name: the list offers only the first of many. */
async function appoint(scope: Locator, label: string, name: string): Promise<void> {
  await scope.getByRole('combobox', { name: label, exact: true }).fill(name)
  await choose(scope, label, new RegExp(`^${name}`))
}

/** Proposed on the matter's page and decided by the head of the office; answers where the hearing is, and the preview. */
export async function orderHearing(
  office: Office,
  matter: string,
  { askedOn, decidedOn }: Hearing,
): Promise<{ path: string; effects: string }> {
  let path = ''
  await office.as('pt-xfgb', matter, async (page) => {
    await perform(page, '提出听证', async (dialog) => {
      await tick(dialog, 'radio', '信访人')
      await fillDay(dialog, '收到申请日期', askedOn)
      await tick(dialog, 'checkbox', '疑难')
      await field(dialog, '理由').fill('信访人与办理单位对检测方法各执一词。')
    })
    await page.getByRole('link', { name: '打开听证' }).click()
    await page.waitForURL(/\/hearings\/\w+/)
    path = new URL(page.url()).pathname
    await stands(page, '已提出')
  })
  await office.goTo(decidedOn)
  let effects = ''
  await office.as('pt-xfzr', path, async (page) => {
    effects = await perform(page, '决定听证', (dialog) =>
      field(dialog, '理由').fill('检测方法是复核的关键事实，予以听证。'),
    )
    await stands(page, '决定听证')
    await picture(page, 'hearing-decided')
  })
  return { path, effects }
}

/** Prepared, announced a week ahead and more, every notice proved. */
export async function announceHearing(
  office: Office,
  path: string,
  { decidedOn, heardOn }: Hearing,
): Promise<void> {
  await office.as('pt-xfgb', path, async (page) => {
    await perform(page, '会前准备', async (dialog) => {
      for (const point of ['工作周密', '准备充分', '方法妥当', '目的明确', '范围适宜', '法律衔接'])
        await tick(dialog, 'checkbox', point)
    })
    const effects = await perform(page, '发出听证通知', async (dialog) => {
      await fillDay(dialog, '听证日期', heardOn)
      await choose(dialog, '时间', '09:00')
      await field(dialog, '地点').fill('局信访接待室')
      await appoint(dialog, '主持人', '喻公明')
      await dialog.getByRole('button', { name: '添加参加人' }).click()
      const added = dialog.getByRole('group', { name: '第 3 位参加人' })
      await choose(added, '身份', '法制工作人员')
      await appoint(added, '人员', '凤鸣法')
      await picture(page, 'hearing-notice')
    })
    expect(effects).toMatch(/听证会议通知单[\s\S]*信访人/)
    for (const one of ['信访人', '原办理单位', '法制工作人员']) {
      await perform(page, '登记通知送达', async (dialog) => {
        await choose(dialog, '参加人', new RegExp(one))
        await choose(dialog, '送达方式', '直接送达')
        await fillDay(dialog, '日期', decidedOn)
      })
      await rowOf(page, one).getByText(`${decidedOn} 直接送达`).waitFor()
    }
    await checkAccess(page)
    await picture(page, 'hearing-noticed')
  })
}

/** What is said at the table, in the order the run sheet asks for it; empty: as it is read out. */
const record = [
  ['宣读纪律和注意事项', ''],
  ['说明程序', ''],
  ['说明事由', '听证事由：道口夜间鸣笛的检测方法。'],
  ['信访人陈述', '认为检测只在夜间做了三次，不能反映实情。'],
  ['原办理单位陈述', '检测由有资质的机构进行，记录完整。'],
  ['主持人询问', '检测点位和时段如何确定？'],
  ['意见', '检测程序符合规定。'],
  ['依据事实和法律说明', '检测依据和限值已向双方说明。'],
  ['宣布结束', ''],
] as const

async function write(page: Page, nth: number): Promise<void> {
  const [kind, words] = record[nth]!
  const form = page.getByRole('form', { name: '记一条' })
  // The run sheet itself proposes what comes next.
  await form.getByRole('radio', { name: kind, exact: true, checked: true }).waitFor()
  if (words) await field(form, '内容').fill(words)
  await form.getByRole('button', { name: '记入笔录' }).click()
  await page.getByRole('heading', { name: `笔录（${nth + 1}条）` }).waitFor()
}

const sign = (page: Page, who: string) =>
  perform(page, '签署笔录', (dialog) => choose(dialog, '参加人', new RegExp(who)))

/** Opened, led through its five steps, concluded, signed by all and filed; answers what concluding does. */
export async function sit(office: Office, path: string): Promise<string> {
  let effects = ''
  await office.as('pt-xfzr', path, async (page) => {
    await perform(page, '开始听证')
    await page.getByRole('link', { name: '进入听证现场' }).click()
    await stands(page, '正在听证')
    for (const nth of record.keys()) {
      await write(page, nth)
      if (nth === 4) {
        await checkAccess(page)
        await picture(page, 'hearing-sitting')
      }
    }
    await page.getByText('五步均已进行').waitFor()
    effects = await perform(page, '得出听证结论', async (dialog) => {
      await tick(dialog, 'radio', '原处理意见正确，予以维持')
      await field(dialog, '理由').fill('检测方法和结果经质证无异议。')
    })
    for (const who of ['信访人', '原办理单位', '法制工作人员']) {
      await sign(page, who)
      await rowOf(page, who).getByText('已签名').waitFor()
    }
    await sign(page, '主持人')
    expect(await perform(page, '笔录归卷')).toMatch(/《听证笔录、听证结论》/)
    await stands(page, '笔录已签署')
    await picture(page, 'hearing-signed')
  })
  return effects
}
