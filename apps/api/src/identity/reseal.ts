// oxlint-disable xinfang/no-built-sql -- names of tables and columns stand in `sealedColumns` alone, nothing told goes into a text
import type { Database, Row, Tx } from '../db/database'
import type { Keyring } from './keyring'
import { isCurrent, seal, unseal } from './seal'
import { sealedColumns, type SealedColumns } from './sealed-columns'

const BATCH = 200

export interface Resealed {
  readonly rows: number
  /** Rows that somebody else changed meanwhile; the next run takes them. */
  readonly left: number
}

/**
 * Seals every value anew that is not sealed with the current key, and its blind index with it, in small transactions.
 * A value tells its key, so a run that was cut short is simply run again.
 */
export async function resealAll(db: Database, keyring: Keyring): Promise<Resealed> {
  let [rows, left] = [0, 0]
  for (const columns of sealedColumns)
    for (let after: Row | undefined; ;) {
      const page: Row[] = await pageOf(db, columns, after)
      const old = page.filter((row) => isOld(keyring, columns, row))
      if (old.length > 0) {
        const done = await db.work(async (tx) => {
          let changed = 0
          for (const row of old) changed += await resealRow(tx, keyring, columns, row)
          return changed
        })
        rows += done
        left += old.length - done
      }
      if (page.length < BATCH) break
      after = page.at(-1)
    }
  return { rows, left }
}

/** Ids of the keys some value is still sealed with. */
export async function keysInUse(db: Database): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const columns of sealedColumns)
    for (let after: Row | undefined; ;) {
      const page: Row[] = await pageOf(db, columns, after)
      for (const row of page)
        for (const column of columns.columns) {
          const value = row[column]
          if (typeof value === 'string') found.add(value.split('.')[1] ?? '')
        }
      if (page.length < BATCH) break
      after = page.at(-1)
    }
  return found
}

const isOld = (keyring: Keyring, { columns }: SealedColumns, row: Row): boolean =>
  columns.some((column) => typeof row[column] === 'string' && !isCurrent(keyring, row[column]))

/** Rows in the order of their key, from the one after another; two columns of a key are compared as one. */
function pageOf(
  db: Database,
  { table, columns, key }: SealedColumns,
  after: Row | undefined,
): Promise<Row[]> {
  const named = [...key, ...columns].map((name) => `\`${name}\``).join(', ')
  const order = key.map((name) => `\`${name}\``).join(', ')
  const from = after ? `where (${order}) > (${key.map(() => '?').join(', ')})` : ''
  return db.read(
    `select ${named} from \`${table}\` ${from} order by ${order} limit ${BATCH}`,
    after ? key.map((name) => after[name] ?? null) : [],
  )
}

/** Only while the row is as it was read: what others wrote meanwhile is sealed with the new key already. */
async function resealRow(tx: Tx, keyring: Keyring, columns: SealedColumns, row: Row): Promise<number> {
  const { table, key, indexed = {} } = columns
  const name = key.map((column) => row[column]).join('/')
  const set: Row = {}
  const plain: Record<string, string> = {}
  for (const column of columns.columns) {
    const value = row[column]
    if (typeof value !== 'string') continue
    const place = { table, column, row: name }
    plain[column] = unseal(keyring, place, value)
    set[column] = seal(keyring, place, plain[column])
  }
  for (const [index, of] of Object.entries(indexed)) {
    const digest = of(keyring, plain)
    if (digest) set[index] = digest
  }
  const sealed = columns.columns.filter((column) => typeof row[column] === 'string')
  return tx.run(
    `update \`${table}\` set ${Object.keys(set)
      .map((column) => `\`${column}\` = ?`)
      .join(', ')} where ${[...key, ...sealed].map((column) => `\`${column}\` = ?`).join(' and ')}`,
    [...Object.values(set), ...[...key, ...sealed].map((column) => row[column] ?? null)],
  )
}
