import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { checkOnce, confirm, field, fillDay, tick } from '../acts'

/** Stretches of the way that several stories go. */

interface Arrival {
  readonly channel: '来信' | '来访'
  readonly place: string
  readonly claims: readonly string[]
  readonly facts: string
}

/** Fills the form of registration, up to the button; the demo person cannot exist. */
export async function fillRegistration(page: Page, { channel, place, claims, facts }: Arrival) {
  await page.getByText(channel, { exact: true }).click()
  await field(page, '姓名').fill('书乙')
  await field(page, '联系电话').fill('10088800002')
  await field(page, '单位或住址').fill(place)
  for (const [i, claim] of claims.entries()) {
    await field(page, `诉求第 ${i + 1} 项`).fill(claim)
    if (i + 1 < claims.length) await field(page, `诉求第 ${i + 1} 项`).press('Enter')
  }
  await field(page, '事实和理由').fill(facts)
}

/** What registering will start, as the side of the form says it. */
export const registrationPreview = (page: Page) => page.getByRole('region', { name: '确认后将发生' })

/** Registers what is typed and answers the address of its matter. */
export async function register(page: Page): Promise<string> {
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: '打开信访事项' }).click()
  await page.waitForURL(/\/matters\/\w+/)
  await page.locator('.matter-head h1').waitFor()
  return new URL(page.url()).pathname
}

/** Opens a document of the matter from its list, with what must stand on the paper. */
export async function openPaper(page: Page, title: string, ...words: readonly string[]): Promise<void> {
  await page
    .getByRole('link', { name: `《${title}》`, exact: true })
    .first()
    .click()
  const paper = page.getByRole('region', { name: '文书预览' })
  await paper.waitFor()
  await checkOnce(page, title, paper)
  const text = (await paper.innerText()).replace(/\s+/g, '')
  for (const word of words) expect(text).toContain(word)
}

/** A line of the handling log (办理记录), which guards and the four verbs of S1.4.3 read. */
export async function record(page: Page, kind: string, note: string): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name: '记录办理' }).click()
  const dialog = page.getByRole('dialog')
  await tick(dialog, 'radio', kind)
  await field(dialog, '经过').fill(note)
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(note).first().waitFor()
}

/** Why an act of one's own cannot be done now: said on its button, on hover and focus. */
export async function hindrance(page: Page, action: string): Promise<string> {
  const button = page.getByRole('toolbar').locator('[aria-disabled=true]', { hasText: action })
  await button.hover()
  const why = await page.getByRole('tooltip').locator('visible=true').last().innerText()
  await page.mouse.move(0, 0)
  return why
}

/** Serves the open document by registered post or into the petitioner's hand; answers the preview. */
export async function servePaper(page: Page, by: 'post' | 'hand', verb = '登记送达'): Promise<string> {
  await page.locator('.service-panel').getByRole('button', { name: '登记送达' }).click()
  return confirm(page, verb, async (dialog) => {
    if (by === 'hand') return field(dialog, '签收人').fill('本人')
    await tick(dialog, 'radio', '邮寄送达')
    await field(dialog, '挂号号码').fill('XA20260302001')
  })
}

/** Waits until the card of a period on the matter's page says so; ended ones are unfolded first. */
export async function clock(page: Page, label: string, says: RegExp): Promise<void> {
  const ended = page.locator('.law-pane details:not([open]) summary')
  if (await ended.count()) await ended.first().click()
  const name = page.locator('strong', { hasText: new RegExp(`^${label}$`) })
  await page.locator('.clock-card', { has: name }).filter({ hasText: says }).first().waitFor()
}

interface Report {
  readonly outcome: string
  readonly reason: string
  readonly facts: string
  readonly basis: string
  readonly investigation: string
  readonly heardOn: string
}

/** Fills the closing report of a matter with one claim. */
export const fillReport = (report: Report) => async (dialog: Locator) => {
  await tick(dialog, 'radio', report.outcome)
  await field(dialog, '理由').fill(report.reason)
  await field(dialog, '认定事实').fill(report.facts)
  await dialog.getByLabel('法律依据').last().fill(report.basis)
  await field(dialog, '调查情况').fill(report.investigation)
  await fillDay(dialog, '听取信访人陈述日期', report.heardOn)
}
