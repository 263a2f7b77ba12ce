import { getNamedType, getNullableType, isEnumType, type GraphQLInputType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissionOf } from './permissions'
import { testDatabase } from './support/databases'
import { act, letter, matterIn, mutation, person, register } from './support/lives'
import type { Login } from './support/office'
import { isRequired, leavesOf, operationsOf, replaced, sample } from './support/sample'
import { startServer, type TestServer } from './support/server'

let server: TestServer
let matterId: string
beforeAll(async () => {
  server = await startServer('bad')
  matterId = await matterIn(server, 'M10')
})
afterAll(() => server.close())

const NOBODY = 'usr_01HZZZZZZZZZZZZZZZZZZZZZZZ'
const ids = (name: string) => (name === 'matterId' || name === 'id' ? matterId : NOBODY)

/** Somebody who passes the first door of an operation. */
function callerOf(name: string): Login {
  const who = permissionOf[name] ?? []
  if (who.includes('role.manage')) return 'securityAdministrator'
  if (who.includes('unit.manage') || who.includes('user.manage')) return 'systemAdministrator'
  if (who.includes('matter.decide') || who.includes('matter.appoint')) return 'head'
  if (who.includes('matter.handle')) return 'officeHandler'
  if (who.includes('matter.approve')) return 'leaderInCharge'
  return 'officer'
}

const nasty: Readonly<Record<string, readonly unknown[]>> = {
  String: [
    "'; drop table matter; --",
    '%_\\!',
    '\ud800',
    'a\u0000b',
    '𠮷'.repeat(300),
    'x'.repeat(60_000),
    '',
    '__proto__',
    7,
    { a: 1 },
    ['x'],
    null,
  ],
  ID: ["x' or '1'='1", 'mat_', '', '\ud800', 'mat_' + '0'.repeat(5_000), 12, { id: 'x' }, [], null],
  Int: [-1, 0, 2_147_483_647, 2_147_483_648, 1.5, '1', Number.MIN_SAFE_INTEGER, null, {}],
  Boolean: ['true', 0, null, {}],
  Day: ['2026-02-30', '2026-2-3', '0000-01-01', '9999-12-31', '', '2026-03-02T00:00:00Z', 20260302, null],
  Enum: ['nothing_like_it', 'toString', 7, null, {}],
}

/** What the types let through, and a database meets; the rest is refused before either is asked. */
const reaching: Readonly<Record<string, string>> = { String: 'string', ID: 'string', Int: 'number' }
const sent = (kind: string): readonly unknown[] =>
  (nasty[kind] ?? []).filter((value) => testDatabase === 'sqlite' || typeof value === reaching[kind])

const kindOf = (type: GraphQLInputType): string =>
  isEnumType(getNullableType(type)) ? 'Enum' : getNamedType(type).name

/** The number of the last event; to count them would walk through all of them after each of these requests. */
const events = async () =>
  Number((await server.app.db.read<{ seq: number }>('select seq from chain_head where id = 1'))[0]?.seq)

/** Signing in and out are tested where they belong; here they would end the session of everybody else. */
const elsewhere = new Set(['signIn', 'signOut', 'changePassword'])

describe('every argument of every operation', () => {
  test('answers whatever is sent with a code, never with a fault of the program', async () => {
    const bad: string[] = []
    let known = 0
    for (const { name, field, document } of operationsOf(server.schema)) {
      if (elsewhere.has(name)) continue
      const caller = callerOf(name)
      const client = await server.as(caller)
      known = await events()
      const valid = Object.fromEntries(
        field.args.map((arg) => [arg.name, arg.name === 'first' ? 10 : sample(arg.type, arg.name, ids)]),
      )
      for (const { path, type } of field.args.flatMap((arg) => leavesOf(arg.type, [arg.name])))
        for (const value of sent(kindOf(type))) {
          const { errors = [] } = await client.send(document, replaced(valid, path, value) as object)
          const codes = errors.map(({ extensions }) => extensions.code)
          const told = `${name}.${path.join('.')} = ${JSON.stringify(value)?.slice(0, 40)}: ${codes.join()}`
          if (
            codes.some(
              (code) => code === undefined || code.startsWith('INTERNAL') || code === 'UNAUTHENTICATED',
            )
          )
            bad.push(told)
          if (value === null && isRequired(type) && !codes.includes('BAD_INPUT'))
            bad.push(`${told} (null taken)`)
          const now = await events()
          if (errors.length > 0 && now !== known) bad.push(`${told} (written all the same)`)
          known = now
        }
    }
    expect(bad).toEqual([])
  }, 480_000)
})

