import type { Tx } from '../db/database'

/**
 * The next `count` numbers of a series, without gaps: the counter's row is locked until the transaction that
 * uses them commits, and rolls back with it. Answers the first of them.
 */
export async function take(tx: Tx, name: string, count = 1): Promise<number> {
  const changed = await tx.run('update counter set value = value + ? where name = ?', [count, name])
  if (changed === 0) {
    // Two first-comers at once: one insert wins, the other waits for it and then adds to it.
    const sql =
      tx.dialect === 'mysql'
        ? 'insert into counter (name, value) values (?, ?) on duplicate key update value = value + ?'
        : 'insert into counter (name, value) values (?, ?) on conflict (name) do update set value = value + ?'
    await tx.run(sql, [name, count, count])
  }
  const [row] = await tx.query<{ value: number }>('select value from counter where name = ?', [name])
  return Number(row?.value) - count + 1
}
