import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../src/db/id'
import { matterIn, person, register } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

/** Who opened which field of a petitioner, when and for what: the sheet the petitioner's side may ask for. */
let server: TestServer
let matterId: string
let personId: string

const open = async (login: Login, field: string, purpose: string) =>
  (await server.as(login)).ask(
    'mutation ($input: OpenIdentityInput!) { openIdentity(input: $input) { refusals { code } } }',
    { input: { personId, field, purpose } },
  )
const parts = 'id by { name } unit personIds field purpose'
const list = `query ($matterId: ID!, $first: Int, $after: String) {
  identityOpenings(matterId: $matterId, first: $first, after: $after) {
    edges { node { ${parts} } } pageInfo { hasNextPage endCursor } } }`
const print = `mutation ($matterId: ID!) { printOpenings(matterId: $matterId) { ${parts} } }`

interface Listed {
  readonly identityOpenings: {
    readonly edges: { readonly node: { readonly id: string; readonly field: string } }[]
    readonly pageInfo: { readonly endCursor: string }
  }
}

beforeAll(async () => {
  server = await startServer('opening')
  matterId = await matterIn(server, 'M10', { wishesConfidentiality: true })
  const { matter } = await (
    await server.as('officer')
  ).ask<{ matter: { people: { id: string }[] } }>('query ($id: ID!) { matter(id: $id) { people { id } } }', {
    id: matterId,
  })
  personId = matter.people[0]?.id ?? ''
  await open('officer', 'phone', '电话核实来信人')
  await open('head', 'identity_number', '核对身份证件')
})
afterAll(() => server.close())

test('tells who opened what, in whose name and for what, oldest first, and never what was read', async () => {
  const answer = await (await server.as('officer')).ask<Listed>(list, { matterId })
  expect(answer.identityOpenings.edges.map(({ node }) => node)).toMatchObject([
    {
      by: { name: '官officer' },
      unit: '信访办公室',
      personIds: [personId],
      field: 'phone',
      purpose: '电话核实来信人',
    },
    { by: { name: '官head' }, field: 'identity-number', purpose: '核对身份证件' },
  ])
  for (const value of Object.values(person)) expect(JSON.stringify(answer)).not.toContain(value)
})

test('comes by pages', async () => {
  const officer = await server.as('officer')
  const { identityOpenings: first } = await officer.ask<Listed>(list, { matterId, first: 1 })
  const { identityOpenings: second } = await officer.ask<Listed>(list, {
    matterId,
    first: 1,
    after: first.pageInfo.endCursor,
  })
  expect([...first.edges, ...second.edges].map(({ node }) => node.field)).toEqual([
    'phone',
    'identity-number',
  ])
})

test('is for those who may open the identity themselves', async () => {
  const codes = async (login: Login) => (await server.as(login)).codes(list, { matterId })
  expect(await codes('auditor')).toEqual(['FORBIDDEN'])
  const nothing = { identityOpenings: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } }
  expect(await (await server.as('elsewhereHead')).ask(list, { matterId })).toEqual(nothing)
  const sealed = await register(server, {
    complainsOfConduct: true,
    members: [server.office.users.head],
  })
  const officer = await server.as('officer')
  expect(await officer.ask(list, { matterId: sealed })).toEqual(nothing)
  expect(await officer.codes(print, { matterId: sealed })).toEqual(['NOT_FOUND'])
})

test('its print is the whole list and is recorded', async () => {
  const { printOpenings } = await (
    await server.as('officer')
  ).ask<{ printOpenings: { field: string }[] }>(print, { matterId })
  expect(printOpenings.map(({ field }) => field)).toEqual(['phone', 'identity-number'])
  const events = await server.app.db.read<{ actorId: string; data: string }>(
    "select actorId, data from event where action = 'printOpenings' and matterId = ?",
    [matterId],
  )
  expect(events).toEqual([{ actorId: server.office.users.officer, data: '{"openings":2}' }])
})

test('sixty within a day are the most, whichever way; a day later the next is opened', async () => {
  const { db } = server.app
  const { secondOfficer: userId } = server.office.users
  const views = async () => (await db.read('select id from identity_view where userId = ?', [userId])).length
  await db.work((tx) =>
    tx.insert(
      'identity_view',
      Array.from({ length: 59 }, () => ({
        id: newId('idv', tx.now),
        personId,
        userId,
        field: 'phone',
        purpose: '逐件电话回访',
        at: tx.now.toISOString(),
      })),
    ),
  )
  const refused = { refusals: [{ code: 'TOO_MANY_VIEWS' }] }
  expect(await open('secondOfficer', 'phone', '电话核实来信人')).toEqual({ openIdentity: { refusals: [] } })
  expect(await open('secondOfficer', 'phone', '电话核实来信人')).toEqual({ openIdentity: refused })
  const second = await server.as('secondOfficer')
  const [paper] = await db.read<{ id: string }>('select id from document where matterId = ?', [matterId])
  expect(
    await second.ask(
      'mutation ($input: OpenDossierInput!) { openDossier(input: $input) { refusals { code } } }',
      { input: { matterId, purpose: '归档前核对全卷' } },
    ),
  ).toEqual({ openDossier: refused })
  expect(
    await second.ask(
      'mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { refusals { code } } }',
      { input: { documentId: paper?.id, purpose: '打印后当面送达' } },
    ),
  ).toEqual({ openDocument: refused })
  expect(await views(), 'what was refused is no view').toBe(60)
  server.wait(24 * 60 + 1)
  expect(await open('secondOfficer', 'phone', '电话核实来信人')).toEqual({ openIdentity: { refusals: [] } })
})
