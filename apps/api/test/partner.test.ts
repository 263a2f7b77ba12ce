import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { offeredOperations } from '../src/partner/operations'
import { permissionOf } from './permissions'
import { letter } from './support/lives'
import { operationsOf } from './support/sample'
import { startServer, type TestServer } from './support/server'

let server: TestServer

beforeAll(async () => {
  server = await startServer('partner', { trustedProxies: ['127.0.0.1'] })
})
afterAll(() => server.close())

const issue = `mutation ($input: IssuePartnerTokenInput!) {
  issuePartnerToken(input: $input) {
    token partnerToken { id program { id name } unit { id } operations lastUsedAt } refusals { code } } }`

interface Issued {
  token: string
  partnerToken: {
    id: string
    program: { id: string; name: string }
    unit: { id: string }
    lastUsedAt: string
  }
  refusals: { code: string }[]
}

async function issueToken(change: object = {}): Promise<Issued> {
  const security = await server.as('securityAdministrator')
  const { issuePartnerToken } = await security.ask<{ issuePartnerToken: Issued }>(issue, {
    input: {
      unitId: server.office.units.division,
      name: '区热线平台',
      operations: ['viewer', 'matters', 'matter', 'registerMatter'],
      networks: [],
      expiresOn: '2026-12-31',
      ...change,
    },
  })
  return issuePartnerToken
}

async function send(token: string, query: string, variables: object = {}, headers: object = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors = [] } = (await response.json()) as {
    data?: Record<string, never>
    errors?: { extensions: { code: string; field?: string } }[]
  }
  return { data, status: response.status, codes: errors.map(({ extensions }) => extensions.code), errors }
}

const who = '{ viewer { user { name } actingUnit { id } permissions } }'
const list = '{ matters { totalCount } }'

