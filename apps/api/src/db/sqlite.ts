import { join } from 'node:path'
import type { Database as Connection, Statement } from 'better-sqlite3'
import type { Database, SqlValue, Tx } from './database'
import { insertStatement } from './insert'
import { retried } from './retry'
import { BetterSqlite3 } from './sqlite-driver'

export const sqliteFile = (dataDir: string): string => join(dataDir, 'xinfang.sqlite')

/** What every connection that writes is told first. */
export function prepareWriter(db: Connection): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('cache_size = -32000')
  // Pages: an import touches the same ones in every step, and each checkpoint would copy them all.
  db.pragma('wal_autocheckpoint = 8000')
}

/**
 * Embedded SQLite: one writing connection, whose transactions stand in a queue, and one read-only connection
 * that sees committed rows only (WAL). Two open transactions on one connection, or a read beside one, would
 * mix; hence the queue (decision 005). Statements stay prepared.
 */
export function openSqlite(file: string, now: () => Date): Database {
  // Waiting inside the driver would stop the event loop; `retried` waits outside it.
  const writer = new BetterSqlite3(file, { timeout: 0 })
  prepareWriter(writer)
  const write = preparedOn(writer)
  const reader = new BetterSqlite3(file, { readonly: true, timeout: 0 })
  const read = preparedOn(reader)
  let queue: Promise<unknown> = Promise.resolve()

  async function transaction<T>(task: (tx: Tx) => Promise<T>): Promise<T> {
    const effects: (() => void)[] = []
    // IMMEDIATE takes the write lock at once: a deferred one fails half-way when another process wrote meanwhile.
    write('BEGIN IMMEDIATE').run()
    let result: T
    try {
      result = await task(transactionOn(effects))
      write('COMMIT').run()
    } catch (error) {
      // A full disk may have ended it already.
      if (writer.inTransaction) write('ROLLBACK').run()
      throw error
    }
    for (const effect of effects) effect()
    return result
  }

  function transactionOn(effects: (() => void)[]): Tx {
    return {
      dialect: 'sqlite',
      now: now(),
      query: async <T>(sql: string, values: readonly SqlValue[] = []) => write(sql).all(...values) as T[],
      run: async (sql, values = []) => write(sql).run(...values).changes,
      insert: async (table, rows) => {
        if (rows.length === 0) return
        const { sql, values } = insertStatement(table, rows)
        write(sql).run(...values)
      },
      afterCommit: (effect) => effects.push(effect),
    }
  }

  return {
    dialect: 'sqlite',
    read: async <T>(sql: string, values: readonly SqlValue[] = []) => read(sql).all(...values) as T[],
    work: (task) => {
      const turn = queue.then(() => retried(() => transaction(task)))
      queue = turn.catch(() => undefined)
      return turn
    },
    close: async () => {
      await queue
      reader.close()
      writer.close()
    },
  }
}

const KEPT = 500
/** In characters; a longer one inserts many rows, seldom as many again. */
const KEPT_LENGTH = 4_000

/** Prepares each statement once per connection. */
function preparedOn(db: Connection): (sql: string) => Statement {
  const prepared = new Map<string, Statement>()
  return (sql) => {
    if (sql.length > KEPT_LENGTH) return db.prepare(sql)
    let found = prepared.get(sql)
    if (!found) {
      if (prepared.size >= KEPT) prepared.clear()
      prepared.set(sql, (found = db.prepare(sql)))
    }
    return found
  }
}
