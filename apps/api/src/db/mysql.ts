import { createPool, type Pool } from 'mysql2/promise'
import { DataSource, getMetadataArgsStorage, type QueryRunner } from 'typeorm'
import type { Database, SqlValue, Tx } from './database'
import { entities } from './entities'
import { insertStatement } from './insert'
import { migrations } from './migrations'
import { retried } from './retry'

const CONNECTIONS = 16

/**
 * MySQL or MariaDB through mysql2: TypeORM's pool writes, a second pool reads by prepared statements.
 * Transactions are READ COMMITTED, so that what one officer committed is seen by the next statement
 * and gap locks do not stop unrelated registrations.
 */
export async function openMysql(url: string, now: () => Date): Promise<Database> {
  const connection = { uri: url, charset: 'utf8mb4_bin', timezone: 'Z', connectTimeout: 5_000 } as const
  const reader = createPool({ ...connection, connectionLimit: CONNECTIONS, maxPreparedStatements: 500 })
  // MariaDB 10.11 gives rows twice when it runs a prepared semi-join again (`visible.test.ts` shows it).
  reader.on('connection', (opened) => void opened.query("set session optimizer_switch = 'semijoin=off'"))
  try {
    const server = await versionOf(reader)
    // TEXT holds 64 KB there, less than one long letter; SQLite knows no LONGTEXT.
    for (const { options } of getMetadataArgsStorage().columns)
      if (options.type === 'text') options.type = 'longtext'
    const source = new DataSource({
      // The two differ in how they print defaults; the wrong one makes the schema comparison see ghosts.
      type: /mariadb/i.test(server) ? 'mariadb' : 'mysql',
      url,
      charset: 'utf8mb4_bin',
      timezone: 'Z',
      connectTimeout: connection.connectTimeout,
      poolSize: CONNECTIONS,
      extra: { maxIdle: CONNECTIONS },
      entities,
      migrations,
    })
    await source.initialize()
    return databaseOn(source, reader, now)
  } catch (error) {
    await reader.end()
    throw error
  }
}

async function versionOf(pool: Pool): Promise<string> {
  const [rows] = await pool.query('select version() as version')
  return String((rows as { version: string }[])[0]?.version)
}

function databaseOn(source: DataSource, reader: Pool, now: () => Date): Database {
  return {
    dialect: 'mysql',
    source,
    read: async <T>(sql: string, values: readonly SqlValue[] = []) =>
      (await reader.execute(sql, [...values]))[0] as T[],
    work: (task) => retried(() => transaction(source, now, task)),
    close: async () => {
      await reader.end()
      await source.destroy()
    },
  }
}

async function transaction<T>(source: DataSource, now: () => Date, task: (tx: Tx) => Promise<T>): Promise<T> {
  const effects: (() => void)[] = []
  const runner = source.createQueryRunner()
  try {
    await runner.startTransaction('READ COMMITTED')
    let result: T
    try {
      result = await task(transactionOn(runner, now(), effects))
      await runner.commitTransaction()
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined)
      throw error
    }
    for (const effect of effects) effect()
    return result
  } finally {
    await runner.release()
  }
}

function transactionOn(runner: QueryRunner, now: Date, effects: (() => void)[]): Tx {
  return {
    dialect: 'mysql',
    now,
    manager: runner.manager,
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
