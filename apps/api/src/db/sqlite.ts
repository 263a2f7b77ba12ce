import BetterSqlite3 from 'better-sqlite3'
import { DataSource } from 'typeorm'
import type { Database, SqlValue, Tx } from './database'
import { entities } from './entities'
import { insertStatement } from './insert'
import { migrations } from './migrations'
import { retried } from './retry'

/**
 * Embedded SQLite: one writing connection, whose transactions stand in a queue, and one read-only connection
 * that sees committed rows only (WAL). TypeORM shares its single connection between everybody, so two open
 * transactions, or a read beside one, would mix; hence the queue (decision 005).
 */
export async function openSqlite(file: string, now: () => Date): Promise<Database> {
  const source = new DataSource({
    type: 'better-sqlite3',
    database: file,
    enableWAL: true,
    // Waiting inside the driver would stop the event loop; `retried` waits outside it.
    timeout: 0,
    prepareDatabase: (db: BetterSqlite3.Database) => {
      db.pragma('synchronous = FULL')
      db.pragma('foreign_keys = ON')
      db.pragma('cache_size = -32000')
    },
    entities,
    migrations,
  })
  await source.initialize()
  const reader = new BetterSqlite3(file, { readonly: true, timeout: 0 })
  const prepared = new Map<string, BetterSqlite3.Statement>()
  const statement = (sql: string) => {
    let found = prepared.get(sql)
    if (!found) {
      if (prepared.size > 500) prepared.clear()
      prepared.set(sql, (found = reader.prepare(sql)))
    }
    return found
  }
  const runner = source.createQueryRunner()
  let queue: Promise<unknown> = Promise.resolve()

  async function transaction<T>(task: (tx: Tx) => Promise<T>): Promise<T> {
    const effects: (() => void)[] = []
    // IMMEDIATE takes the write lock at once: a deferred one fails half-way when another process wrote meanwhile.
    await runner.query('BEGIN IMMEDIATE')
    let result: T
    try {
      result = await task(transactionOn(effects))
      await runner.query('COMMIT')
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined)
      throw error
    }
    for (const effect of effects) effect()
    return result
  }

  function transactionOn(effects: (() => void)[]): Tx {
    return {
      dialect: 'sqlite',
      now: now(),
      manager: source.manager,
      query: (sql, values = []) => runner.query(sql, [...values]),
      run: async (sql, values = []) => (await runner.query(sql, [...values], true)).affected ?? 0,
      insert: async (table, rows) => {
        if (rows.length === 0) return
        const { sql, values } = insertStatement(table, rows)
        await runner.query(sql, values)
      },
      afterCommit: (effect) => effects.push(effect),
    }
  }

  return {
    dialect: 'sqlite',
    source,
    read: async <T>(sql: string, values: readonly SqlValue[] = []) => statement(sql).all(...values) as T[],
    work: (task) => {
      const turn = queue.then(() => retried(() => transaction(task)))
      queue = turn.catch(() => undefined)
      return turn
    },
    close: async () => {
      await queue
      reader.close()
      await source.destroy()
    },
  }
}
