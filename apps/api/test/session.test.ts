import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashPassword } from '../src/session/password'
import { clientOf } from './support/client'
import { PASSWORD, type Login } from './support/office'
import { FIRST_DAY, startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('session')
})
afterAll(() => server.close())
beforeEach(() => server.on(FIRST_DAY))

const who = '{ viewer { user { login } } }'
const signIn =
  'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { user { login } } refusals { code } } }'
interface SignIn {
  signIn: { viewer: object | null; refusals: { code: string }[] }
}

const tryOut = (login: string, password: string) =>
  server.stranger().ask<SignIn>(signIn, { input: { login, password } })
const fresh = (login: Login) => clientOf(server.url).signIn(login, PASSWORD)
const known = async (client: { ask: (query: string) => Promise<Record<string, unknown>> }) =>
  (await client.ask(who))['viewer'] !== null
const sql = (statement: string, values: readonly (string | number | null)[]) =>
  server.app.db.work((tx) => tx.run(statement, values))

describe('signing in', () => {
  test('the cookie is the browser’s alone and only its digest is stored', async () => {
    const response = await server.stranger().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: signIn, variables: { input: { login: 'clerk', password: PASSWORD } } }),
    })
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/)
    const token = /=([^;]+)/.exec(cookie)?.[1] ?? ''
    const stored = await server.app.db.read<{ tokenHash: string }>('select tokenHash from session')
    expect(stored.map(({ tokenHash }) => tokenHash)).not.toContain(token)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('a wrong password, an unknown name and a suspended account get one answer', async () => {
    await sql("update user set state = 'suspended' where login = ?", ['secondOfficer'])
    const answers = await Promise.all([
      tryOut('clerk', 'not it at all'),
      tryOut('nobody', 'not it at all'),
      tryOut('secondOfficer', PASSWORD),
      tryOut("' or 1=1 --", PASSWORD),
    ])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.signIn.refusals.map(({ code }) => code)).toEqual(['SIGN_IN_FAILED'])
    await sql("update user set state = 'active' where login = ?", ['secondOfficer'])
  })

  test('eight wrong tries lock the account for a quarter of an hour, the right password included', async () => {
    for (let n = 0; n < 8; n++) await tryOut('archivist', `wrong number ${n}`)
    expect((await tryOut('archivist', PASSWORD)).signIn.viewer).toBeNull()
    server.wait(14)
    expect((await tryOut('archivist', PASSWORD)).signIn.viewer).toBeNull()
    server.wait(2)
    expect((await tryOut('archivist', PASSWORD)).signIn.viewer).not.toBeNull()
  })

  test('thirty guesses at once are not thirty tries', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => tryOut('partner', `guess ${n}`)))
    expect((await tryOut('partner', PASSWORD)).signIn.viewer).toBeNull()
  })

  test('no name that was typed stands in the history', async () => {
    await tryOut('typed-by-mistake', 'and this too')
    const rows = await server.app.db.read<{ data: string; actorId: string }>(
      'select data, actorId from event',
    )
    expect(JSON.stringify(rows)).not.toMatch(/typed-by-mistake|and this too/)
  })
})

