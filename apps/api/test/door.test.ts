import { connect, type Socket } from 'node:net'
import { serverAudits } from 'graphql-http'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { PASSWORD } from './support/office'
import { startServer, type TestServer } from './support/server'

/** One server as for development, one as in production. */
let open: TestServer
let shut: TestServer
beforeAll(async () => {
  open = await startServer('door')
  shut = await startServer('door_shut', {
    production: true,
    secureCookie: true,
    metricsToken: 'monitor-of-the-office',
  })
})
afterAll(() => Promise.all([open.close(), shut.close()]))

const send = (server: TestServer, query: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-xinfang': '1', ...headers },
    body: JSON.stringify({ query }),
  })

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => `${open.url}/graphql`,
    // The audits know nothing of the header that keeps other sites out.
    fetchFn: (url: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers)
      headers.set('x-xinfang', '1')
      return fetch(url, { ...init, headers })
    },
  })

  test.each(
    audits.filter(({ name }) => name.startsWith('MUST')).map((audit) => [audit.name, audit] as const),
  )('%s', async (_, audit) => {
    const result = await audit.fn()
    expect(result.status, 'reason' in result ? result.reason : '').toBe('ok')
  })
})

describe('in production', () => {
  test.each(['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }'])(
    'the schema is not told: %s',
    async (query) => {
      const response = await send(shut, query)
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { errors: [{ extensions: { code: 'BAD_INPUT' } }] },
      ])
    },
  )

  test('nor guessed from mistakes', async () => {
    for (const query of ['{ matterz { id } }', '{ viewer { todey } }', '{ matter(idd: 1) { id } }'])
      expect(await (await send(shut, query)).text()).not.toMatch(/did you mean|"matter"|today/i)
  })

  test('a cookie goes to this host alone, by TLS alone, and no script reads it', async () => {
    const response = await send(
      shut,
      `mutation { signIn(input: { login: "clerk", password: "${PASSWORD}" }) { refusals { code } } }`,
    )
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-xinfang=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
  })
})

test('while developing the whole schema is told', async () => {
  const response = await send(open, getIntrospectionQuery())
  expect(await response.json()).toMatchObject({ data: { __schema: {} } })
})

describe('every answer', () => {
  test.each(['/graphql', '/', '/healthz', '/files/x', '/documents/x.pdf', '/nothing/like/it'])(
    '%s bears the headers and says nothing of the house',
    async (path) => {
      const response = await fetch(`${open.url}${path}`)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'self'"),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(response.headers.get('x-powered-by')).toBeNull()
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
      expect(await response.text()).not.toContain(path === '/' ? 'stack' : path)
    },
  )
})

describe('the metrics', () => {
  test.each<[string, 'open' | 'shut', Record<string, string>, number]>([
    ['this machine reads them', 'open', {}, 200],
    ['whom a proxy speaks for does not', 'open', { 'x-forwarded-for': '10.2.0.1' }, 404],
    ['nor by the header’s other name', 'open', { forwarded: 'for=10.2.0.1' }, 404],
    ['with a token set nobody without it does', 'shut', {}, 404],
    ['nor with another one', 'shut', { authorization: 'Bearer monitor-of-the-offic' }, 404],
    ['whoever shows it does', 'shut', { authorization: 'Bearer monitor-of-the-office' }, 200],
  ])('%s', async (_name, which, headers, status) => {
    const answer = await fetch(`${{ open, shut }[which].url}/metrics`, { headers })
    expect([answer.status, (await answer.text()).includes('xinfang_http_seconds')]).toEqual([
      status,
      status === 200,
    ])
  })
})

