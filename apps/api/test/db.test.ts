import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lastMigration } from '../src/cli/migrate'
import { driverPackage } from '../src/db/sqlite-driver'
import { openDatabase } from '../src/db/open'
import { migrations } from '../src/db/migrations'
import { migrationNames } from '../src/db/migrations/names'
import { openSchema } from '../src/db/schema'
import type { Database } from '../src/db/database'
import { faultOf } from '../src/db/faults'
import { take } from '../src/matter/counter'
import released from './released-migrations.json' with { type: 'json' }
import { freshDatabase, testDatabase } from './support/databases'

let db: Database
let where: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  where = await freshDatabase('db')
  db = await openDatabase(where)
})
afterAll(() => db.close())

const value = async (name: string) =>
  (await db.read<{ value: number }>('select value from counter where name = ?', [name]))[0]?.value ?? null
const set = (name: string, to: number) => db.work((tx) => tx.insert('counter', [{ name, value: to }]))

describe('the schema', () => {
  test('is what the entities say', async () => {
    const source = await openSchema(db, where)
    const { upQueries } = await source.driver.createSchemaBuilder().log()
    await source.destroy()
    expect(upQueries.map(({ query }) => query)).toEqual([])
  })

  test('names all its migrations, so that a start may pass over those that ran', () => {
    expect(migrations.map((Migration) => new Migration().name)).toEqual(migrationNames)
  })

  test('names the migration with the last number, whichever ran last', async () => {
    const [file] = readdirSync(join(import.meta.dirname, '../src/db/migrations'))
      .filter((name) => /^\d{3}-/.test(name))
      .toSorted()
      .slice(-1)
    const words = (file ?? '').replace(/^\d{3}-|\.ts$/g, '').replaceAll('-', '')
    expect((await lastMigration(db))?.toLowerCase()).toMatch(new RegExp(`^${words}\\d{13}$`))
  })

  test('has the migrations that were released as they were: a database made by one never runs it again', () => {
    const now = Object.fromEntries(
      Object.keys(released).map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(import.meta.dirname, '../src/db/migrations', name)))
          .digest('hex'),
      ]),
    )
    expect(now).toEqual(released)
  })

  test('comes up from nothing, goes down to nothing, and comes up again', async () => {
    const place = await freshDatabase('updown')
    const other = await openDatabase(place)
    const source = await openSchema(other, place)
    const transaction = other.dialect === 'sqlite' ? 'each' : 'none'
    const list =
      other.dialect === 'sqlite'
        ? "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
        : 'select table_name as name from information_schema.tables where table_schema = database()'
    const tables = async () => (await other.read<{ name: string }>(list)).map(({ name }) => name).toSorted()
    const up = await tables()
    expect(up).toContain('matter')
    for (const _ of source.migrations) await source.undoLastMigration({ transaction })
    expect((await tables()).filter((name) => name !== 'migrations')).toEqual([])
    await source.runMigrations({ transaction })
    expect(await tables()).toEqual(up)
    await source.destroy()
    await other.close()
  }, 60_000)

  test('comes up once when several processes start at once', async () => {
    const fresh = await freshDatabase('race')
    const opened = await Promise.all(
      testDatabase === 'maria' ? [1, 2, 3].map(() => openDatabase(fresh)) : [openDatabase(fresh)],
    )
    const [head] = await (opened[0] as Database).read<{ n: number }>('select count(*) as n from chain_head')
    expect(Number(head?.n)).toBe(1)
    for (const each of opened) await each.close()
  })

  test('keeps texts apart that a careless collation would call equal', async () => {
    for (const name of ['tok', 'TOK', 'tök', '🍣', '🍺']) await set(name, 1)
    const rows = await db.read<{ name: string }>("select name from counter where name = 'tok'")
    expect(rows).toEqual([{ name: 'tok' }])
  })
})