describe('a session ends', () => {
  test('an hour after the last request', async () => {
    const client = await fresh('clerk')
    server.wait(50)
    expect(await known(client)).toBe(true)
    server.wait(50)
    expect(await known(client)).toBe(true)
    server.wait(61)
    expect(await known(client)).toBe(false)
  })

  test('twelve hours after it began, however busy', async () => {
    const client = await fresh('clerk')
    for (let half = 0; half < 23; half++) {
      server.wait(30)
      expect(await known(client)).toBe(true)
    }
    server.wait(31)
    expect(await known(client)).toBe(false)
  })

  test.each<[string, string]>([
    ['the account is suspended', "update user set state = 'suspended' where login = 'wardHandler'"],
    [
      'the last post ended',
      "update post set until = '2026-03-01' where userId = (select id from user where login = 'wardHandler')",
    ],
    ['the session is revoked', "update session set revokedAt = '2026-03-02T00:00:00.000Z'"],
  ])('at the next request once %s', async (_, statement) => {
    const client = await fresh('wardHandler')
    expect(await known(client)).toBe(true)
    await sql(statement, [])
    expect(await known(client)).toBe(false)
    expect(await client.codes('{ desk { toSign } }')).toEqual(['UNAUTHENTICATED'])
    await sql("update user set state = 'active' where login = 'wardHandler'", [])
    await sql(
      "update post set until = null where userId = (select id from user where login = 'wardHandler')",
      [],
    )
  })

  test('by signing out, and the token is worth nothing afterwards', async () => {
    const client = await fresh('clerk')
    const { cookie } = client
    await client.ask('mutation { signOut }')
    const thief = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-xinfang': '1', cookie },
      body: JSON.stringify({ query: who }),
    })
    expect(await thief.json()).toEqual({ data: { viewer: null } })
  })

  test('a right taken away is gone at the next request', async () => {
    const client = await fresh('disciplineOfficer')
    expect(await client.codes('{ desk { toSign } }')).toEqual([])
    await sql("update post set role = 'auditor' where userId = ?", [server.office.users.disciplineOfficer])
    expect(await client.codes('{ desk { toSign } }')).toEqual(['FORBIDDEN'])
    await sql("update post set role = 'petition-officer' where userId = ?", [
      server.office.users.disciplineOfficer,
    ])
  })
})

describe('changing the password', () => {
  const change =
    'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { refusals { code field } } }'
  interface Change {
    changePassword: { refusals: { code: string; field: string }[] }
  }
  const next = 'another long sentence'

  test.each([
    ['PASSWORD_WRONG', 'current', 'not the current one', next],
    ['PASSWORD_UNCHANGED', 'next', PASSWORD, PASSWORD],
    ['PASSWORD_TOO_SHORT', 'next', PASSWORD, 'short'],
    ['PASSWORD_TOO_LONG', 'next', PASSWORD, 'long '.repeat(40)],
    ['PASSWORD_HAS_LOGIN', 'next', PASSWORD, 'my name is Leader, hello'],
    ['PASSWORD_TOO_SIMPLE', 'next', PASSWORD, 'aaaabbbbaaaabbbb'],
    ['PASSWORD_COMMON', 'next', PASSWORD, 'Password@2026'],
    ['PASSWORD_COMMON', 'next', PASSWORD, 'Xinfang123456!'],
    ['PASSWORD_COMMON', 'next', PASSWORD, 'qwerty1qaz2wsx'],
  ])('%s', async (code, field, current, wanted) => {
    const client = await fresh('leader')
    const { changePassword } = await client.ask<Change>(change, { input: { current, next: wanted } })
    expect(changePassword.refusals).toEqual([{ code, field }])
  })

  test('ends every other session, keeps this one, and lifts the duty to change', async () => {
    await sql('update user set mustChangePassword = 1 where login = ?', ['leader'])
    const [mine, other] = [await fresh('leader'), await fresh('leader')]
    expect(await mine.codes('{ desk { toSign } }')).toEqual(['FORBIDDEN'])
    expect(
      (await mine.ask<Change>(change, { input: { current: PASSWORD, next } })).changePassword.refusals,
    ).toEqual([])
    expect([await known(mine), await known(other)]).toEqual([true, false])
    expect(await mine.codes('{ desk { toSign } }')).toEqual([])
    expect((await tryOut('leader', PASSWORD)).signIn.viewer).toBeNull()
    await sql('update user set passwordHash = ? where login = ?', [await hashPassword(PASSWORD), 'leader'])
  })

  test('guessing the current password in a stolen session locks the account too', async () => {
    const client = await fresh('stationHead')
    for (let n = 0; n < 8; n++) await client.ask(change, { input: { current: `guess ${n}`, next } })
    expect(
      (await client.ask<Change>(change, { input: { current: PASSWORD, next } })).changePassword.refusals,
    ).toEqual([{ code: 'PASSWORD_WRONG', field: 'current' }])
  })
})

describe('acting for a unit', () => {
  test('only for one a post is held in', async () => {
    const client = await fresh('clerk')
    const act = 'mutation ($id: ID!) { actFor(unitId: $id) { actingUnit { id } } }'
    expect(await client.codes(act, { id: server.office.units.bureau })).toEqual(['NOT_FOUND'])
    expect(await client.ask(act, { id: server.office.units.office })).toEqual({
      actFor: { actingUnit: { id: server.office.units.office } },
    })
  })
})
