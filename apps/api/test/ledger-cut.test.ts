import { get } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgerOf } from '@xinfang/domain'
import { newId } from '../src/db/id'
import { register } from './support/lives'
import { startServer, type TestServer } from './support/server'

/** More than a connection swallows before it notices that nobody reads. */
const MANY = 8_000
let server: TestServer
beforeAll(async () => {
  server = await startServer('ledger_cut')
  await copy(await register(server, { title: '站前道路夜间照明'.repeat(25) }))
  // Connections that idled meanwhile are closed by now, and the first question only finds that out.
  await server
    .stranger()
    .fetch('/healthz')
    .catch(() => undefined)
}, 120_000)
afterAll(() => server.close())

/** The same letter many times over: its rows, without the acts that made them. */
async function copy(matterId: string): Promise<void> {
  const { db } = server.app
  const of = (table: string, key = 'matterId') =>
    db.read<Record<string, string | number | null>>(`select * from ${table} where ${key} = ?`, [matterId])
  const [[matter], [submission], units] = await Promise.all([
    of('matter', 'id'),
    of('submission'),
    of('matter_unit'),
  ])
  const now = new Date(`${matter!['receivedOn']}T02:00:00Z`)
  for (let done = 0; done < MANY; done += 500)
    await db.work(async (tx) => {
      const ids = Array.from({ length: 500 }, () => newId('mat', now))
      await tx.insert(
        'matter',
        ids.map((id) => ({ ...matter, id, number: id, doc: null, queryCodeIndex: null })),
      )
      await tx.insert(
        'submission',
        ids.map((id) => ({ ...submission, id: newId('sub', now), matterId: id, number: id })),
      )
      await tx.insert(
        'matter_unit',
        ids.flatMap((id) => units.map((unit) => ({ ...unit, matterId: id }))),
      )
    })
}

interface Export {
  readonly state: string
  readonly rowCount: number
  readonly written: number
}

async function leave(format: string): Promise<{ id: string; url: string }> {
  const officer = await server.as('officer')
  const input = { ledger: 'letter', columns: ledgerOf('letter').columns, format, purpose: '季度归档核对' }
  const { exportLedger } = await officer.ask<{ exportLedger: { url: string; export: { id: string } } }>(
    `mutation ($input: ExportLedgerInput!) { exportLedger(input: $input) { url export { id } } }`,
    { input },
  )
  return { id: exportLedger.export.id, url: exportLedger.url }
}

const read = async (id: string): Promise<Export> =>
  (
    await (
      await server.as('officer')
    ).ask<{ ledgerExport: Export }>('query ($id: ID!) { ledgerExport(id: $id) { state rowCount written } }', {
      id,
    })
  ).ledgerExport

/** How the export stands once nobody writes it any more. */
async function ended(id: string): Promise<Export> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    const found = await read(id)
    if (found.state !== 'ready' && found.state !== 'running') return found
    await setTimeout(20)
  }
  throw new Error('the export hangs')
}

/** Fetches, and goes away with the first bytes. */
async function cut(path: string): Promise<void> {
  const { cookie } = await server.as('officer')
  await new Promise<void>((resolve, reject) => {
    const request = get(`${server.url}${path}`, { headers: { cookie } }, (response) => {
      response.once('data', () => response.destroy())
      response.once('close', resolve)
    })
    request.once('error', reject)
  })
}

test.each(['csv', 'xlsx'])(
  '%s: whoever goes away midway ends it, and the history says how far it came',
  async (format) => {
    const { id, url } = await leave(format)
    await cut(url)
    const { state, rowCount, written } = await ended(id)
    expect({ state, rowCount }).toEqual({ state: 'cut', rowCount: MANY + 1 })
    expect(written).toBeLessThan(rowCount)
    const [event] = await server.app.db.read<{ data: string }>(
      "select data from event where action = 'fetchLedger' order by seq desc limit 1",
    )
    expect(JSON.parse(event!.data)).toEqual({ export: id, rows: written, complete: false })
    // Nothing of it is left behind that would hinder the next.
    expect((await (await server.as('officer')).fetch(url)).status).toBe(404)
  },
)

test('the next one is given whole', async () => {
  const { id, url } = await leave('csv')
  const response = await (await server.as('officer')).fetch(url)
  expect((await response.text()).split('\n').length).toBeGreaterThan(MANY)
  expect(await ended(id)).toEqual({ state: 'done', rowCount: MANY + 1, written: MANY + 1 })
})
