import type { Database } from '../db/database'
import { all, visible, type Condition } from '../matter/visible'
import { viewerOfUser } from '../session/load'
import type { Viewer } from '../session/viewer'

/** Any of these shows a program that a matter is there; whoever may call none is told of none. */
const reading = ['matter', 'matters', 'inbox', 'workList', 'ledger']

/** The program as it stands on a day; null when it is suspended or no token that reads matters is left to it. */
export async function programOf(db: Database, userId: string, today: string): Promise<Viewer | null> {
  const tokens = await db.read<{ operations: string }>(
    'select operations from partner_token where userId = ? and revokedAt is null and expiresOn >= ?',
    [userId, today],
  )
  const reads = tokens.some(({ operations }) =>
    (JSON.parse(operations) as string[]).some((name) => reading.includes(name)),
  )
  return reads ? viewerOfUser(db, userId, '', today) : null
}

/** What a program is told of: what it sees, and of sealed matters nothing whoever it is. */
export const tellable = (viewer: Viewer): Condition =>
  all(visible(viewer), { sql: "m.secrecy <> 'sealed'", values: [] })
