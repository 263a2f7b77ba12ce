import type { Database } from './database'

/** A setting of the engine that decides whether a commit survives the loss of power. */
export interface Durability {
  readonly setting: string
  readonly value: string
  readonly strong: boolean
}

/** What each engine must be set to. A weaker value answers "done" before the disk has it. */
const strong: Readonly<Record<string, readonly string[]>> = {
  journal_mode: ['wal', 'delete'],
  // FULL or EXTRA.
  synchronous: ['2', '3'],
  innodb_flush_log_at_trx_commit: ['1'],
  innodb_doublewrite: ['ON', '1'],
  sync_binlog: ['1'],
}

/** Read back from the open connections, since a driver, a pragma or a file of the server may have changed them. */
export async function readDurability(db: Database): Promise<Durability[]> {
  const values = db.dialect === 'sqlite' ? await ofSqlite(db) : await ofMysql(db)
  return values.map(([setting, value]) => ({
    setting,
    value,
    strong: strong[setting]?.includes(value) ?? true,
  }))
}

const ofSqlite = (db: Database): Promise<[string, string][]> =>
  db.work(async (tx) => {
    const [journal] = await tx.query('pragma journal_mode')
    const [synchronous] = await tx.query('pragma synchronous')
    return Object.entries({ ...journal, ...synchronous }).map(([name, value]) => [name, String(value)])
  })

async function ofMysql(db: Database): Promise<[string, string][]> {
  const rows = await db.read<{ Variable_name: string; Value: string }>(
    "show global variables where Variable_name in ('innodb_flush_log_at_trx_commit', 'innodb_doublewrite', 'sync_binlog', 'log_bin')",
  )
  const found = new Map(rows.map(({ Variable_name, Value }) => [Variable_name, Value]))
  // Without a binary log there is nothing to sync.
  if (found.get('log_bin') !== 'ON') found.delete('sync_binlog')
  found.delete('log_bin')
  return [...found]
}
