import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type TestServer } from './support/server'

let server: TestServer
let provider: Server
const subject = 'sub-of-the-clerk'

/** A real provider whose people are who they say they are. */
async function startProvider(redirectUri: string): Promise<{ http: Server; issuer: string }> {
  const http = createServer()
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const oidc = new Provider(issuer, {
    clients: [{ client_id: 'xinfang', client_secret: 'a secret of the test', redirect_uris: [redirectUri] }],
    features: { devInteractions: { enabled: true } },
  })
  http.on('request', oidc.callback())
  return { http, issuer }
}

/** A browser that keeps the cookies of every host by their names. */
function browser() {
  const jar = new Map<string, string>()
  const go = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const at = pair.indexOf('=')
      if (/expires=Thu, 01 Jan 1970|Max-Age=0/i.test(set)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
  return { jar, go }
}

const formOf = (html: string) => /action="([^"]+)"/.exec(html)?.[1] ?? ''

/** Signs in at the provider as somebody and comes back; the address the browser would return to. */
async function throughProvider({ go }: ReturnType<typeof browser>, who: string): Promise<string> {
  let response = await go(`${server.url}/oidc/start`)
  let url = `${server.url}/oidc/start`
  for (let step = 0; step < 15; step++) {
    const location = response.headers.get('location')
    if (location) {
      url = new URL(location, url).href
      if (url.includes('/oidc/callback')) return url
      response = await go(url)
      continue
    }
    const html = await response.text()
    const body = new URLSearchParams(
      html.includes('name="login"')
        ? { prompt: 'login', login: who, password: 'any' }
        : { prompt: 'consent' },
    )
    url = new URL(formOf(html), url).href
    response = await go(url, { method: 'POST', body })
  }
  throw new Error('the provider leads nowhere')
}

const whoIs = async ({ jar }: ReturnType<typeof browser>): Promise<string | null> => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-xinfang': '1',
      cookie: `xinfang=${jar.get('xinfang') ?? ''}`,
    },
    body: JSON.stringify({ query: '{ viewer { user { login } } }' }),
  })
  const { data } = (await response.json()) as { data: { viewer: { user: { login: string } } | null } }
  return data.viewer?.user.login ?? null
}

beforeAll(async () => {
  const oidc = {
    issuer: '',
    clientId: 'xinfang',
    clientSecret: 'a secret of the test',
    label: '单位统一登录',
    publicUrl: 'http://127.0.0.1:4490',
  }
  const started = await startProvider(`${oidc.publicUrl}/oidc/callback`)
  provider = started.http
  server = await startServer('external', { oidc: { ...oidc, issuer: started.issuer } })
  const system = await server.as('systemAdministrator')
  await system.ask('mutation ($input: LinkUserInput!) { linkUser(input: $input) { refusals { code } } }', {
    input: { userId: server.office.users.clerk, subject },
  })
})
afterAll(async () => {
  await server.close()
  provider.closeAllConnections()
  provider.close()
})

const back = (url: string) => `${server.url}/oidc/callback${new URL(url).search}`

describe('signing in by the provider of the organisation', () => {
  test('opens a session for the linked account, without the own password and second factor', async () => {
    const visitor = browser()
    const answer = await visitor.go(back(await throughProvider(visitor, subject)))
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
    expect(await whoIs(visitor)).toBe('clerk')
    expect([...visitor.jar.keys()]).not.toContain('xinfang-oidc')
    const [session] = await server.app.db.read('select method from session where userId = ?', [
      server.office.users.clerk,
    ])
    expect(session).toEqual({ method: 'external' })
  })

  test.each(['somebody-else', 'clerk', 'officer@example.org'])(
    'opens nothing for a person nobody linked: %s',
    async (who) => {
      const visitor = browser()
      const answer = await visitor.go(back(await throughProvider(visitor, who)))
      expect(answer.headers.get('location')).toBe('/sign-in?failed=external')
      expect(await whoIs(visitor)).toBeNull()
    },
  )

  test('opens nothing in another browser, nor twice, nor with another state', async () => {
    const visitor = browser()
    const returned = back(await throughProvider(visitor, subject))
    const victim = browser()
    expect((await victim.go(returned)).headers.get('location')).toBe('/sign-in?failed=external')
    const forged = new URL(returned)
    forged.searchParams.set('state', 'x'.repeat(43))
    const kept = new Map(visitor.jar)
    expect((await visitor.go(forged.href)).headers.get('location')).toBe('/sign-in?failed=external')
    expect((await visitor.go(returned)).headers.get('location')).toBe('/sign-in?failed=external')
    for (const [name, value] of kept) visitor.jar.set(name, value)
    expect((await visitor.go(returned)).headers.get('location')).toBe('/')
    for (const [name, value] of kept) visitor.jar.set(name, value)
    expect((await visitor.go(returned)).headers.get('location')).toBe('/sign-in?failed=external')
  })

  test('opens nothing for a suspended account, nor once the link is gone', async () => {
    const { db } = server.app
    const state = (to: string) =>
      db.work((tx) => tx.run('update user set state = ? where id = ?', [to, server.office.users.clerk]))
    await state('suspended')
    const visitor = browser()
    const answer = await visitor.go(back(await throughProvider(visitor, subject)))
    expect(answer.headers.get('location')).toBe('/sign-in?failed=external')
    await state('active')
    const system = await server.as('systemAdministrator')
    const link = 'mutation ($input: LinkUserInput!) { linkUser(input: $input) { refusals { code } } }'
    const taken = { userId: server.office.users.officer, subject }
    expect(await system.ask(link, { input: taken })).toEqual({
      linkUser: { refusals: [{ code: 'SUBJECT_TAKEN' }] },
    })
    await system.ask(link, { input: { userId: server.office.users.clerk, subject: null } })
    const again = browser()
    expect((await again.go(back(await throughProvider(again, subject)))).headers.get('location')).toBe(
      '/sign-in?failed=external',
    )
  })

  test('is told to the console where it is set, and there is no such address where it is not', async () => {
    expect(await server.stranger().ask('{ externalSignIn }')).toEqual({ externalSignIn: '单位统一登录' })
    const plain = await startServer('external_off')
    expect(await plain.stranger().ask('{ externalSignIn }')).toEqual({ externalSignIn: null })
    expect((await fetch(`${plain.url}/oidc/start`, { redirect: 'manual' })).status).toBe(404)
    await plain.close()
  })
})
