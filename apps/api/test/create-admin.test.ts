import 'reflect-metadata'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAsker } from '../src/cli/ask'
import { askFirstPeople } from '../src/cli/create-admin'
import { checkFirstPeople, createFirstPeople, type FirstPeople } from '../src/cli/first-administrators'
import { isEmpty, welcome } from '../src/cli/welcome'
import type { App } from '../src/context'
import { passwordMatches } from '../src/session/password'
import { emptyInstallation } from './support/installation'

const given: FirstPeople = {
  organisation: '文澜街道',
  rulebook: 'JD-2005',
  login: 'guanli',
  name: '甲某',
  password: 'a long enough one',
  securityLogin: 'anquan',
  securityName: '乙某',
}

test.each<[string, Partial<FirstPeople>, ...string[]]>([
  ['sound answers', {}],
  ['no organisation', { organisation: ' ' }, 'NAME_MISSING organisation'],
  ['no such handbook', { rulebook: 'toString' }, 'RULEBOOK_UNKNOWN rulebook'],
  ['a login in capitals', { login: 'Admin' }, 'LOGIN_SHAPE login'],
  ['no name', { securityName: '' }, 'NAME_MISSING securityName'],
  ['a short password', { password: 'short' }, 'PASSWORD_TOO_SHORT password'],
  ['a password with the login in it', { password: 'guanli-2026!' }, 'PASSWORD_HAS_LOGIN password'],
  ['one person for both', { securityLogin: 'guanli' }, 'LOGIN_TAKEN securityLogin'],
])('%s', (_, change, ...codes) => {
  expect(checkFirstPeople({ ...given, ...change }).map(({ code, field }) => `${code} ${field}`)).toEqual(
    codes,
  )
})

describe('asked through a pipe', () => {
  const asked = (lines: readonly string[], preset?: string) => {
    const input = new PassThrough()
    input.end(lines.map((line) => `${line}\n`).join(''))
    return askFirstPeople(openAsker(input as never, new PassThrough() as never), preset)
  }
  const lines = Object.values(given)

  test('each line answers one question', async () => {
    expect(await asked(lines)).toEqual(given)
  })
  test('the password may come from the environment instead', async () => {
    expect(await asked([...lines.slice(0, 4), ...lines.slice(5)], given.password)).toEqual(given)
  })
  test('a wrong answer ends it', async () => {
    expect(await asked(lines.with(4, 'short'))).toBeNull()
  })
  test('so does the end of the input', async () => {
    expect(await asked(lines.slice(0, 3))).toBeNull()
  })
})

describe('an empty installation without demo', () => {
  let app: App
  beforeAll(async () => {
    ;({ app } = await emptyInstallation('firstpeople', '2026-03-02T02:00:00.000Z'))
    app = { ...app, config: { ...app.config, demo: false } }
  })
  afterAll(() => app.db.close())

  test('says how to create the first administrators, and seeds nothing', async () => {
    expect(await welcome(app)).toContain('xinfang create-admin')
    expect(await isEmpty(app)).toBe(true)
  })

  test('gets two administrators who exclude one another; of two tries at once one succeeds', async () => {
    const passwords = await Promise.all([createFirstPeople(app, given), createFirstPeople(app, given)])
    const [password] = passwords.filter((one) => one !== null)
    expect(passwords.filter((one) => one === null).length).toBe(1)
    const people = await app.db.read<{
      login: string
      role: string
      mustChangePassword: number
      passwordHash: string
    }>(
      `select u.login, p.role, u.mustChangePassword, u.passwordHash from post p join user u on u.id = p.userId order by u.login`,
    )
    expect(
      people.map(({ login, role, mustChangePassword }) => [login, role, Boolean(mustChangePassword)]),
    ).toEqual([
      ['anquan', 'security-administrator', true],
      ['guanli', 'system-administrator', false],
    ])
    expect(await passwordMatches(people[0]?.passwordHash ?? '', password ?? '')).toBe(true)
    expect(await passwordMatches(people[1]?.passwordHash ?? '', given.password)).toBe(true)
  })

  test('then greets with nothing', async () => {
    expect(await welcome(app)).toBe('')
    expect(await createFirstPeople(app, given)).toBeNull()
  })
})