describe('another site', () => {
  test.each<[string, RequestInit & { query?: string }]>([
    [
      'a form',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query={viewer{today}}',
      },
    ],
    [
      'a form with files',
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
    ],
    [
      'text',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ viewer { today } }"}' },
    ],
    ['no type at all', { method: 'POST', body: new Blob(['{"query":"{ viewer { today } }"}']) }],
    ['an address', { query: '?query={viewer{today}}' }],
    [
      'an address and a foreign type',
      { query: '?query={viewer{today}}', headers: { 'content-type': 'text/plain' } },
    ],
  ])('reaches nothing by %s', async (_, { query = '', ...init }) => {
    const response = await fetch(`${open.url}/graphql${query}`, init)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(await response.text()).not.toContain('"data"')
  })

  test('is not answered beforehand either', async () => {
    const response = await fetch(`${open.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('a body', () => {
  test.each<[string, RequestInit, number]>([
    ['packed', { headers: { 'content-encoding': 'gzip' }, body: new Uint8Array([31, 139, 8, 0, 0, 0]) }, 400],
    [
      'of half a megabyte and more',
      { body: JSON.stringify({ query: '{a}', variables: { x: 'x'.repeat(530_000) } }) },
      413,
    ],
    ['that makes a prototype', { body: '{"query":"{ viewer { today } }","__proto__":{"x":1}}' }, 400],
    ['of a list', { body: '[{"query":"{ viewer { today } }"}]' }, 400],
    [
      'in a foreign alphabet',
      { headers: { 'content-type': 'application/json; charset=utf-7' }, body: '{}' },
      400,
    ],
  ])('%s is refused', async (_, init, status) => {
    const response = await fetch(`${open.url}/graphql`, {
      method: 'POST',
      ...init,
      headers: { 'content-type': 'application/json', 'x-xinfang': '1', ...init.headers },
    })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] })
  })
})

describe('who asks too often', () => {
  let strict: TestServer
  beforeAll(async () => {
    strict = await startServer('door_rate', { requestsPerMinute: 40 })
  })
  afterAll(() => strict.close())

  const statuses = (count: number) =>
    Promise.all(
      Array.from({ length: count }, async () => (await send(strict, '{ viewer { today } }')).status),
    )

  test('is told so, and served again a minute later', async () => {
    expect(new Set(await statuses(40))).toEqual(new Set([200]))
    expect((await statuses(20)).filter((status) => status === 429).length).toBeGreaterThan(15)
    const refused = await send(strict, '{ viewer { today } }')
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] })
    expect((await fetch(`${strict.url}/files/x`)).status).toBe(429)
    strict.wait(2)
    expect(new Set(await statuses(5))).toEqual(new Set([200]))
  })

  test('has no other address by saying so', async () => {
    strict.wait(2)
    const answers = await Promise.all(
      Array.from(
        { length: 60 },
        async (_, n) =>
          (
            await send(strict, '{ viewer { today } }', {
              'x-forwarded-for': `10.0.0.${n}`,
              forwarded: `for=10.0.0.${n}`,
              'x-real-ip': `10.0.0.${n}`,
            })
          ).status,
      ),
    )
    expect(answers).toContain(429)
  })
})

describe('a slow client', () => {
  test('is sent away while others are served', async () => {
    const { port } = new URL(open.url)
    const sockets: Socket[] = Array.from({ length: 200 }, (_, n) => {
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(n % 2 ? 'POST /graphql HTTP/1.1\r\nHost: x\r\n' : 'GET / HTTP/1.1\r\nX-A: ')
      return socket
    })
    const drip = setInterval(() => sockets.forEach((socket) => socket.writable && socket.write('a')), 1_000)
    const gone = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))))
    expect((await send(open, '{ viewer { today } }')).status).toBe(200)
    expect(sockets.filter(({ closed }) => !closed)).toHaveLength(200)
    // Each goes before the test's own end: headers must be there in ten seconds, drop by drop or not.
    await gone
    clearInterval(drip)
  }, 30_000)
})

test('a request that hangs is told to be busy', async () => {
  const { read } = open.app.db
  Object.assign(open.app.db, { read: () => new Promise(() => undefined) })
  try {
    const response = await send(open, '{ viewer { today } }', { cookie: 'xinfang=somebody' })
    expect([response.status, await response.json()]).toMatchObject([
      503,
      { errors: [{ extensions: { code: 'BUSY' } }] },
    ])
  } finally {
    Object.assign(open.app.db, { read })
  }
}, 20_000)

test('what is asked is told to no cloud, whatever the environment names', async () => {
  vi.stubEnv('APOLLO_KEY', 'service:office:none')
  vi.stubEnv('APOLLO_GRAPH_REF', 'office@current')
  vi.stubEnv('APOLLO_SCHEMA_REPORTING', 'true')
  // Apollo says so when it begins to report.
  const said = (['info', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  )
  const server = await startServer('door_cloud')
  try {
    expect((await send(server, '{ __typename }')).status).toBe(200)
    expect(said.flatMap(({ mock }) => mock.calls)).toEqual([])
  } finally {
    await server.close()
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  }
})
