import { mkdirSync } from 'node:fs'
import type { Place } from '../config'
import type { Database } from './database'
import { migrationNames } from './migrations/names'
import { openMysql } from './mysql'
import { migrate } from './schema'
import { openSqlite, sqliteFile } from './sqlite'

/**
 * Opens the configured database and brings its schema up to date; safe when several processes start at once.
 * @param now the clock that dates every transaction
 */
export async function openDatabase(place: Place, now: () => Date = () => new Date()): Promise<Database> {
  const db = await open(place, now)
  try {
    if (!(await isUpToDate(db))) await migrate(db, place)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}

async function open({ databaseUrl, dataDir }: Place, now: () => Date): Promise<Database> {
  if (databaseUrl) return openMysql(databaseUrl, now)
  mkdirSync(dataDir, { recursive: true })
  return openSqlite(sqliteFile(dataDir), now)
}

async function isUpToDate(db: Database): Promise<boolean> {
  const ran = new Set(await migrationsOf(db))
  return migrationNames.every((name) => ran.has(name))
}

/** The names of the migrations that ran, in no order that says anything: TypeORM runs them by stamp. */
export async function migrationsOf(db: Database): Promise<string[]> {
  try {
    return (await db.read<{ name: string }>('select name from migrations')).map(({ name }) => name)
  } catch (error) {
    if (isMissing(error as { code?: string; message?: string })) return []
    throw error
  }
}

const isMissing = ({ code, message }: { code?: string; message?: string }): boolean =>
  code === 'ER_NO_SUCH_TABLE' || message === 'no such table: migrations'
