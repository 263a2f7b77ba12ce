import type { Page } from 'playwright-core'

const QUIET_MS = 300
const LONGEST_MS = 15_000

/** Requests under way, by page; the live line never ends and does not count. */
const underWay = new WeakMap<Page, { open: number; since: number }>()

/** Counts what the page asks for, from now on. */
export function watchRequests(page: Page): void {
  const state = { open: 0, since: Date.now() }
  underWay.set(page, state)
  const counts = (url: string) => !url.endsWith('/graphql/stream')
  const change = (by: number) => (request: { url(): string }) => {
    if (!counts(request.url())) return
    state.open += by
    state.since = Date.now()
  }
  page.on('request', change(1))
  page.on('requestfinished', change(-1))
  page.on('requestfailed', change(-1))
}

/** Waits until the page has asked for nothing for a while. */
export async function settled(page: Page): Promise<void> {
  const state = underWay.get(page)
  if (!state) throw new Error('Not a page of openPage')
  for (let waited = 0; waited < LONGEST_MS; waited += 50) {
    if (state.open <= 0 && Date.now() - state.since >= QUIET_MS) return
    await page.waitForTimeout(50)
  }
  throw new Error(`Still ${state.open} requests under way`)
}
