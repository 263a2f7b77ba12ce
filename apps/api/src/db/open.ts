import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config'
import type { Database } from './database'
import { openMysql } from './mysql'
import { openSqlite } from './sqlite'

/**
 * Opens the configured database and brings its schema up to date; safe when several processes start at once.
 * @param now the clock that dates every transaction
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  now: () => Date = () => new Date(),
): Promise<Database> {
  if (config.databaseUrl) {
    const db = await openMysql(config.databaseUrl, now)
    await migrate(db)
    return db
  }
  mkdirSync(config.dataDir, { recursive: true })
  const db = await openSqlite(join(config.dataDir, 'xinfang.sqlite'), now)
  await migrate(db)
  return db
}

async function migrate(db: Database): Promise<void> {
  if (db.dialect === 'sqlite') {
    await db.source.runMigrations({ transaction: 'each' })
    return
  }
  // DDL commits by itself there; a named lock keeps a second process from running the same migration.
  const runner = db.source.createQueryRunner()
  try {
    await runner.query("select get_lock('xinfang-migrate', 120)")
    await db.source.runMigrations({ transaction: 'none' })
  } finally {
    await runner.query("select release_lock('xinfang-migrate')").catch(() => undefined)
    await runner.release()
  }
}
