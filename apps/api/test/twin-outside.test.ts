import { ledgerColumns, roleRow } from '@xinfang/domain'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { tableNames, testDatabase } from './support/databases'
import { letter, mutation } from './support/lives'
import { postOf, type Login } from './support/office'
import { until, watch } from './support/streams'
import { answered, buildTwins, parting, piecesIn, sweep, sweepChanges, type Twins } from './support/twins'
import { secrets, type World } from './support/worlds'

vi.mock('../src/db/id', async (original) => (await import('./support/chance')).withIds(await original()))
vi.mock('node:crypto', async (original) => (await import('./support/chance')).withChance(await original()))

/** The two servers of `twin.test.ts`, asked from outside the office and by every way that is no query. */
let twins: Twins
beforeAll(async () => {
  twins = await buildTwins('twin_outside')
}, 240_000)
afterAll(() => twins.close())

/** Of a sweep; a minute on a machine with nothing else to do. */
const LONG = { timeout: 900_000 }

const outside: readonly Login[] = [
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

test('everybody outside gets the same bytes from both, at the same cost, and no piece', LONG, async () => {
  const { found, telling } = await sweep(twins, testDatabase === 'sqlite' ? outside : ['divisionHead'])
  expect(found).toEqual([])
  expect(telling, 'answers that tell of a matter').toBeGreaterThan(10)
})

// Whoever is refused is refused by one text for both databases; on the slower one it takes as long as all the rest.
test.skipIf(testDatabase !== 'sqlite')(
  'every change that names a confidential matter is answered alike by both, at the same cost',
  LONG,
  async () => {
    const { found, telling } = await sweepChanges(twins, ['divisionHead', 'elsewhereHead'])
    expect(found).toEqual([])
    expect(telling, 'answers that are more than that there is no such thing').toBeGreaterThan(20)
  },
)

/** The same of both worlds, which must be one, and hold no piece of the person. */
async function same(of: (world: World) => Promise<string>): Promise<string> {
  const [first, second] = [await of(twins.one), await of(twins.other)]
  expect(first === second ? '' : parting(first, second)).toBe('')
  expect(piecesIn(first)).toEqual([])
  return first
}

describe('by other ways', () => {
  // First: from here on the two draw ids of their own.
  test('the audit log, the calendar and what watches the server are the same', async () => {
    const log = await same((world) => answered(world, 'auditor', '/audit-events.jsonl'))
    expect(log).toContain('"action":"openIdentity"')
    await same((world) => answered(world, 'leader', '/reception-days.ics'))
    for (const { server } of [twins.one, twins.other]) {
      const metrics = await (await server.stranger().fetch('/metrics')).text()
      // The measured numbers may hold any digits.
      expect(piecesIn(metrics.replaceAll(/ \S+$/gm, ''))).toEqual([])
    }
  })

  test.each(['divisionHead', 'elsewhereHead'] as const)(
    '%s who registers the same person is answered as for a new one',
    async (login) => {
      const input = { ...letter, persons: [secrets.one], dryRun: true }
      const body = { query: mutation('registerMatter'), variables: { input } }
      expect(await same((world) => answered(world, login, '/graphql', body))).toContain('"refusals":[]')
    },
  )

  test.each(['csv', 'xlsx', 'print'])('a ledger as %s is the same', async (format) => {
    const leave = 'mutation ($input: ExportLedgerInput!) { exportLedger(input: $input) { url } }'
    const columns = Object.keys(ledgerColumns)
    for (const ledger of ['letter', 'all']) {
      const text = await same(async ({ server }) => {
        const officer = await server.as('officer')
        const input = { ledger, format, purpose: '季度归档核对', columns }
        const { exportLedger } = await officer.ask<{ exportLedger: { url: string } }>(leave, { input })
        return textOf(Buffer.from(await (await officer.fetch(exportLedger.url)).arrayBuffer()))
      })
      expect(text).toContain('(保密)')
    }
  })

  test('who may not open identities gets no document, on paper or as a file', async () => {
    const open =
      'mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { ticket page { title } refusals { code } } }'
    const confidential = ['sent', 'inHand', 'answered'].map((name) => twins.one.matters[name] ?? '')
    const { db } = twins.one.server.app
    const papers = await db.read<{ id: string }>(
      'select max(id) as id from document where matterId in (?, ?, ?) group by matterId',
      confidential,
    )
    const shut = outside.filter((login) => !roleRow(postOf(login)[1]).permissions.includes('identity.open'))
    expect(papers).toHaveLength(3)
    for (const login of testDatabase === 'sqlite' ? shut : shut.slice(0, 1))
      for (const { id } of papers) {
        const variables = { input: { documentId: id, purpose: '看看是谁写来的' } }
        const text = await same((world) => answered(world, login, '/graphql', { query: open, variables }))
        expect(text).toContain('"code":"FORBIDDEN"')
        for (const kind of ['pdf', 'docx'])
          expect(await same((world) => answered(world, login, `/documents/${id}.${kind}`))).toMatch(/^404/)
      }
  })

  test('a scanned letter is for whoever keeps the petitioner; to all others it is no file', async () => {
    for (const login of ['divisionHead', 'divisionHandler', 'archivist', 'leader'] as const) {
      const none = await answered(twins.one, login, '/files/att_01HZZZZZZZZZZZZZZZZZZZZZZZ')
      expect(await same((world) => answered(world, login, `/files/${world.original}`))).toBe(none)
    }
    expect(await answered(twins.one, 'officer', `/files/${twins.one.original}`)).toContain('%PDF')
  })

  test('whoever watches hears the same', async () => {
    const watching = ['officer', 'divisionHead', 'leader', 'elsewhereHead'] as const
    const heard = async ({ server, matters }: World): Promise<string> => {
      const boards = await Promise.all(watching.map(async (login) => watch(await server.as(login))))
      const comment = 'mutation ($input: CommentInput!) { comment(input: $input) { refusals { code } } }'
      const input = { matterId: matters['sent'], text: '请承办单位抓紧联系' }
      await (await server.as('officer')).ask(comment, { input })
      await until(() => boards.slice(0, 3).every(({ said }) => said.join('').includes('"kind":"matter"')))
      for (const board of boards) board.leave()
      await Promise.all(boards.map(({ ended }) => ended))
      return boards.map(({ said }) => said.join('')).join('\n--\n')
    }
    const [, , , elsewhere] = (await same(heard)).split('\n--\n')
    expect(elsewhere).not.toContain('kind')
  })

  test('an operator of the database finds no piece of the person in any table', async () => {
    for (const { server } of [twins.one, twins.other]) {
      const { db } = server.app
      for (const tableName of tableNames)
        expect(piecesIn(JSON.stringify(await db.read(`select * from \`${tableName}\``))), tableName).toEqual(
          [],
        )
    }
  })
})

/** A spreadsheet's parts, but for the instant it was packed at; any other file as it is. */
function textOf(file: Buffer): string {
  if (file.subarray(0, 2).toString() !== 'PK') return file.toString()
  const parts = Object.values(new PizZip(file).files).filter(({ dir }) => !dir)
  return parts.map((part) => `${part.name}\n${part.asText()}`).join('\n')
}

test('a fault of either is in its log, and nobody is', async () => {
  for (const { server, log } of [twins.one, twins.other]) {
    // What nobody reads any more: the last test of this file breaks the server.
    await server.app.db.work((tx) => tx.run('drop table comment'))
    const answer = await answered({ server } as World, 'officer', '/graphql', {
      query:
        'query ($id: ID!) { matter(id: $id) { timeline { edges { node { action } } } comments { text } } }',
      variables: { id: twins.one.matters['sent'] },
    })
    expect(answer).toContain('INTERNAL')
    expect(log.length).toBeGreaterThan(0)
    expect(piecesIn(log.join('\n') + answer)).toEqual([])
  }
})
