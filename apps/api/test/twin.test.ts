import { ledgerColumns } from '@xinfang/domain'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createSchema } from '../src/graphql/schema'
import { asksOf, questionsOf, type Ask, type Values } from './support/asks'
import { restartChance } from './support/chance'
import { testDatabase } from './support/databases'
import { letter, mutation } from './support/lives'
import { postOf, type Login } from './support/office'
import type { TestServer } from './support/server'
import { buildWorld, piecesOf, sealedWords, secrets, type World } from './support/worlds'

vi.mock('../src/db/id', async () => (await import('./support/chance')).ids)
vi.mock('node:crypto', async (original) => (await import('./support/chance')).withChance(await original()))

/**
 * Two servers of which one knows another petitioner. Whoever may not open identities gets the same bytes from
 * both, whatever is asked; and no answer holds a piece of the person, nor of a matter that is sealed.
 * What is asked is made from the schema, so a new query is asked too.
 */
let one: World
let other: World
let asks: Ask[]

beforeAll(async () => {
  // First, since it keeps the process from answering for a while.
  const questions = questionsOf(await createSchema())
  restartChance()
  one = await buildWorld('twin_one', secrets.one)
  restartChance()
  other = await buildWorld('twin_other', secrets.other)
  asks = asksOf(questions, valuesFor(one))
}, 120_000)
afterAll(() => Promise.all([one.server.close(), other.server.close()]))

/** Each role once, in the office, in the unit that got a matter, in one complained of, and outside. */
const everybody: readonly Login[] = [
  'clerk',
  'officer',
  'head',
  'officeHandler',
  'archivist',
  'divisionHead',
  'divisionHandler',
  'leaderInCharge',
  'leader',
  'auditor',
  'systemAdministrator',
  'securityAdministrator',
  'partner',
  'elsewhereHead',
]
/** What differs between the databases is shown by those who see the matters; the others ask on one of them. */
const observers = testDatabase === 'sqlite' ? everybody : (['officer', 'divisionHead'] as const)

const pieces = [...piecesOf(secrets.one), ...piecesOf(secrets.other)]

/** Values that look for the person, besides those that look for the matters. */
const valuesFor = ({ server, matters, tracks }: World): Values => {
  const { units, users } = server.office
  const { name, phone, identityNumber, address } = secrets.one
  return {
    from: ['2026-03-01'],
    to: ['2026-03-31'],
    id: [...Object.values(matters), ...tracks, units.division, users.head],
    matterId: Object.values(matters),
    unitId: [null, units.division],
    supervisorId: [null],
    after: [null],
    text: [name, phone, address, '照明'],
    search: [name, null],
    phone: [phone, null],
    identityNumber: [null, identityNumber],
    filter: [
      null,
      { text: name },
      { text: phone },
      { secrecy: ['confidential'] },
      { secrecy: ['sealed'] },
      { homeUnitId: units.office },
      { handlerId: users.officeHandler },
    ],
    'input: RepeatsInput': [
      { persons: [{ phone, identityNumber }] },
      { title: name, facts: '站前道路路灯自去年检修后一直未亮。' },
    ],
    kind: ['registration'],
  }
}

/** What somebody gets who has no right to it; the number of the request is drawn afresh for each. */
async function answered(server: TestServer, login: Login, path: string, body?: object): Promise<string> {
  const response = await (
    await server.as(login)
  ).fetch(path, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  })
  const headers = [...response.headers].filter(
    ([header]) => !['date', 'set-cookie', 'x-request-id'].includes(header),
  )
  return `${response.status} ${JSON.stringify(headers)}\n${await response.text()}`
}

const asked = (world: World, login: Login, { query, variables }: Ask): Promise<string> =>
  answered(world.server, login, '/graphql', { query, variables })

/**
 * What tells of the person by right: the draft of whoever typed it, and in the unit that registered the matters
 * that a number was heard before.
 */
const isTold = (login: Login, { name }: Ask): boolean =>
  (name === 'drafts' && login === 'clerk') ||
  (['samePerson', 'repeats'].includes(name) && postOf(login)[0] === 'office')

/** The place where two answers part, without what stands around it. */
const parting = (first: string, second: string): string => {
  const at = Array.from(first).findIndex((sign, n) => sign !== second[n])
  return `at ${at}: ${first.slice(Math.max(0, at - 60), at)}`
}

test('the two worlds are alike', () => {
  expect([other.matters, other.tracks]).toEqual([one.matters, one.tracks])
})

