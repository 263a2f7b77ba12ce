import { createHash } from 'node:crypto'
import { dayOf, type Role, type Viewer as DomainViewer } from '@xinfang/domain'
import type { Database } from '../db/database'
import { places } from '../db/insert'
import type { HeldPost, Viewer } from './viewer'

/** Only this digest of a token is stored, so that a copy of the database signs nobody in. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Sessions end this long after the last request, and in any case after twelve hours. */
export const IDLE_MINUTES = 60
export const ABSOLUTE_HOURS = 12

interface PostRow {
  userId: string
  name: string
  login: string
  mustChangePassword: number
  /** How the session was opened; null without one. */
  method: string | null
  hasFactor: number
  needsFactor: number
  postId: string | null
  unitId: string
  role: Role
  title: string
  path: string
}

interface Row extends PostRow {
  id: string
  actingUnitId: string
  seenAt: string
  expiresAt: string
}

export const minutesBefore = (now: Date, minutes: number): string =>
  new Date(now.getTime() - minutes * 60_000).toISOString()

/**
 * The person behind a session token, with every post in force today; null when the session ended, was revoked,
 * the account is suspended or no post is left. One statement.
 */
export async function loadViewer(
  db: Database,
  token: string,
  now: Date,
  today: string,
): Promise<Viewer | null> {
  const found = await viewerWhere(db, { column: 'tokenHash', value: tokenHash(token) }, now, today)
  if (!found) return null
  // Written at most once a minute: reading must not cost a write each time.
  if (found.seenAt < minutesBefore(now, 1)) await touch(db, found.viewer.sessionId, now)
  return found.viewer
}

/** The viewer of a session as they stand now, for a stream that goes on; watching does not keep a session alive. */
export const viewerOfSession = async (db: Database, sessionId: string, now: Date): Promise<Viewer | null> =>
  (await viewerWhere(db, { column: 'id', value: sessionId }, now, dayOf(now)))?.viewer ?? null

const sessions = {
  tokenHash: 's.tokenHash = ?',
  id: 's.id = ?',
} as const

async function viewerWhere(
  db: Database,
  { column, value }: { readonly column: keyof typeof sessions; readonly value: string },
  now: Date,
  today: string,
): Promise<{ viewer: Viewer; seenAt: string } | null> {
  const rows = await db.read<Row>(
    `select s.id, s.userId, s.actingUnitId, s.seenAt, s.expiresAt, u.name, u.login, u.mustChangePassword,
            s.method, f.confirmedAt is not null as hasFactor, r.role is not null as needsFactor,
            p.id as postId, p.unitId, p.role, p.title, n.path
       from session s
       join user u on u.id = s.userId and u.state = 'active'
       left join second_factor f on f.userId = u.id
       left join post p on p.userId = u.id and p.since <= ? and (p.until is null or p.until >= ?)
       left join unit n on n.id = p.unitId
       left join second_factor_role r on r.role = p.role
      where ${sessions[column]} and s.revokedAt is null and s.expiresAt > ? and s.seenAt > ?`,
    [today, today, value, now.toISOString(), minutesBefore(now, IDLE_MINUTES)],
  )
  const [first] = rows
  const viewer = viewerFrom(rows, first?.actingUnitId)
  if (!first || !viewer) return null
  return {
    viewer: { ...viewer, sessionId: first.id, sessionExpiresAt: first.expiresAt },
    seenAt: first.seenAt,
  }
}

/**
 * An active person as they would be signed in today for a unit: for work done in their name without a session.
 * Null when the account is suspended or no post is left.
 */
export async function viewerOfUser(
  db: Database,
  userId: string,
  actingUnitId: string,
  today: string,
): Promise<Viewer | null> {
  const rows = await db.read<PostRow>(
    `select u.id as userId, u.name, u.login, u.mustChangePassword,
            null as method, 0 as hasFactor, 0 as needsFactor,
            p.id as postId, p.unitId, p.role, p.title, n.path
       from user u
       left join post p on p.userId = u.id and p.since <= ? and (p.until is null or p.until >= ?)
       left join unit n on n.id = p.unitId
      where u.id = ? and u.state = 'active'`,
    [today, today, userId],
  )
  const viewer = viewerFrom(rows, actingUnitId)
  return viewer && { ...viewer, sessionId: '', sessionExpiresAt: '' }
}

/** The posts in force of people somebody names: what the rules of seeing read of them. */
export async function postsOfUsers(
  query: Database['read'],
  userIds: readonly string[],
  today: string,
): Promise<DomainViewer[]> {
  if (userIds.length === 0) return []
  const rows = await query<{ userId: string; unitId: string; role: Role }>(
    `select userId, unitId, role from post where userId in (${places(userIds)}) and since <= ?
      and (until is null or until >= ?)`,
    [...userIds, today, today],
  )
  return userIds.map((userId) => ({ userId, posts: rows.filter((row) => row.userId === userId) }))
}

/** A person from their posts in force, acting for the wished unit or else for the first. */
function viewerFrom(
  rows: readonly PostRow[],
  actingUnitId: string | undefined,
): Omit<Viewer, 'sessionId' | 'sessionExpiresAt'> | null {
  const [first] = rows
  const posts = rows.flatMap((row): HeldPost[] =>
    row.postId === null
      ? []
      : [{ id: row.postId, unitId: row.unitId, role: row.role, title: row.title, line: lineOf(row.path) }],
  )
  const acting = posts.find(({ unitId }) => unitId === actingUnitId) ?? posts[0]
  if (!first || !acting) return null
  return {
    userId: first.userId,
    name: first.name,
    login: first.login,
    // Who comes by the organisation's own provider has given that one's password and factors.
    mustChangePassword: Boolean(first.mustChangePassword) && first.method !== 'external',
    mustAddFactor:
      first.method === 'password' && !first.hasFactor && rows.some(({ needsFactor }) => needsFactor),
    actingUnit: acting.unitId,
    organisationId: acting.line[0] ?? acting.unitId,
    posts,
    token: null,
  }
}

/** `a/b/c/` → [a, b, c]. */
export const lineOf = (path: string): readonly string[] => path.split('/').slice(0, -1)

/** A lost touch only ends the session a minute earlier, so a busy database does not fail the request. */
const touch = (db: Database, sessionId: string, now: Date): Promise<unknown> =>
  db
    .work((tx) => tx.run('update session set seenAt = ? where id = ?', [now.toISOString(), sessionId]))
    .catch(() => undefined)
