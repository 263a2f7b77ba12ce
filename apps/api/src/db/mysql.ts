import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2'
import type { Database, SqlValue, Tx } from './database'
import { insertStatement } from './insert'
import { retried } from './retry'

const CONNECTIONS = 16
/** A statement with more values is sent as text: each number of rows would be prepared anew, and for ever. */
const PREPARED_VALUES = 200

export const mysqlConnection = { charset: 'utf8mb4_bin', timezone: 'Z', connectTimeout: 5_000 } as const

/**
 * MySQL or MariaDB through mysql2: one pool reads, one writes, so that a read inside a transaction never waits
 * for a connection that a waiting transaction holds. Statements stay prepared.
 */
export async function openMysql(url: string, now: () => Date): Promise<Database> {
  // Loaded by those who use it: a tenth of the start on SQLite.
  const { createPool } = await import('mysql2')
  const [reader, writer] = [openPool(), openPool()]

  function openPool(): Pool {
    const pool = createPool({
      ...mysqlConnection,
      uri: url,
      connectionLimit: CONNECTIONS,
      maxPreparedStatements: 500,
    })
    pool.on('connection', (opened) => {
      // MariaDB 10.11 gives rows twice when it runs a prepared semi-join again (`visible.test.ts` shows it).
      void opened.query("set session optimizer_switch = 'semijoin=off'")
      // What one officer committed is seen by the next statement, and gap locks stop no unrelated registration.
      void opened.query('set session transaction isolation level read committed')
      // A row somebody else holds for long is told as BUSY while the officer still waits for the answer.
      void opened.query('set session innodb_lock_wait_timeout = 2')
    })
    return pool
  }

  return {
    dialect: 'mysql',
    read: async <T>(sql: string, values: readonly SqlValue[] = []) =>
      (await answered<RowDataPacket[]>((done) =>
        reader.execute<RowDataPacket[]>(sql, [...values], done),
      )) as T[],
    work: (task) => retried(() => transaction(writer, now, task)),
    close: async () => {
      await Promise.all([ended(reader), ended(writer)])
    },
  }
}

async function transaction<T>(pool: Pool, now: () => Date, task: (tx: Tx) => Promise<T>): Promise<T> {
  const effects: (() => void)[] = []
  const connection = await answered<PoolConnection>((done) => pool.getConnection(done))
  let result: T
  try {
    await answered<void>((done) => connection.beginTransaction(done))
    result = await task(transactionOn(connection, now(), effects))
    await answered<void>((done) => connection.commit(done))
    connection.release()
  } catch (error) {
    // A connection that cannot roll back is lost, or in a state nobody knows.
    await answered<void>((done) => connection.rollback(done)).then(
      () => connection.release(),
      () => connection.destroy(),
    )
    throw error
  }
  for (const effect of effects) effect()
  return result
}

type Done<A> = (error: Error | null, answer?: A) => void

/** mysql2's own promises draw a stack for every statement, a tenth of a short request. */
const answered = <A>(send: (done: Done<A>) => unknown): Promise<A> =>
  new Promise((resolve, reject) => send((error, answer) => (error ? reject(error) : resolve(answer as A))))

const ended = (pool: Pool): Promise<void> => answered((done) => pool.end(done))

function transactionOn(connection: PoolConnection, now: Date, effects: (() => void)[]): Tx {
  const send = (sql: string, values: readonly SqlValue[] = []) =>
    answered<RowDataPacket[] | ResultSetHeader>((done) =>
      values.length > PREPARED_VALUES
        ? connection.query<RowDataPacket[]>(sql, [...values], done)
        : connection.execute<RowDataPacket[]>(sql, [...values], done),
    )
  return {
    dialect: 'mysql',
    now,
    query: async <T>(sql: string, values?: readonly SqlValue[]) => (await send(sql, values)) as T[],
    run: async (sql, values) => ((await send(sql, values)) as ResultSetHeader).affectedRows,
    insert: async (table, rows) => {
      if (rows.length === 0) return
      const { sql, values } = insertStatement(table, rows)
      await send(sql, values)
    },
    afterCommit: (effect) => effects.push(effect),
  }
}
