import type { Database } from '../db/database'
import { minutesBefore, tokenHash, viewerOfUser } from './load'
import { isWithin } from './networks'
import type { TokenRow } from './token.entity'
import type { Viewer } from './viewer'

/** `Authorization: Bearer …`, or undefined. */
export const bearerOf = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : /^Bearer ([\w-]{20,100})$/.exec(header)?.[1]

/**
 * The program behind a token as it stands now; null when the token is unknown, revoked, over, comes from another
 * network, or its account is suspended: nobody is told which.
 */
export async function viewerOfToken(
  db: Database,
  token: string,
  { now, today, address }: { readonly now: Date; readonly today: string; readonly address: string },
): Promise<Viewer | null> {
  const [row] = await db.read<TokenRow>(
    'select * from partner_token where tokenHash = ? and revokedAt is null and expiresOn >= ?',
    [tokenHash(token), today],
  )
  if (!row || !isWithin(JSON.parse(row.networks) as string[], address)) return null
  const viewer = await viewerOfUser(db, row.userId, '', today)
  if (!viewer) return null
  if (row.lastUsedAt === null || row.lastUsedAt < minutesBefore(now, 1)) await touch(db, row.id, now, address)
  const operations = new Set(JSON.parse(row.operations) as string[])
  const documents = new Set(JSON.parse(row.documents ?? '[]') as string[])
  return {
    ...viewer,
    token: { id: row.id, operations, documents, requestsPerMinute: row.requestsPerMinute },
  }
}

/** At most once a minute; a busy database does not fail the request for it. */
const touch = (db: Database, id: string, now: Date, address: string): Promise<unknown> =>
  db
    .work((tx) =>
      tx.run('update partner_token set lastUsedAt = ?, lastAddress = ? where id = ?', [
        now.toISOString(),
        address.slice(0, 45),
        id,
      ]),
    )
    .catch(() => undefined)
