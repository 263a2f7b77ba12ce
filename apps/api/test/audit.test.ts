import { afterAll, beforeAll, expect, test } from 'vitest'
import { matterIn, register } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

let server: TestServer
let plain: string
let report: string

beforeAll(async () => {
  server = await startServer('audit')
  plain = await matterIn(server, 'M10')
  report = await register(server, {
    purpose: 'report',
    accusedUnits: [server.office.units.bureau],
    members: [server.office.users.officer],
  })
})
afterAll(() => server.close())

interface Entry {
  readonly node: { readonly action: string; readonly matterId: string | null; readonly fields: string[] }
}
const query = `query ($action: String, $matterId: ID) { auditEvents(first: 100, action: $action, matterId: $matterId) {
  edges { node { id at action by { id name } unitId matterId fields } } pageInfo { hasNextPage } } }`
const seen = async (login: Login, variables: object = {}) =>
  (
    await (await server.as(login)).ask<{ auditEvents: { edges: Entry[] } }>(query, variables)
  ).auditEvents.edges.map(({ node }) => node)

test('the auditor sees who did what by ids and names of fields, never a value', async () => {
  const events = await seen('auditor', { matterId: plain })
  expect(events.map(({ action }) => action)).toEqual(['openTriage', 'registerMatter'])
  expect(JSON.stringify(await seen('auditor'))).not.toMatch(/甲某某|10012345678|站前道路/)
  expect(events[1]?.fields.length).toBeGreaterThan(0)
})

test('filters by action', async () => {
  const actions = (await seen('auditor', { action: 'signIn' })).map(({ action }) => action)
  expect([...new Set(actions)]).toEqual(['signIn'])
})

test('of a matter whose complaint is about the own unit not even that it is there', async () => {
  expect(await seen('auditor', { matterId: report })).toEqual([])
  expect((await seen('auditor')).some(({ matterId }) => matterId === report)).toBe(false)
})

test('the chain is verified for the auditor alone', async () => {
  const ask = '{ auditVerify { ok events anchors brokenAt reason } }'
  const { auditVerify } = await (await server.as('auditor')).ask<{ auditVerify: object }>(ask)
  expect(auditVerify).toMatchObject({ ok: true, anchors: 0, brokenAt: null })
  expect(await (await server.as('systemAdministrator')).codes(ask)).toEqual(['FORBIDDEN'])
})
