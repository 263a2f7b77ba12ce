import { appendFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { audit } from '../src/cli/audit'
import { anchorFileOf, writeAnchor } from '../src/history/anchor'
import { linkHash } from '../src/history/chain'
import type { EventRow } from '../src/history/event.entity'
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
  readonly node: {
    readonly action: string
    readonly matterId: string | null
    readonly fields: string[]
    readonly objectIds: string[]
  }
}
const query = `query ($action: String, $objectId: ID, $kind: AuditKind, $userId: ID, $from: Day, $to: Day) {
  auditEvents(first: 100, action: $action, objectId: $objectId, kind: $kind, userId: $userId, from: $from, to: $to) {
  edges { node { id at action by { id name } unitId matterId objectIds fields } } pageInfo { hasNextPage } } }`
const seen = async (login: Login, variables: object = {}) =>
  (
    await (await server.as(login)).ask<{ auditEvents: { edges: Entry[] } }>(query, variables)
  ).auditEvents.edges.map(({ node }) => node)

test('the auditor sees who did what by ids and names of fields, never a value', async () => {
  const events = await seen('auditor', { objectId: plain })
  expect(events.map(({ action }) => action)).toEqual(['openTriage', 'registerMatter'])
  expect(JSON.stringify(await seen('auditor'))).not.toMatch(/甲某某|10012345678|站前道路/)
  expect(events[1]?.fields.length).toBeGreaterThan(0)
})

test('filters by day, actor, kind, act and object', async () => {
  const actions = async (variables: object) => [
    ...new Set((await seen('auditor', variables)).map(({ action }) => action)),
  ]
  expect(await actions({ action: 'signIn' })).toEqual(['signIn'])
  expect(await actions({ kind: 'session' })).toEqual(['signIn'])
  expect((await actions({ kind: 'matter' })).toSorted()).toEqual(['openTriage', 'registerMatter'])
  const { users, units } = server.office
  expect((await actions({ userId: users.officer })).toSorted()).toEqual(['openTriage', 'signIn'])
  expect([await actions({ to: '2026-03-01' }), await actions({ from: '2026-03-03' })]).toEqual([[], []])
  expect((await actions({ from: '2026-03-02', to: '2026-03-02' })).length).toBeGreaterThan(1)
  await (
    await server.as('securityAdministrator')
  ).ask('mutation ($input: GrantPostInput!) { grantPost(input: $input) { refusals { code } } }', {
    input: { userId: users.clerk, unitId: units.office, role: 'archivist' },
  })
  const [granted] = await seen('auditor', { objectId: users.clerk })
  expect(granted).toMatchObject({ action: 'grantPost' })
  expect(granted?.objectIds).toContain(users.clerk)
})

test('exports what the filter shows as JSON lines, records that, and gives nothing to others', async () => {
  const path = '/audit-events.jsonl?kind=session&from=2026-03-02'
  const response = await (await server.as('auditor')).fetch(path)
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/x-ndjson; charset=utf-8',
  ])
  const lines = (await response.text()).trimEnd().split('\n')
  const shown = await seen('auditor', { kind: 'session', from: '2026-03-02' })
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject(shown)
  const [exported] = await seen('auditor', { kind: 'export' })
  expect(exported).toMatchObject({ action: 'exportAudit', fields: ['from', 'kind'] })
  const status = async (login: Login, asked: string) => (await (await server.as(login)).fetch(asked)).status
  expect([
    await status('systemAdministrator', path),
    await status('auditor', '/audit-events.jsonl?from=never'),
    await status('auditor', '/audit-events.jsonl?objectId=10012345678%20'),
    (await server.stranger().fetch(path)).status,
  ]).toEqual([403, 400, 400, 401])
})

test('of a matter whose complaint is about the own unit not even that it is there', async () => {
  expect(await seen('auditor', { objectId: report })).toEqual([])
  expect((await seen('auditor')).some(({ matterId }) => matterId === report)).toBe(false)
})

test('the chain is verified for the auditor alone, from where a stretch ended', async () => {
  const ask =
    'query ($after: Int) { auditVerify(after: $after) { ok events total anchors next brokenAt reason } }'
  interface Found {
    readonly auditVerify: { readonly events: number; readonly total: number }
  }
  const auditor = await server.as('auditor')
  const { auditVerify } = await auditor.ask<Found>(ask)
  expect(auditVerify).toMatchObject({ ok: true, anchors: 0, next: null, brokenAt: null })
  expect(auditVerify.events).toBe(auditVerify.total)
  expect((await auditor.ask<Found>(ask, { after: 3 })).auditVerify).toEqual(auditVerify)
  expect(await (await server.as('systemAdministrator')).codes(ask)).toEqual(['FORBIDDEN'])
})

/** What a command says, and what it ends with. */
async function command(verb: string): Promise<{ code: number; said: string }> {
  let said = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  const code = await audit({ config: server.app.config, rest: [verb] })
  write.mockRestore()
  return { code, said }
}

test('the command line writes the whole chain as JSON lines, which a stranger walks with nothing else', async () => {
  const { code, said } = await command('export')
  expect(code).toBe(0)
  const events = said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as EventRow)
  expect(events.at(-1)?.action).toBe('exportAudit')
  let before = ''
  for (const [at, event] of events.entries()) {
    expect([event.seq, event.prevHash, event.hash]).toEqual([at + 1, before, linkHash(event)])
    before = event.hash
  }
  expect(await command('verify')).toMatchObject({
    code: 0,
    said: expect.stringContaining(`${events.length}`),
  })
})

test('anchors are shown, the forged one as such', async () => {
  const { db, keyring, config, now } = server.app
  const file = anchorFileOf(config)
  await writeAnchor(db, keyring, file, now())
  appendFileSync(file, `${JSON.stringify({ seq: 1, hash: 'x', at: now().toISOString(), mac: 'x' })}\n`)
  const { auditAnchors } = await (
    await server.as('auditor')
  ).ask<{ auditAnchors: { seq: number; genuine: boolean }[] }>('{ auditAnchors { seq at hash genuine } }')
  expect(auditAnchors.map(({ genuine }) => genuine)).toEqual([false, true])
  expect(auditAnchors[1]?.seq).toBeGreaterThan(1)
  expect((await command('verify')).code).toBe(1)
})