describe('the request', () => {
  const raw = (body: string, headers: Record<string, string> = {}) =>
    server.stranger().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })

  test.each([
    ['no JSON', '{', 400],
    ['no operation', '{}', 400],
    ['a batch', '[{"query":"{ viewer { today } }"}]', 400],
    ['an unknown field', '{"query":"{ viewer { nothing } }"}', 400],
    ['an unknown argument', '{"query":"{ matter(number: 1) { id } }"}', 400],
    ['half an operation', '{"query":"{ viewer { today "}', 400],
    [
      'a body of a megabyte',
      JSON.stringify({ query: '{ viewer { today } }', variables: { x: 'x'.repeat(1_000_000) } }),
      413,
    ],
    ['three thousand tokens', JSON.stringify({ query: `{ ${'viewer { today } '.repeat(1_000)} }` }), 400],
  ])('%s is refused', async (_, body, status) => {
    const response = await raw(body)
    expect(response.status).toBe(status)
    expect(await response.text()).not.toMatch(/INTERNAL|node_modules|at .*\.ts/)
  })

  test('from another site, without the header, is refused', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ viewer { today } }"}',
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    const get = await fetch(`${server.url}/graphql?query=${encodeURIComponent('{ viewer { today } }')}`)
    expect(get.status).toBe(400)
  })

  test('with a wrong value is told the field and not the value', async () => {
    const client = await server.as('clerk')
    const secret = { ...person, phone: 13912345678 }
    const { errors = [] } = await client.send(mutation('registerMatter'), {
      input: { ...letter, persons: [secret] },
    })
    expect(errors.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([
      ['BAD_INPUT', 'input.persons[0].phone'],
    ])
    expect(JSON.stringify(errors)).not.toContain('13912345678')
    const inline = `mutation { registerMatter(input: { channel: letter, purpose: request, receivedOn: "2026-03-02", title: "x", claims: ["x"], persons: [{ name: 13912345678 }] }) { refusals { code } } }`
    expect(JSON.stringify(await client.send(inline))).not.toContain('13912345678')
  })
})

