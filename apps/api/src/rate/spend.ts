import type { Tx } from '../db/database'

/** How often within how long. */
export interface Allowance {
  readonly limit: number
  readonly seconds: number
}

/**
 * Spends `count` of what a subject may do within a window, for all processes together; false when it is used up.
 * The window opens with the first use and ends by itself.
 */
export async function spend(
  tx: Tx,
  subject: string,
  { limit, seconds }: Allowance,
  count = 1,
): Promise<boolean> {
  const now = tx.now.toISOString()
  const until = new Date(tx.now.getTime() + seconds * 1_000).toISOString()
  // MySQL sets columns from left to right, so `until` comes last.
  const use = () =>
    tx.run(
      `update rate set used = case when until <= ? then ? else used + ? end,
                       until = case when until <= ? then ? else until end
        where subject = ? and (until <= ? or used + ? <= ?)`,
      [now, count, count, now, until, subject, now, count, limit],
    )
  if ((await use()) > 0) return true
  const ignore = tx.dialect === 'mysql' ? 'insert ignore' : 'insert or ignore'
  const first = await tx.run(`${ignore} into rate (subject, used, until) values (?, ?, ?)`, [
    subject,
    count,
    until,
  ])
  // Of two first uses at once, one finds the other's row.
  return first > 0 || (await use()) > 0
}

/** Forgets what was spent: it turned out to be in order. */
export const forgive = (tx: Tx, subject: string): Promise<number> =>
  tx.run('delete from rate where subject = ?', [subject])