test('what is offered is there, and is what the role of a program may call', () => {
  const names = operationsOf(server.schema).map(({ name }) => name)
  expect(offeredOperations.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([])
  // Nothing that manages, and nothing that opens an identity or gives out a file.
  const never = ['user.manage', 'role.manage', 'identity.open', 'matter.export', 'import.run', 'audit.read']
  for (const { name } of offeredOperations) {
    const needed = permissionOf[name] ?? []
    expect(never.filter((permission) => (needed as readonly string[]).includes(permission))).toEqual([])
  }
})

describe('a token', () => {
  test('acts as the program of its unit, stands as a digest, and its use is seen', async () => {
    const { token, partnerToken } = await issueToken()
    const { data, codes } = await send(token, who)
    expect(codes).toEqual([])
    expect(data).toMatchObject({
      viewer: { user: { name: '区热线平台' }, actingUnit: { id: server.office.units.division } },
    })
    const stored = JSON.stringify([
      await server.app.db.read('select * from partner_token'),
      await server.app.db.read('select data from event'),
    ])
    expect(stored).not.toContain(token)
    const security = await server.as('securityAdministrator')
    const { partnerTokens } = await security.ask<{ partnerTokens: Issued['partnerToken'][] }>(
      '{ partnerTokens { id lastUsedAt } }',
    )
    expect(partnerTokens.find(({ id }) => id === partnerToken.id)?.lastUsedAt).not.toBeNull()
  })

  test('calls the operations it names and no other, however they are written', async () => {
    const { token } = await issueToken({ operations: ['viewer'] })
    const tries = {
      plain: list,
      beside: `{ viewer { permissions } ${list.slice(1)}`,
      alias: '{ viewer: matters { totalCount } }',
      spread: 'query { ...Q } fragment Q on Query { matters { totalCount } }',
      inline: '{ ... on Query { ... { matters { totalCount } } } }',
      change: 'mutation { signOut }',
    }
    for (const [name, query] of Object.entries(tries))
      expect(await send(token, query), name).toMatchObject({ status: 403, codes: ['FORBIDDEN'] })
    expect((await send(token, list)).errors[0]?.extensions.field).toBe('matters')
    expect((await send(token, '{ __typename viewer { permissions } }')).codes).toEqual([])
  })

  test('bound to registered documents sends them word for word', async () => {
    const documents = [createHash('sha256').update(who).digest('hex')]
    const { token } = await issueToken({ operations: ['viewer', 'matters'], documents })
    expect((await send(token, who)).codes).toEqual([])
    for (const other of [list, `${who} `, '{ viewer { permissions } }'])
      expect(await send(token, other), other).toMatchObject({ status: 403, codes: ['FORBIDDEN'] })
  })

  test('sees what its unit takes part in, and another unit’s matter is not there', async () => {
    const { token } = await issueToken({ operations: ['matter', 'registerMatter'] })
    const register = `mutation ($input: RegisterMatterInput!) {
      registerMatter(input: $input) { matter { id } refusals { code } } }`
    const own = { ...letter, externalNumber: 'HL-1', idempotencyKey: 'own-1' }
    const { data = {} } = await send(token, register, { input: own })
    const again = await send(token, register, { input: own })
    const { matter } = data['registerMatter'] as unknown as { matter: { id: string } }
    expect(again.data).toEqual(data)
    const one = 'query ($id: ID!) { matter(id: $id) { number } }'
    expect((await send(token, one, { id: matter.id })).data).toMatchObject({ matter: {} })
    const ward = await issueToken({ unitId: server.office.units.ward, operations: ['matter'] })
    const foreign = await send(ward.token, one, { id: matter.id })
    const missing = await send(ward.token, one, { id: 'mat_01HZZZZZZZZZZZZZZZZZZZZZZZ' })
    expect(foreign).toEqual(missing)
  })

  test('comes from its networks only', async () => {
    const { token } = await issueToken({ networks: ['10.2.0.0/16'] })
    const from = (address: string) => send(token, who, {}, { 'x-forwarded-for': address })
    expect((await from('10.2.3.4')).data).not.toMatchObject({ viewer: null })
    expect((await from('10.3.0.1')).data).toEqual({ viewer: null })
    expect((await from('10.3.0.1')).data).toEqual((await send('x'.repeat(47), who)).data)
  })

  test('opens one door: files, streams and sign-in stay shut', async () => {
    const { token } = await issueToken()
    for (const path of ['/files', '/exports/x.csv', '/graphql/stream'])
      expect(
        (
          await fetch(`${server.url}${path}`, {
            method: 'POST',
            headers: {
              authorization: `Bearer ${token}`,
              'x-xinfang': '1',
              'content-type': 'application/json',
            },
            body: '{}',
          })
        ).status,
        path,
      ).toBeGreaterThanOrEqual(400)
    const system = await server.as('systemAdministrator')
    const { partnerToken } = await issueToken()
    const reset = `mutation ($input: UserIdInput!) { resetPassword(input: $input) { password refusals { code } } }`
    expect(await system.ask(reset, { input: { userId: partnerToken.program.id } })).toEqual({
      resetPassword: { password: null, refusals: [{ code: 'PROGRAM_ACCOUNT' }] },
    })
  })

  test('ends on the next request: revoked, over, or its account suspended', async () => {
    const alive = async (token: string) => (await send(token, who)).data?.['viewer'] !== null
    const first = await issueToken()
    const second = await issueToken({ unitId: null, name: null, programId: first.partnerToken.program.id })
    expect([await alive(first.token), await alive(second.token)]).toEqual([true, true])
    const security = await server.as('securityAdministrator')
    await security.ask('mutation ($id: ID!) { revokePartnerToken(id: $id) { revokedAt } }', {
      id: first.partnerToken.id,
    })
    expect([await alive(first.token), await alive(second.token)]).toEqual([false, true])
    const system = await server.as('systemAdministrator')
    await system.ask('mutation ($input: UserIdInput!) { suspendUser(input: $input) { refusals { code } } }', {
      input: { userId: first.partnerToken.program.id },
    })
    expect(await alive(second.token)).toBe(false)
    const short = await issueToken({ expiresOn: '2026-03-02' })
    expect(await alive(short.token)).toBe(true)
    server.on('2026-03-03')
    expect(await alive(short.token)).toBe(false)
    server.on('2026-03-02')
  })

  test('has its own rate', async () => {
    const { token } = await issueToken({ requestsPerMinute: 3 })
    const statuses = []
    for (let n = 0; n < 5; n++) statuses.push((await send(token, who)).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
  })

  test('is issued by nobody but the security administrator, and a bad wish is refused', async () => {
    const system = await server.as('systemAdministrator')
    expect(await system.codes(issue, { input: wishFor('viewer') })).toEqual(['FORBIDDEN'])
    const { token, refusals } = await issueToken({ operations: ['openIdentity'], networks: ['x'] })
    expect([token, refusals.map(({ code }) => code)]).toEqual([null, ['OPERATION_UNKNOWN', 'NETWORK_SHAPE']])
  })
})

const wishFor = (operation: string) => ({
  unitId: server.office.units.division,
  name: '程序',
  operations: [operation],
  networks: [],
  expiresOn: '2026-12-31',
})
