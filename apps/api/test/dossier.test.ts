import { afterAll, beforeAll, expect, test } from 'vitest'
import { matterIn, person, register } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

let server: TestServer
let id: string
beforeAll(async () => {
  server = await startServer('dossier')
  id = await matterIn(server, 'M50')
}, 60_000)
afterAll(() => server.close())

const OPEN = `mutation ($input: OpenDossierInput!) { openDossier(input: $input) {
  dossier { people { name phone address } documents { id page { title addressee } } }
  refusals { code field } } }`

interface Opened {
  readonly dossier: {
    readonly people: { readonly name: string }[]
    readonly documents: { readonly id: string; readonly page: { readonly title: string } }[]
  } | null
  readonly refusals: { readonly code: string; readonly field: string | null }[]
}

const open = async (login: Login, purpose = '归档前核对全卷', matterId = id) =>
  (await (await server.as(login)).ask<{ openDossier: Opened }>(OPEN, { input: { matterId, purpose } }))
    .openDossier

const recorded = () =>
  server.app.db.read<{ data: string }>(
    "select data from event where action = 'openIdentity' and matterId = ? order by seq",
    [id],
  )

test('a dossier holds who the petitioner is and every issued document in clear, and no draft', async () => {
  const { dossier } = await open('officer')
  expect(dossier?.people).toEqual([person].map(({ name, phone, address }) => ({ name, phone, address })))
  const issued = await server.app.db.read<{ id: string }>(
    "select id from document where matterId = ? and state <> 'draft'",
    [id],
  )
  expect(dossier?.documents.map((one) => one.id).toSorted()).toEqual(issued.map((row) => row.id).toSorted())
  expect(issued.length).toBeGreaterThan(2)
  expect(JSON.stringify(dossier?.documents)).toContain(person.name)
})

test('opening it is recorded with its purpose before anything is shown', async () => {
  const before = (await recorded()).length
  await open('officer')
  const events = await recorded()
  expect(events).toHaveLength(before + 1)
  expect(JSON.parse(events.at(-1)?.data ?? '')).toMatchObject({ field: 'dossier', purpose: '归档前核对全卷' })
})

test('it needs a purpose, the right to open identities, and that the matter is seen', async () => {
  const before = (await recorded()).length
  expect(await open('officer', ' ')).toEqual({
    dossier: null,
    refusals: [{ code: 'PURPOSE_MISSING', field: 'purpose' }],
  })
  const input = { matterId: id, purpose: '归档前核对全卷' }
  expect(await (await server.as('leader')).codes(OPEN, { input })).toEqual(['FORBIDDEN'])
  expect(await (await server.as('stationHandler')).codes(OPEN, { input })).toEqual(['NOT_FOUND'])
  expect((await recorded()).length).toBe(before)
})

test('an unsigned letter has a dossier as well', async () => {
  const unsigned = await register(server, { persons: [], unclear: ['name', 'address', 'phone'] })
  const { dossier } = await open('officer', '归档前核对全卷', unsigned)
  expect(dossier?.people).toEqual([])
})
