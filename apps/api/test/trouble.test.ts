import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { BetterSqlite3 } from '../src/db/sqlite-driver'
import { createConnection } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyHistory } from '../src/history/verify'
import { act, letter, mutation } from './support/lives'
import { startServer, type TestServer } from './support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer('trouble')
})
afterAll(() => server.close())

const matters = async () =>
  Number((await server.app.db.read<{ n: number }>('select count(*) as n from matter'))[0]?.n)
const register = async () => (await server.as('clerk')).codes(mutation('registerMatter'), { input: letter })

/** Holds what every writing transaction needs, from outside; answers how to let go. */
async function hold(): Promise<() => Promise<void>> {
  const { databaseUrl, dataDir } = server.app.config
  if (databaseUrl) {
    const other = await createConnection(databaseUrl)
    await other.beginTransaction()
    await other.query('select * from chain_head where id = 1 for update')
    return async () => {
      await other.rollback()
      await other.end()
    }
  }
  const other = new BetterSqlite3(join(dataDir, 'xinfang.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  return async () => {
    other.exec('ROLLBACK')
    other.close()
  }
}

describe('a database that somebody else holds', () => {
  // That BUSY comes within ten seconds is shown for any request in `door.test.ts`; a lock is waited for less long.
  test('is told as BUSY while it is held, nothing is half written, and the next try works', async () => {
    await act(server, 'clerk', 'registerMatter', letter)
    const before = await matters()
    const release = await hold()
    expect(await register()).toEqual(['BUSY'])
    // Reading goes on meanwhile.
    expect(await matters()).toBe(before)
    await release()
    expect(await register()).toEqual([])
    expect(await matters()).toBe(before + 1)
    expect((await verifyHistory(server.app.db)).ok).toBe(true)
  })
})

describe.skipIf(process.env['TEST_DB'] !== 'sqlite')('a disk that is full', () => {
  test('is told as STORAGE_FULL, nothing is half written, reading goes on, and writing works once there is room', async () => {
    const { db } = server.app
    const before = await matters()
    const [pages] = await db.read<{ page_count: number }>('pragma page_count')
    // What a full disk does to SQLite: the file may not grow by another page.
    await db.work((tx) => tx.query(`pragma max_page_count = ${Number(pages?.page_count)}`))
    const client = await server.as('clerk')
    const long = { ...letter, facts: '积水未退。'.repeat(8_000) }
    expect(await client.codes(mutation('registerMatter'), { input: long })).toEqual(['STORAGE_FULL'])
    expect(await matters()).toBe(before)
    await db.work((tx) => tx.query('pragma max_page_count = 1073741823'))
    expect(await client.codes(mutation('registerMatter'), { input: long })).toEqual([])
    expect((await verifyHistory(db)).ok).toBe(true)
  })
})

test('files that vanish from the data directory are not found, and the server goes on', async () => {
  const client = await server.as('clerk')
  const sent = await client.fetch('/files', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'x-file-name': 'note.txt' },
    body: '收条',
  })
  const { id } = (await sent.json()) as { id: string }
  expect((await client.fetch(`/files/${id}`)).status).toBe(200)
  rmSync(join(server.app.config.dataDir, 'files'), { recursive: true })
  expect((await client.fetch(`/files/${id}`)).status).toBe(404)
  expect(await register()).toEqual([])
})

test('a request that is too large or no JSON is refused with a code, not with an error text', async () => {
  const client = await server.as('clerk')
  const post = (body: string) =>
    client.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const large = await post(
    JSON.stringify({ query: '{ viewer { today } }', variables: { x: 'x'.repeat(600_000) } }),
  )
  const { errors } = (await large.json()) as { errors: { extensions: { code: string } }[] }
  expect([large.status, errors[0]?.extensions.code]).toEqual([413, 'BAD_INPUT'])
  const broken = await post('{"query":')
  expect(broken.status).toBe(400)
  expect(await broken.text()).not.toContain('JSON at position')
})