describe('registration', () => {
  test.each<[string, object, string, string]>([
    ['a day that is none', { receivedOn: '2026-02-30' }, 'BAD_INPUT', 'input.receivedOn'],
    ['a day to come', { receivedOn: '2026-03-03' }, 'DAY_IN_FUTURE', 'receivedOn'],
    ['no claim', { claims: [] }, 'CLAIM_MISSING', 'claims'],
    ['an empty claim', { claims: ['  '] }, 'CLAIM_BLANK', 'claims.0'],
    ['a claim too long', { claims: ['长'.repeat(20_001)] }, 'TEXT_TOO_LONG', 'claims.0'],
    ['half a sign', { title: '半\udc00' }, 'BAD_INPUT', 'input.title'],
    ['a control sign', { title: '铃\u0007' }, 'TEXT_DAMAGED', 'title'],
    ['an unknown file', { fileIds: ['att_01HZZZZZZZZZZZZZZZZZZZZZZZ'] }, 'UNKNOWN', 'fileIds.0'],
    ['an unknown category', { categoryId: 'cat_01HZZZZZZZZZZZZZZZZZZZZZZZ' }, 'UNKNOWN', 'categoryId'],
    ['an unknown official', { accusedUsers: [NOBODY] }, 'UNKNOWN', 'accusedUsers.0'],
    ['an unknown unit', { accusedUnits: ['uni_01HZZZZZZZZZZZZZZZZZZZZZZZ'] }, 'UNIT_UNKNOWN', 'accusedUnits'],
    ['a place too long', { place: '长'.repeat(121) }, 'TEXT_TOO_LONG', 'place'],
    ['a reason too long', { major: true, majorReason: '长'.repeat(201) }, 'TEXT_TOO_LONG', 'majorReason'],
    ['a number too long', { externalNumber: '1'.repeat(81) }, 'TEXT_TOO_LONG', 'externalNumber'],
    [
      'a way of notice too long',
      { persons: [{ ...person, notifyBy: '长'.repeat(21) }] },
      'TEXT_TOO_LONG',
      'persons.0.notifyBy',
    ],
    [
      'a service address too long',
      { persons: [{ ...person, serviceAddress: '长'.repeat(301) }] },
      'TEXT_TOO_LONG',
      'persons.0.serviceAddress',
    ],
  ])('refuses %s and keeps nothing', async (_, more, code, field) => {
    const before = await events()
    const { data, errors = [] } = await (
      await server.as('clerk')
    ).send<{ registerMatter: { refusals: { code: string; field: string }[] } } | null>(
      mutation('registerMatter'),
      {
        input: { ...letter, ...more },
      },
    )
    const told = [
      ...errors.map(({ extensions }) => [extensions.code, extensions.field]),
      ...(data?.registerMatter.refusals ?? []).map((refusal) => [refusal.code, refusal.field]),
    ]
    expect(told).toEqual([[code, field]])
    expect(await events()).toBe(before)
  })

  test('keeps rare characters, line feeds and quotes as they were written', async () => {
    const facts = "张喆堃、𠮷田、\n'; drop table matter; -- “引号” 🏠 ё\u0301"
    const id = await register(server, { title: '𠮷祥路 <script>', facts, claims: ['𠮷'.repeat(100)] })
    const { matter } = await (
      await server.as('clerk')
    ).ask<{ matter: { title: string; facts: string; claims: { text: string }[] } }>(
      'query ($id: ID!) { matter(id: $id) { title facts claims { text } } }',
      { id },
    )
    expect(matter).toEqual({ title: '𠮷祥路 <script>', facts, claims: [{ text: '𠮷'.repeat(100) }] })
  })

  test('takes a letter of a hundred thousand signs whole', async () => {
    const facts = '长'.repeat(100_000)
    const id = await register(server, { facts })
    const { matter } = await (
      await server.as('clerk')
    ).ask<{ matter: { facts: string } }>('query ($id: ID!) { matter(id: $id) { facts } }', { id })
    expect(matter.facts).toBe(facts)
  })

  test('of the same number from the same source is refused the second time, at once too', async () => {
    const input = { ...letter, externalNumber: 'EXT-1' }
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        (async () => (await server.as('clerk')).send(mutation('registerMatter'), { input }))(),
      ),
    )
    const done = answers.filter((answer) => JSON.stringify(answer).includes('"status":"M00"'))
    expect(done).toHaveLength(1)
    expect(JSON.stringify(answers)).not.toContain('INTERNAL')
    const again = await act(server, 'clerk', 'registerMatter', input)
    expect(again.refusals.map(({ code }) => code)).toEqual(['ALREADY_REGISTERED'])
  })
})

describe('an action', () => {
  test('in the wrong state is refused with its basis', async () => {
    const { refusals } = await act(server, 'officer', 'agreeToObjection', { matterId })
    expect(refusals.map(({ code, basis }) => [code, basis.length > 0])).toEqual([['WRONG_STATUS', true]])
  })

  test('that names a person who does not exist is refused', async () => {
    const id = await matterIn(server, 'M10')
    const accepted = await act(server, 'head', 'acceptMatter', {
      matterId: id,
      responsibleUnit: server.office.units.office,
      firstResponsible: NOBODY,
    })
    expect(accepted.refusals.map(({ code, field }) => [code, field])).toEqual([
      ['UNKNOWN', 'firstResponsible'],
    ])
    const handled = await matterIn(server, 'M30')
    const appointed = await act(server, 'head', 'appointHandler', { matterId: handled, handler: NOBODY })
    expect(appointed.refusals.map(({ code, field }) => [code, field])).toEqual([['UNKNOWN', 'handler']])
  })

  test('with claims of another matter is refused', async () => {
    const id = await matterIn(server, 'M40')
    const { refusals } = await act(server, 'officeHandler', 'submitClosingReport', {
      matterId: id,
      results: [{ id: 'clm_01HZZZZZZZZZZZZZZZZZZZZZZZ', outcome: 'supported', reason: '' }],
      facts: '经现场查看,路灯未亮',
      legalBasis: '《信访工作条例》第三十二条',
      investigation: '现场查看并询问养护单位',
      heardOn: '2026-03-02',
    })
    expect(refusals.length).toBeGreaterThan(0)
  })
})