describe('a transaction', () => {
  test('that fails leaves nothing', async () => {
    const attempt = db.work(async (tx) => {
      await tx.insert('counter', [{ name: 'lost', value: 1 }])
      await tx.insert('counter', [{ name: 'lost', value: 2 }])
    })
    await expect(attempt).rejects.toSatisfy((error) => faultOf(error) === 'duplicate')
    expect(await value('lost')).toBeNull()
  })

  test('is not seen before it is committed, and at once afterwards', async () => {
    let seenInside: number | null = 1
    await db.work(async (tx) => {
      await tx.insert('counter', [{ name: 'hidden', value: 1 }])
      seenInside = await value('hidden')
    })
    expect([seenInside, await value('hidden')]).toEqual([null, 1])
  })

  test('loses no update beside fifty others', async () => {
    await set('sum', 0)
    await Promise.all(Array.from({ length: 50 }, () => db.work((tx) => take(tx, 'sum'))))
    expect(await value('sum')).toBe(50)
  })

  test('gives fifty takers of a new series fifty numbers', async () => {
    const taken = await Promise.all(Array.from({ length: 50 }, () => db.work((tx) => take(tx, 'series'))))
    expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
  })

  test('runs its effects after the commit only, and none when it failed', async () => {
    const done: string[] = []
    await db.work((tx) => {
      tx.afterCommit(() => done.push('kept'))
      return Promise.resolve()
    })
    await db
      .work((tx) => {
        tx.afterCommit(() => done.push('lost'))
        return Promise.reject(new Error('no'))
      })
      .catch(() => undefined)
    expect(done).toEqual(['kept'])
  })

  test('that stores an object where a text belongs is a fault of the program, not a row', async () => {
    const rows = [{ name: { toString: () => 'x' }, value: 1 }]
    await expect(db.work((tx) => tx.insert('counter', rows))).rejects.toThrow(TypeError)
  })
})

describe.runIf(testDatabase === 'maria')('on MariaDB', () => {
  test('two transactions that lock crosswise both succeed', async () => {
    await set('left', 0)
    await set('right', 0)
    const cross = (first: string, second: string) =>
      db.work(async (tx) => {
        await tx.run('update counter set value = value + 1 where name = ?', [first])
        await new Promise((done) => setTimeout(done, 50))
        await tx.run('update counter set value = value + 1 where name = ?', [second])
      })
    await Promise.all([cross('left', 'right'), cross('right', 'left')])
    expect([await value('left'), await value('right')]).toEqual([2, 2])
  })

  test('an unreachable server is told apart from a fault of the program', async () => {
    const nowhere = openDatabase({ dataDir: '', databaseUrl: 'mysql://nobody:nothing@127.0.0.1:1/none' })
    await expect(nowhere).rejects.toSatisfy((error) => faultOf(error) === 'unavailable')
  })
})

describe.runIf(testDatabase === 'sqlite')('on SQLite', () => {
  test('the file survives power loss by its settings', async () => {
    const pragma = async (name: string) =>
      Object.values((await db.work((tx) => tx.query<object>(`pragma ${name}`)))[0] ?? {})[0]
    expect([await pragma('journal_mode'), await pragma('synchronous')]).toEqual(['wal', 2])
  })

  test('a second process that writes to the same file makes this one wait, not fail', async () => {
    await set('shared', 0)
    const file = join(where.dataDir, 'xinfang.sqlite')
    const script = `
      const db = require('${driverPackage}')(${JSON.stringify(file)}, { timeout: 5000 })
      for (let n = 0; n < 40; n++) db.transaction(() => {
        const { value } = db.prepare("select value from counter where name = 'shared'").get()
        const until = Date.now() + 2
        while (Date.now() < until);
        db.prepare("update counter set value = ? where name = 'shared'").run(value + 1)
      }).immediate()`
    const other = spawn(process.execPath, ['-e', script], { stdio: 'inherit' })
    const ended = once(other, 'exit')
    for (let n = 0; n < 40; n++) await db.work((tx) => take(tx, 'shared'))
    expect(await ended).toEqual([0, null])
    expect(await value('shared')).toBe(80)
  })
})
