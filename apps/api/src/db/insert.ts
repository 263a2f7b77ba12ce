import type { SqlValue } from './database'

/** `insert into t (a, b) values (?, ?), (?, ?)` with its values, from rows of the same shape. */
export function insertStatement(table: string, rows: readonly object[]): { sql: string; values: SqlValue[] } {
  const columns = Object.keys(rows[0] ?? {})
  const places = `(${columns.map(() => '?').join(', ')})`
  const names = columns.map((column) => `\`${column}\``).join(', ')
  return {
    sql: `insert into \`${table}\` (${names}) values ${rows.map(() => places).join(', ')}`,
    values: rows.flatMap((row) => columns.map((column) => toSql((row as Record<string, unknown>)[column]))),
  }
}

/** Booleans become 0/1 and `undefined` null; anything but plain values is a fault of the program. */
function toSql(value: unknown): SqlValue {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`A ${typeof value} cannot be stored in a column`)
}

/** `?, ?, ?` for an IN list. */
export const places = (list: readonly unknown[]): string => list.map(() => '?').join(', ')
