import type { Locator, Page } from 'playwright-core'
import { checkAccess, picture } from './support'

/** What people do on a matter's pages, shared by the stories. */

export const field = (scope: Page | Locator, name: string) => scope.getByLabel(name, { exact: true })

/** Radios and boxes are drawn by their labels: the keyboard reaches them as a user without a mouse does. */
export async function tick(scope: Page | Locator, role: 'radio' | 'checkbox', name: string): Promise<void> {
  const box = scope.getByRole(role, { name, exact: true })
  await box.focus()
  await box.press('Space')
}

/** Types a day and leaves the field, which is when it is taken. */
export async function fillDay(scope: Page | Locator, name: string, day: string): Promise<void> {
  await field(scope, name).fill(day)
  await field(scope, name).press('Tab')
}

/** The dialog of an action from the matter's own bar, filled in, previewed and confirmed; answers the preview. */
export async function perform(
  page: Page,
  action: string,
  fill: (dialog: Locator) => Promise<void> = async () => {},
): Promise<string> {
  await page.getByRole('toolbar').getByRole('button', { name: action, exact: true }).click()
  return confirm(page, action, fill)
}

const looked = new Set<string>()
/** A dialog or paper of a kind is held to the rules of access the first time a story meets it; what is around it, elsewhere. */
export async function checkOnce(page: Page, name: string, part: Locator): Promise<void> {
  if (looked.has(name)) return
  looked.add(name)
  await checkAccess(page, part)
  await picture(page, `act-${name}`)
}

/** The dialog that is open, filled in, previewed and confirmed; answers the preview. */
export async function confirm(
  page: Page,
  action: string,
  fill: (dialog: Locator) => Promise<void> = async () => {},
): Promise<string> {
  // By its name: a day field in focus has its calendar open, which is a dialog too.
  const dialog = page.getByRole('dialog', { name: action })
  await dialog.waitFor()
  await fill(dialog)
  const preview = dialog.getByRole('region', { name: '确认后将发生' })
  await preview.locator('dl').waitFor()
  await checkOnce(page, action, dialog)
  const effects = await preview.innerText()
  await dialog.getByRole('button', { name: action, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  return effects
}

export const status = (page: Page, word: string) =>
  page.locator('.matter-head .status-tag', { hasText: word }).waitFor()

/** The four standards, each met. */
export async function meetStandards(dialog: Locator): Promise<void> {
  for (const standard of ['事实清楚', '定性准确', '处理恰当', '手续完备'])
    await tick(dialog.getByRole('radiogroup', { name: standard }), 'radio', '符合')
}

/** A step of a track from the bar of its page, filled in, previewed and confirmed; answers the preview. */
export async function take(
  page: Page,
  step: string,
  fill: (dialog: Locator) => Promise<void> = async () => {},
): Promise<string> {
  await page.getByRole('toolbar').getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: step, exact: true })
  await dialog.waitFor()
  await fill(dialog)
  const preview = dialog.getByRole('region', { name: '确认后将发生' })
  await preview.locator('dl').waitFor()
  const effects = await preview.innerText()
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  return effects
}

/** An official, looked up by typing the name. */
export async function pick(scope: Page | Locator, name: string, person: string): Promise<void> {
  await scope.getByRole('combobox', { name, exact: true }).fill(person)
  const page = 'context' in scope ? scope : scope.page()
  await page.getByRole('option', { name: person }).locator('visible=true').click()
}
