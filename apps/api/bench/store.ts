import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMariadb } from '../../../scripts/mariadb.mjs'
import type { Database } from '../src/db/database'

export type Engine = 'sqlite' | 'mariadb'

/** Settings of a throw-away installation, gone with `drop`. */
export interface Place {
  readonly dataDir: string
  readonly databaseUrl: string
  drop(): Promise<void>
}

/** Holds the whole database in memory, as a server of its own does (docs/operations.md). */
export const ROOMY = ['--innodb-buffer-pool-size=2G']

/** @param options of the database server, where there is one */
export async function freshPlace(engine: Engine, options: readonly string[] = []): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xinfang-bench-'))
  const server = engine === 'mariadb' ? await startMariadb(options) : null
  return {
    dataDir,
    databaseUrl: server?.url ?? '',
    drop: async () => {
      await server?.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Rows the server touched since it started, MariaDB and MySQL; looking itself touches some. */
async function touched(db: Database): Promise<number> {
  const rows = await db.read<{ Value: string }>("show global status like 'Handler_read%'")
  return rows.reduce((sum, { Value }) => sum + Number(Value), 0)
}

/** How many rows `task` makes an otherwise idle server touch; null on SQLite, which does not count. */
export async function rowsRead(db: Database, task: () => Promise<unknown>): Promise<number | null> {
  if (db.dialect === 'sqlite') {
    await task()
    return null
  }
  const first = await touched(db)
  const looking = (await touched(db)) - first
  const before = await touched(db)
  await task()
  return (await touched(db)) - before - looking
}

/** Tables a statement walks from end to end on SQLite; none on the other engine, where rows are counted. */
export async function scans(
  db: Database,
  sql: string,
  values: readonly (string | number | null)[],
): Promise<string[]> {
  if (db.dialect !== 'sqlite') return []
  const steps = await db.read<{ detail: string }>(`explain query plan ${sql}`, values)
  return steps.map(({ detail }) => detail).filter((detail) => /^SCAN (?!CONSTANT)/.test(detail))
}
