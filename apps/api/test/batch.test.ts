import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { matterIn, register, step } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { view } from './support/view'

let server: TestServer
beforeAll(async () => {
  server = await startServer('batch')
}, 60_000)
afterAll(() => server.close())

const BATCH = `mutation ($input: TransferMattersInput!) { transferMatters(input: $input) {
  rows { matterId effects { from to documents { form } } refusals { code } } refusals { code field } } }`

interface Answer {
  readonly rows: {
    readonly matterId: string
    readonly effects: { readonly to: string; readonly documents: { readonly form: string }[] } | null
    readonly refusals: { readonly code: string }[]
  }[]
  readonly refusals: { readonly code: string; readonly field: string | null }[]
}

async function send(login: Login, matterIds: readonly string[], more: object = {}): Promise<Answer> {
  const input = { matterIds, to: server.office.units.division, ...more }
  const client = await server.as(login)
  return (await client.ask<{ transferMatters: Answer }>(BATCH, { input })).transferMatters
}

const codes = ({ rows }: Answer) => rows.map(({ refusals }) => refusals.map(({ code }) => code).join())
const statusOf = async (id: string) => (await view(server, 'officer', id)).status
const three = () => Promise.all([matterIn(server, 'M10'), matterIn(server, 'M10'), matterIn(server, 'M10')])

describe('a batch of transfers', () => {
  test('says what would happen to each and does nothing, then does it to those that may be sent', async () => {
    const ready = await three()
    const early = await register(server)
    const tried = await send('officer', [...ready, early], { dryRun: true })
    expect(codes(tried)).toEqual(['', '', '', 'WRONG_STATUS'])
    expect(tried.rows[0]?.effects?.to).toBe('M20')
    expect(tried.rows[0]?.effects?.documents.map(({ form }) => form)).toContain('F05')
    expect(await Promise.all(ready.map(statusOf))).toEqual(['M10', 'M10', 'M10'])

    expect(codes(await send('officer', [...ready, early]))).toEqual(['', '', '', 'WRONG_STATUS'])
    expect(await Promise.all([...ready, early].map(statusOf))).toEqual(['M20', 'M20', 'M20', 'M00'])
  })

  test('sent twice under one key is sent once', async () => {
    const ready = await three()
    const first = await send('officer', ready, { idempotencyKey: 'batch-1' })
    const version = (await view(server, 'officer', ready[0])).version
    expect(await send('officer', ready, { idempotencyKey: 'batch-1' })).toEqual(first)
    expect((await view(server, 'officer', ready[0])).version).toBe(version)
  })

  test('leaves out what somebody changed meanwhile, and what the sender may not see', async () => {
    const [one, two, sealed] = await three()
    const before = (await view(server, 'officer', one)).version
    await step(server, two, 'M20')
    const gone = 'mat_01HZZZZZZZZZZZZZZZZZZZZZZZ'
    const answer = await send('officer', [one, two, gone], { expectedVersions: [before, before, 1] })
    expect(codes(answer)).toEqual(['', 'MATTER_CHANGED', 'MATTER_UNKNOWN'])
    expect(await statusOf(sealed)).toBe('M10')
  })

  test('holds matters of one registering unit only, each once, a hundred at most', async () => {
    const mine = await matterIn(server, 'M10')
    const theirs = await register(server, {}, 'divisionHead')
    const refused = async (ids: string[]) => (await send('officer', ids)).refusals
    expect(await refused([mine, theirs])).toEqual([{ code: 'BATCH_UNITS', field: 'matterIds' }])
    expect(await refused([mine, mine])).toEqual([{ code: 'BATCH_TWICE', field: 'matterIds' }])
    expect(await refused([])).toEqual([{ code: 'BATCH_SIZE', field: 'matterIds' }])
    expect(await refused(Array.from({ length: 101 }, (_, n) => `mat_${n}`))).toEqual([
      { code: 'BATCH_SIZE', field: 'matterIds' },
    ])
    expect(await statusOf(mine)).toBe('M10')
  })
})
