import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Browser, type Locator, type Page } from 'playwright-core'
import { afterAll, describe, expect, inject } from 'vitest'
import { cookieFor, PASSWORD } from './api'
import { watchRequests } from './settled'

// Workers are numbered from 1.
const stage = inject('stages')[Number(process.env['VITEST_POOL_ID']) - 1]

/** `describe` for tests that need the browser. */
export const inBrowser = describe.skipIf(!stage)

/** Demo accounts of the street office, as the API's seed makes them, by what they do there. */
export const accounts = {
  intake: 'djy',
  officer: 'xfgb',
  head: 'xfzr',
  handler: 'cbr',
  unitHead: 'dwfzr',
  leaderInCharge: 'fgld',
  leader: 'ld',
  archivist: 'day',
  system: 'xtgl',
  security: 'aqgl',
  auditor: 'sjy',
} as const
export type Role = keyof typeof accounts
let browser: Promise<Browser> | undefined
const connect = (): Promise<Browser> => (browser ??= chromium.connect(stage?.browser ?? ''))
afterAll(async () => (await browser)?.close())

/** What went wrong in the pages of this file without anybody looking. */
export const mishaps: string[] = []

interface Look {
  readonly width?: number
  readonly height?: number
  /** Another server than the one all tests share. */
  readonly base?: string
  /** A session to begin with, as `name=value`. */
  readonly cookie?: string
}

/** A page of a browser of its own; not signed in unless there is a `cookie`. */
export async function openPage(
  path = '/',
  { width = 1366, height = 768, base = stage?.base ?? '', cookie }: Look = {},
): Promise<Page> {
  const opened = await connect()
  const context = await opened.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    baseURL: base,
    // Nothing is looked at while it is half faded in.
    reducedMotion: 'reduce',
  })
  const [name, value = ''] = cookie?.split('=') ?? []
  if (name) await context.addCookies([{ name, value, url: base }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  watchRequests(page)
  page.on('pageerror', (error) => mishaps.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      mishaps.push(message.text())
  })
  await page.goto(path)
  return page
}

/** A page signed in as a demo person, at `path`. */
export const signedIn = (role: Role, path = '/', look: Look = {}): Promise<Page> =>
  pageOf(accounts[role], path, look)

export async function pageOf(login: string, path: string, look: Look = {}): Promise<Page> {
  const page = await openPage(path, {
    ...look,
    cookie: await cookieFor(look.base ?? stage?.base ?? '', login),
  })
  if (path === '/') await page.getByRole('navigation', { name: '主菜单' }).waitFor()
  return page
}

/** Signs in over the form. */
export async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '主菜单' }).waitFor()
}

/** A dialog takes the focus once it has opened, and would close a list opened in it before that. */
const dialogHasFocus = () => {
  const shown = [...document.querySelectorAll('[aria-modal=true]')].filter(
    (one) => one.getClientRects().length > 0,
  )
  return shown.every((dialog) => dialog.contains(document.activeElement))
}

/** Opens a select by the keyboard, which its own label covers for the mouse, and takes an option. */
export async function choose(scope: Page | Locator, name: string, option: string | RegExp): Promise<void> {
  const select = scope.getByRole('combobox', { name, exact: true })
  const page = 'context' in scope ? scope : scope.page()
  const wanted = page.getByRole('option', { name: option }).locator('visible=true').first()
  await page.waitForFunction(dialogHasFocus)
  await select.focus()
  await select.press('ArrowDown')
  // A picker shows more in its list than in its field: the name comes first.
  const word = await wanted.locator('span').first().innerText()
  await wanted.click()
  const field = page.locator('.el-select', { has: page.getByRole('combobox', { name, exact: true }) })
  await field.filter({ hasText: word }).first().waitFor()
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
}

declare global {
  interface Window {
    axe: { run(root: Element, options: object): Promise<AxeResult> }
  }
}

/** Holds the page, as it stands now, or a part of it to WCAG 2.1 AA as far as axe can see. */
export async function checkAccess(page: Page, part?: Locator): Promise<void> {
  // Nothing is judged before it is drawn.
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.evaluate(axe)
  const { violations } = await (part ?? page.locator('html')).evaluate((root) =>
    window.axe.run(root, { resultTypes: ['violations'], selectors: false }),
  )
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  expect(found).toEqual([])
}

/** A picture to look at, in the folder `PICTURES` outside the project, if there is one. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
