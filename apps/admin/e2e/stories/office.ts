import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { addressOf, startApi } from '../api'
import { openPage, PASSWORD, signIn } from '../support'

/** Offices whose months a story walks through: a server of its own, whose clock the story sets. */
export interface Office {
  /** From now on it is nine in the morning in Shanghai on that day; whoever was signed in has gone home. */
  goTo(day: string): Promise<void>
  /** A page of that person, closed again after the act. */
  as(login: string, path: string, act: (page: Page) => Promise<void>): Promise<void>
  /** A question to the API by that person, for what a browser would only repeat. */
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
  const cookies = new Map<string, string>()
  async function post(login: string, query: string, variables: object): Promise<Response> {
    const response = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-xinfang': '1', cookie: cookies.get(login) ?? '' },
      body: JSON.stringify({ query, variables }),
    })
    const [set] = response.headers.getSetCookie()
    if (set) cookies.set(login, set.split(';')[0]!)
    return response
  }
  return {
    async ask<T>(login: string, query: string, variables: object = {}) {
      const input = { login, password: PASSWORD }
      if (!cookies.has(login))
        await post(login, 'mutation ($input: SignInInput!) { signIn(input: $input) { refusals { code } } }', {
          input,
        })
      const { data, errors } = (await (await post(login, query, variables)).json()) as {
        data: T
        errors?: { message: string }[]
      }
      if (errors) throw new Error(errors.map(({ message }) => message).join())
      return data
    },
    async goTo(day) {
      cookies.clear()
      const further = nineOn(day) - Date.now() - ahead
      ahead += further
      await new Promise((resolve) => api.send(further, resolve))
    },
    async as(login, path, act) {
      const page = await openPage('/sign-in', { base })
      await signIn(page, login)
      await page.goto(path)
      await act(page)
      await page.context().close()
    },
    async close() {
      const gone = new Promise((resolve) => api.once('exit', resolve))
      api.kill('SIGTERM')
      await gone
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
