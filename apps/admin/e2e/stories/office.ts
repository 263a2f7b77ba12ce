import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { addressOf, cookieFor, post, startApi } from '../api'
import { openPage } from '../support'

/** Offices whose months a story walks through: a server of its own, whose clock the story sets. */
export interface Office {
  /** From now on it is nine in the morning in Shanghai on that day; whoever was signed in has gone home. */
  goTo(day: string): Promise<void>
  /** So many minutes pass, and everybody stays. */
  wait(minutes: number): Promise<void>
  /** A page of that person, closed again after the act. */
  as(login: string, path: string, act: (page: Page) => Promise<void>): Promise<void>
  /** A page of that person that stays open, for those who look at one thing at the same time. */
  open(login: string, path: string): Promise<Page>
  /** What the API answers that person, where the story is not about the way there; errors throw. */
  ask<T>(login: string, query: string, variables?: object): Promise<T>
  close(): Promise<void>
}

const nineOn = (day: string): number => Date.parse(`${day}T09:00:00+08:00`)

/** Opens the demo offices as they would stand on the `first` day. */
export async function openOffice(first: string): Promise<Office> {
  const dataDir = mkdtempSync(join(tmpdir(), 'xinfang-story-'))
  let ahead = nineOn(first) - Date.now()
  const api = startApi(dataDir, ahead)
  const base = await addressOf(api)

  async function move(further: number): Promise<void> {
    ahead += further
    await new Promise((resolve) => api.send(further, resolve))
  }

  /** Sessions of the present day; whoever was signed in has gone home on the next. */
  const cookies = new Map<string, string>()
  async function cookieOf(login: string): Promise<string> {
    const known = cookies.get(login)
    if (known) return known
    const cookie = await cookieFor(base, login)
    cookies.set(login, cookie)
    return cookie
  }

  const open = async (login: string, path: string) =>
    openPage(path, { base, cookie: await cookieFor(base, login) })

  return {
    async goTo(day) {
      cookies.clear()
      await move(nineOn(day) - Date.now() - ahead)
    },
    wait: (minutes) => move(minutes * 60_000),
    async as(login, path, act) {
      const page = await open(login, path)
      await act(page)
      await page.context().close()
    },
    open,
    async ask<T>(login: string, query: string, variables: object = {}) {
      const response = await post(base, query, variables, await cookieOf(login))
      const { data, errors = [] } = (await response.json()) as { data: T; errors?: readonly object[] }
      if (errors.length > 0) throw new Error(JSON.stringify(errors))
      return data
    },
    async close() {
      const gone = new Promise((resolve) => api.once('exit', resolve))
      api.kill('SIGTERM')
      await gone
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
