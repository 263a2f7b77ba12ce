import { generate } from 'otplib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clientOf, type Client } from './support/client'
import { PASSWORD, type Login } from './support/office'
import { FIRST_DAY, startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('account')
})
afterAll(() => server.close())
beforeEach(() => server.on(FIRST_DAY))

const who = '{ viewer { mustAddFactor user { login } } }'
const work = '{ desk { toSign } }'
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { user { login } } refusals { code field } } }`
interface SignIn {
  signIn: { viewer: object | null; refusals: { code: string; field: string }[] }
}
interface Refused {
  refusals: { code: string }[]
}
const fresh = (login: Login) => clientOf(server.url).signIn(login, PASSWORD)
const enter = async (login: string, code?: string, password = PASSWORD): Promise<string> => {
  const { signIn: answer } = await server.stranger().ask<SignIn>(signIn, { input: { login, password, code } })
  return answer.refusals[0]?.code ?? (answer.viewer ? 'in' : '?')
}
const codeOf = (secret: string, seconds = 0) =>
  generate({ secret, epoch: Math.floor(server.app.now().getTime() / 1_000) + seconds })
const known = async (client: Client) => (await client.ask(who))['viewer'] !== null
const actions = async (login: Login) =>
  (
    await server.app.db.read<{ action: string }>('select action from event where actorId = ? order by seq', [
      server.office.users[login],
    ])
  ).map(({ action }) => action)

const start = `mutation ($p: String!) { startSecondFactor(password: $p) { secret uri refusals { code } } }`
const confirm = `mutation ($c: String!) { confirmSecondFactor(code: $c) { codes refusals { code } } }`
const remove = `mutation ($p: String!) { removeSecondFactor(password: $p) { refusals { code } } }`
const state = '{ secondFactor { active required recoveryCodes } }'

interface Setup extends Refused {
  secret: string
  uri: string
}

async function enrol(client: Client): Promise<{ secret: string; codes: string[] }> {
  const { startSecondFactor } = await client.ask<{ startSecondFactor: Setup }>(start, { p: PASSWORD })
  const { secret } = startSecondFactor
  const { confirmSecondFactor } = await client.ask<{ confirmSecondFactor: { codes: string[] } }>(confirm, {
    c: await codeOf(secret),
  })
  return { secret, codes: confirmSecondFactor.codes }
}

describe('a second factor', () => {
  test('is asked for once a code has confirmed it, and each code is taken once', async () => {
    const client = await fresh('clerk')
    const { startSecondFactor: setup } = await client.ask<{ startSecondFactor: Setup }>(start, {
      p: PASSWORD,
    })
    expect(setup.uri).toContain('otpauth://totp/')
    expect(await enter('clerk')).toBe('in')
    const wrong = await client.ask<{ confirmSecondFactor: Refused }>(confirm, { c: '000000' })
    expect(wrong.confirmSecondFactor.refusals.map(({ code }) => code)).toEqual(['SECOND_FACTOR_WRONG'])
    const { secret, codes } = await enrol(client)
    expect([codes.length, new Set(codes).size]).toEqual([10, 10])

    expect(await enter('clerk')).toBe('SECOND_FACTOR_NEEDED')
    expect(await enter('clerk', '12345')).toBe('SECOND_FACTOR_WRONG')
    expect(await enter('clerk', await codeOf(secret)), 'the code that confirmed').toBe('SECOND_FACTOR_WRONG')
    server.wait(1)
    const code = await codeOf(secret)
    expect(await enter('clerk', code, 'not the password')).toBe('SIGN_IN_FAILED')
    expect(await enter('clerk', code)).toBe('in')
    expect(await enter('clerk', code), 'the same code again').toBe('SECOND_FACTOR_WRONG')
    server.wait(1)
    expect(await enter('clerk', await codeOf(secret, -25)), 'a clock that is late').toBe('in')
    expect(await enter('clerk', await codeOf(secret, -300))).toBe('SECOND_FACTOR_WRONG')
  })

  test('is replaced by a recovery code, each once', async () => {
    const client = await fresh('officer')
    const { codes } = await enrol(client)
    const [first = '', second = ''] = codes
    expect(await enter('officer', first.toUpperCase())).toBe('in')
    expect(await enter('officer', first)).toBe('SECOND_FACTOR_WRONG')
    expect(await enter('officer', second.replace('-', ' '))).toBe('in')
    expect(await client.ask(state)).toEqual({
      secondFactor: { active: true, required: false, recoveryCodes: 8 },
    })
  })

  test('is not guessed between two right passwords', async () => {
    await enrol(await fresh('archivist'))
    for (let n = 0; n < 4; n++) {
      expect(await enter('archivist')).toBe('SECOND_FACTOR_NEEDED')
      expect(await enter('archivist', `00000${n}`)).toBe('SECOND_FACTOR_WRONG')
    }
    expect(await enter('archivist')).toBe('SIGN_IN_FAILED')
    server.wait(16)
    expect(await enter('archivist')).toBe('SECOND_FACTOR_NEEDED')
  })

  test('is taken by one of two requests at once', async () => {
    const { secret } = await enrol(await fresh('secondOfficer'))
    server.wait(1)
    const code = await codeOf(secret)
    const answers = await Promise.all([1, 2, 3].map(() => enter('secondOfficer', code)))
    expect(answers.filter((answer) => answer === 'in')).toHaveLength(1)
  })

  test('is begun and ended by whoever knows the password', async () => {
    const client = await fresh('head')
    const begun = await client.ask<{ startSecondFactor: Setup }>(start, { p: 'a thief does not' })
    expect([begun.startSecondFactor.secret, begun.startSecondFactor.refusals]).toEqual([
      null,
      [{ code: 'PASSWORD_WRONG' }],
    ])
    await enrol(client)
    const again = await client.ask<{ startSecondFactor: Refused }>(start, { p: PASSWORD })
    expect(again.startSecondFactor.refusals).toEqual([{ code: 'SECOND_FACTOR_ACTIVE' }])
    const thief = await client.ask<{ removeSecondFactor: Refused }>(remove, { p: 'a thief does not' })
    expect(thief.removeSecondFactor.refusals).toEqual([{ code: 'PASSWORD_WRONG' }])
    await client.ask(remove, { p: PASSWORD })
    expect(await enter('head')).toBe('in')
    expect(await actions('head')).toEqual(
      expect.arrayContaining(['addSecondFactor', 'removeSecondFactor', 'failSignIn']),
    )
  })

  test('stands sealed in the database, and its recovery codes as digests', async () => {
    const client = await fresh('leader')
    const { secret, codes } = await enrol(client)
    const stored = JSON.stringify([
      await server.app.db.read('select * from second_factor'),
      await server.app.db.read('select * from recovery_code'),
      await server.app.db.read('select data from event'),
    ])
    for (const value of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))])
      expect(stored).not.toContain(value)
  })
})

describe('a role that must have a second factor', () => {
  const require = 'mutation ($roles: [RoleCode!]!) { requireSecondFactor(roles: $roles) }'

  test('does nothing without one but add it, from the next request on', async () => {
    const client = await fresh('stationHead')
    expect(await client.codes(work)).toEqual([])
    const security = await server.as('securityAdministrator')
    expect(await security.ask(require, { roles: ['unit_head', 'unit_head'] })).toEqual({
      requireSecondFactor: ['unit_head'],
    })
    expect(await client.codes(work)).toEqual(['FORBIDDEN'])
    expect(await client.ask(who)).toMatchObject({ viewer: { mustAddFactor: true } })
    await enrol(client)
    expect(await client.codes(work)).toEqual([])
    const removed = await client.ask<{ removeSecondFactor: Refused }>(remove, { p: PASSWORD })
    expect(removed.removeSecondFactor.refusals).toEqual([{ code: 'SECOND_FACTOR_REQUIRED' }])
    expect(await security.ask('{ secondFactorRoles }')).toEqual({ secondFactorRoles: ['unit_head'] })
    await security.ask(require, { roles: [] })
  })

  test('is named by the security administrator alone', async () => {
    const system = await server.as('systemAdministrator')
    expect(await system.codes(require, { roles: ['handler'] })).toEqual(['FORBIDDEN'])
  })
})

describe('the own sessions', () => {
  const list = '{ sessions { id client address method current } }'
  interface Listed {
    sessions: { id: string; client: string; current: boolean; method: string }[]
  }

  test('are seen, and ended one by one or all but this', async () => {
    const [mine, second, third] = [
      await fresh('divisionHead'),
      await fresh('divisionHead'),
      await fresh('divisionHead'),
    ]
    const { sessions } = await mine.ask<Listed>(list)
    expect([sessions.length, sessions.filter(({ current }) => current).length]).toEqual([3, 1])
    expect(sessions[0]?.client).toBe('node')
    const { sessions: seenBySecond } = await second.ask<Listed>(list)
    const id = seenBySecond.find(({ current }) => current)?.id
    const end = 'mutation ($id: ID!) { endSession(id: $id) { id } }'
    expect(await server.as('divisionHandler').then((other) => other.codes(end, { id }))).toEqual([
      'NOT_FOUND',
    ])
    expect(await known(second)).toBe(true)
    await mine.ask(end, { id })
    expect([await known(mine), await known(second), await known(third)]).toEqual([true, false, true])
    await mine.ask('mutation { endOtherSessions { id } }')
    expect([await known(mine), await known(third)]).toEqual([true, false])
  })
})

describe('an administrator of accounts', () => {
  const act = (name: string) =>
    `mutation ($input: UserIdInput!) { ${name}(input: $input) { user { secondFactor externalSubject } refusals { code } } }`

  test('ends sessions, lifts a lost second factor, and sees which accounts have one', async () => {
    const client = await fresh('divisionLeader')
    await enrol(client)
    const system = await server.as('systemAdministrator')
    const input = { userId: server.office.users.divisionLeader }
    await system.ask(act('endUserSessions'), { input })
    expect(await known(client)).toBe(false)
    const seen = await system.ask<{ users: { edges: { node: { login: string; secondFactor: boolean } }[] } }>(
      '{ users(search: "divisionLeader") { edges { node { login secondFactor } } } }',
    )
    expect(seen.users.edges.map(({ node }) => node)).toEqual([
      { login: 'divisionLeader', secondFactor: true },
    ])
    await system.ask(act('resetSecondFactor'), { input })
    expect(await enter('divisionLeader')).toBe('in')
  })

  test('does none of it to the own account', async () => {
    const system = await server.as('systemAdministrator')
    const input = { userId: server.office.users.systemAdministrator }
    for (const name of ['endUserSessions', 'resetSecondFactor', 'suspendUser', 'resetPassword'])
      expect(await system.ask<Record<string, Refused>>(act(name), { input })).toMatchObject({
        [name]: { refusals: [{ code: 'OWN_ACCOUNT' }] },
      })
  })

  test('suspends, and a change of role, at the next request', async () => {
    const client = await fresh('wardHandler')
    expect(await client.codes(work)).toEqual([])
    const security = await server.as('securityAdministrator')
    const post = (
      await server.app.db.read<{ id: string }>('select id from post where userId = ?', [
        server.office.users.wardHandler,
      ])
    )[0]?.id
    const grant = 'mutation ($input: GrantPostInput!) { grantPost(input: $input) { refusals { code } } }'
    await security.ask(grant, {
      input: {
        userId: server.office.users.wardHandler,
        unitId: server.office.units.elsewhere,
        role: 'archivist',
      },
    })
    await security.ask('mutation ($id: ID!) { endPost(postId: $id) { refusals { code } } }', { id: post })
    const { viewer } = await client.ask<{ viewer: { permissions: string[] } }>('{ viewer { permissions } }')
    expect([
      viewer.permissions.includes('matter.archive'),
      viewer.permissions.includes('matter.handle'),
    ]).toEqual([true, false])
    const system = await server.as('systemAdministrator')
    await system.ask(act('suspendUser'), { input: { userId: server.office.users.wardHandler } })
    expect(await known(client)).toBe(false)
    await system.ask(act('resumeUser'), { input: { userId: server.office.users.wardHandler } })
    expect(await known(client), 'what was ended stays ended').toBe(false)
  })
})

describe('the time of an answer', () => {
  test('does not tell a known name from an unknown one', async () => {
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
    const tryOut = async (kind: 'known' | 'unknown', n: number) => {
      const begun = performance.now()
      await enter(kind === 'known' ? 'detachmentHandler' : `nobody-${n}`, undefined, 'wrong')
      times[kind].push(performance.now() - begun)
    }
    for (let n = 0; n < 40; n++) {
      // Not locked yet, so that a known name has its whole work done.
      if (n % 7 === 0) server.wait(16)
      await tryOut(n % 2 ? 'known' : 'unknown', n)
      await tryOut(n % 2 ? 'unknown' : 'known', n)
    }
    const sorted = (list: number[]) => list.toSorted((a, b) => a - b)
    const at = (list: number[], share: number) => sorted(list)[Math.floor(list.length * share)] ?? 0
    const spread = Math.max(...Object.values(times).map((list) => at(list, 0.75) - at(list, 0.25)), 1)
    expect(Math.abs(at(times.known, 0.5) - at(times.unknown, 0.5))).toBeLessThan(4 * spread)
  })

  test('guesses at many names from one address come to an end, and the others are let in later', async () => {
    // The clock of the test before was hours ahead.
    server.wait(300)
    const answers: string[] = []
    for (let round = 0; round < 10; round++)
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 32 }, (_, n) => enter(`guessed-${round}-${n}`, undefined, 'wrong')),
        )),
      )
    expect(new Set(answers)).toEqual(new Set(['SIGN_IN_FAILED']))
    expect(await enter('leaderInCharge')).toBe('SIGN_IN_FAILED')
    server.wait(16)
    expect(await enter('leaderInCharge')).toBe('in')
  })
})
