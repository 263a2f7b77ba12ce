import 'reflect-metadata'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { getMetadataArgsStorage } from 'typeorm'
import { inject } from 'vitest'
import type { Place } from '../../src/config'
import { entities } from '../../src/db/entities'
import { sqliteFile } from '../../src/db/sqlite'
import { BetterSqlite3 } from '../../src/db/sqlite-driver'
import { drops } from './drops'

/** The database this project of the test run stands on. */
export const testDatabase = process.env['TEST_DB'] === 'maria' ? 'maria' : 'sqlite'

/**
 * Settings of an empty installation of its own for one test file: a temporary data directory and, in the
 * `maria` project, an empty database on the server of this run. Both are gone after the file's own
 * `afterAll` hooks. Fits `openDatabase`.
 * @param name appears in directory and database, to be found in a process list: letters, digits, `_`
 */
export async function freshDatabase(name: string): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), `xinfang-test-${name}-`))
  drops.push(() => rm(dataDir, { recursive: true, force: true }))
  return { dataDir, databaseUrl: testDatabase === 'maria' ? await createOnServer(name) : '' }
}

async function createOnServer(name: string): Promise<string> {
  const server = inject('mariadbUrl')
  const database = `xinfang_test_${name}_${randomBytes(4).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
  drops.push(() => onServer(server, `DROP DATABASE ${database}`))
  const url = new URL(server)
  url.pathname = database
  return url.href
}

/** What an operator types into the database itself, past the system. */
export async function operate({ dataDir, databaseUrl }: Place, statement: string): Promise<void> {
  if (databaseUrl) return onServer(databaseUrl, statement)
  const db = new BetterSqlite3(sqliteFile(dataDir))
  db.exec(statement)
  db.close()
}

/** Every table of the system. */
export const tableNames: readonly string[] = getMetadataArgsStorage()
  .filterTables(entities)
  .map(({ name }) => String(name))

async function onServer(url: string, statement: string): Promise<void> {
  const connection = await createConnection(url)
  try {
    await connection.query(statement)
  } finally {
    await connection.end()
  }
}