test('what is asked reaches the matters: whole answers come back, and no question is malformed', async () => {
  let whole = 0
  for (const ask of asks) {
    const text = await asked(one, 'officer', ask)
    expect(text, ask.name).not.toMatch(/"code":"(INTERNAL|GRAPHQL|BAD_REQUEST|TOO_)/)
    if (text.includes(one.matters['sent'] ?? '')) whole++
  }
  expect(whole).toBeGreaterThan(20)
})

test.each(observers)('%s gets the same bytes from both, and no piece of the person', async (login) => {
  const found: string[] = []
  for (const ask of asks) {
    if (isTold(login, ask)) continue
    const first = await asked(one, login, ask)
    const second = await asked(other, login, ask)
    if (first !== second) found.push(`${ask.name} ${parting(first, second)}`)
    if (pieces.some((piece) => first.includes(piece) || second.includes(piece)))
      found.push(`${ask.name} holds a piece of the person`)
  }
  expect(found).toEqual([])
})

describe('by other ways', () => {
  const again = { ...letter, persons: [secrets.one] }
  test.each(['divisionHead', 'elsewhereHead'] as const)(
    '%s who registers the same person is answered as for a new one',
    async (login) => {
      const body = { query: mutation('registerMatter'), variables: { input: { ...again, dryRun: true } } }
      const first = await answered(one.server, login, '/graphql', body)
      expect(first).toBe(await answered(other.server, login, '/graphql', body))
      expect(first).toContain('"refusals":[]')
    },
  )

  test.each(['letter', 'all'])('the ledger %s as a file is the same', async (ledger) => {
    const files = [one, other].map(async ({ server }) => {
      const { exportLedger } = await (
        await server.as('officer')
      ).ask<{ exportLedger: { url: string } }>(
        'mutation ($input: ExportLedgerInput!) { exportLedger(input: $input) { url } }',
        {
          input: { ledger, format: 'csv', purpose: '季度归档核对', columns: Object.keys(ledgerColumns) },
        },
      )
      return answered(server, 'officer', exportLedger.url)
    })
    const [first, second] = await Promise.all(files)
    expect(first).toBe(second)
    expect(first).toContain('(保密)')
    expect(pieces.filter((piece) => first?.includes(piece))).toEqual([])
  })

  test('an operator of the database finds no piece of the person in any table', async () => {
    for (const { server } of [one, other]) {
      const { db } = server.app
      for (const { tableName } of db.source.entityMetadatas) {
        const rows = JSON.stringify(await db.read(`select * from \`${tableName}\``))
        expect(
          pieces.filter((piece) => rows.includes(piece)),
          tableName,
        ).toEqual([])
      }
    }
  })
})

describe('a report against the division and a complaint about the head', () => {
  /** Nobody of these is among the few who read them; the first two are complained of. */
  const outsiders: readonly Login[] =
    testDatabase === 'sqlite' ? ['divisionHead', 'head', 'auditor'] : ['divisionHead']

  test('change no answer to anybody else by a byte', async () => {
    const before = new Map<string, string>()
    for (const login of outsiders)
      for (const [n, ask] of asks.entries()) before.set(`${login} ${n}`, await asked(one, login, ask))
    const sealed = Object.values(await one.seal())
    const found: string[] = []
    for (const login of outsiders)
      for (const [n, ask] of asks.entries()) {
        const after = await asked(one, login, ask)
        const was = before.get(`${login} ${n}`) ?? ''
        // That something was recorded is the auditor's to know, by ids alone; what, nobody's.
        const isAudit = ask.name.startsWith('audit')
        if (after !== was && !isAudit) found.push(`${login}: ${ask.name} ${parting(after, was)}`)
        const words = [...Object.values(sealedWords).flat(), ...(isAudit ? [] : sealed)]
        if (words.some((word) => after.includes(word)))
          found.push(`${login}: ${ask.name} holds words of a sealed matter`)
      }
    expect(found).toEqual([])
  })

  test('are there for their members', async () => {
    for (const login of ['officer', 'leader'] as const) {
      const { matters } = await (
        await one.server.as(login)
      ).ask<{ matters: { edges: { node: { title: string } }[] } }>(
        '{ matters(first: 10) { edges { node { title } } } }',
      )
      expect(matters.edges.map(({ node }) => node.title)).toContain(sealedWords.title)
    }
  })
})
