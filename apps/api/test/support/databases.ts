import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { afterAll, inject } from 'vitest'

/** The database this project of the test run stands on. */
export const testDatabase = process.env.TEST_DB === 'maria' ? 'maria' : 'sqlite'

const drops: (() => Promise<unknown>)[] = []

/**
 * An empty database of its own for one test file: `sqlite:/path` in a temporary directory, or
 * `mysql://…/database` on the server of this run. Dropped after the file's own `afterAll` hooks.
 * @param name appears in the database's name, to be found in a server's process list: letters, digits, `_`
 */
export function freshDatabaseUrl(name: string): Promise<string> {
  return testDatabase === 'maria' ? freshMariaDatabase(name) : freshSqliteFile(name)
}

async function freshSqliteFile(name: string) {
  const directory = await mkdtemp(join(tmpdir(), `xinfang-test-${name}-`))
  drops.push(() => rm(directory, { recursive: true, force: true }))
  return `sqlite:${join(directory, 'xinfang.sqlite')}`
}

async function freshMariaDatabase(name: string) {
  const server = inject('mariadbUrl')
  const database = `xinfang_test_${name}_${randomBytes(4).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
  drops.push(() => onServer(server, `DROP DATABASE ${database}`))
  const url = new URL(server)
  url.pathname = database
  return url.href
}

async function onServer(url: string, statement: string) {
  const connection = await createConnection(url)
  try {
    await connection.query(statement)
  } finally {
    await connection.end()
  }
}

// This module is a setup file of every test file: registered first, the hook runs last.
afterAll(async () => {
  for (const drop of drops.splice(0)) await drop()
})
