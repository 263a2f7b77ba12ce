import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { field, take, tick } from './acts'
import { cookieFor, post } from './api'
import { settled } from './settled'
import { accounts, checkAccess, inBrowser, mishaps, picture, signedIn, type Role } from './support'

const base = inject('stages')[Number(process.env['VITEST_POOL_ID']) - 1]?.base ?? ''

/** A step as that person, through the API; its refusals are a failure. */
async function does(role: Role, step: string, input: object): Promise<void> {
  const type = `${step.charAt(0).toUpperCase()}${step.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { done: ${step}(input: $input) { refusals { code field } } }`
  const answer = await (await post(base, query, { input }, await cookieFor(base, accounts[role]))).json()
  expect(answer).toEqual({ data: { done: { refusals: [] } } })
}

/** The year 2006 as the office kept it: a village once at the district, and a lawful delegation. */
async function eventsOf2006(): Promise<Record<'organisation', string>> {
  const units = (await (
    await post(
      base,
      '{ viewer { actingUnit { id } } units { id shortName } }',
      {},
      await cookieFor(base, accounts.officer),
    )
  ).json()) as {
    data: { viewer: { actingUnit: { id: string } }; units: { id: string; shortName: string }[] }
  }
  const unit = (name: string) => units.data.units.find(({ shortName }) => shortName === name)!.id
  const visit = {
    // Another organisation has an office of this name too.
    office: units.data.viewer.actingUnit.id,
    on: '2006-05-10',
    destination: 'district',
    way: 'visit',
    present: 12,
    delegation: false,
    group: '村道征地补偿',
    village: unit('石桥村'),
    area: unit('东关管理区'),
    evidence: ['接访登记表'],
  }
  await does('officer', 'recordVisit', visit)
  await does('officer', 'recordVisit', { ...visit, on: '2006-06-01', present: 5, delegation: true })
  return { organisation: unit('文澜街道') }
}

const asOfField = (page: Page) => page.getByRole('combobox', { name: /按此日规定/ })

async function asOf(page: Page, day: string): Promise<void> {
  await asOfField(page).fill(day)
  await asOfField(page).press('Tab')
  await settled(page)
}

inBrowser('the assessment of a year', () => {
  it('of 2006 under the handbook: a candidate as of 2006, history as of today, a finding by a written decision only', async () => {
    const { organisation } = await eventsOf2006()
    const page = await signedIn('head', '/assessment')
    await page.getByText('自 2022-05-01 起停用').first().waitFor()
    await page.getByText('没有登记书面决定').waitFor()
    await settled(page)
    await checkAccess(page)
    await picture(page, 'assessment-1366')
    const today = await asOfField(page).inputValue()

    await field(page, '年度').fill('2006')
    await field(page, '年度').press('Tab')
    const village = page
      .getByRole('listitem')
      .filter({ hasText: '石桥村' })
      .filter({ hasText: '1 次，规定 1 次' })
    await village.getByText('规则停用，仅作历史显示').waitFor()
    await page.getByText('依法推选的代表，不计数').first().waitFor()
    await asOf(page, '2006-12-31')
    await village.getByRole('button', { name: '提请核查' }).waitFor()
    await page.getByText('有效', { exact: true }).first().waitFor()
    await picture(page, 'assessment-2006')
    await asOf(page, today)
    await village.getByText('规则停用，仅作历史显示').waitFor()

    await does('leader', 'recordDecisionOnRule', {
      office: organisation,
      rule: 'veto_village',
      from: '2026-01-01',
      document: '文街发〔2026〕9号',
    })
    await asOf(page, '2006-12-31')
    await asOf(page, today)
    await page.getByText('依书面决定启用：文街发〔2026〕9号').waitFor()
    await village.getByRole('button', { name: '提请核查' }).click()
    const dialog = page.getByRole('dialog', { name: '提出认定' })
    await field(dialog, '事实').fill('全年一次到区集体访，事前未开展化解工作。')
    await dialog.getByRole('region', { name: '确认后将发生' }).locator('dl').waitFor()
    await dialog.getByRole('button', { name: '提出认定', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: '一票否决 · 石桥村' }).click()
    await page.waitForURL(/\/assessment\/findings\/trk_/)
    const path = new URL(page.url()).pathname
    await page.context().close()

    const leader = await signedIn('leader', path)
    await take(leader, '予以认定', async (finding) => {
      await tick(finding, 'checkbox', '工作不力')
      await field(finding, '理由').fill('经核实，未落实包案和化解措施。')
    })
    await leader.getByText('经核实，未落实包案和化解措施。').waitFor()
    await settled(leader)
    await checkAccess(leader)
    await picture(leader, 'finding-1366')
    await leader.context().close()
    expect(mishaps).toEqual([])
  }, 90_000)
})
