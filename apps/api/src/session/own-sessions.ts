import type { Database, Tx } from '../db/database'
import { IDLE_MINUTES, minutesBefore } from './load'
import type { Session } from './session.entity'
import type { Viewer } from './viewer'

/** The account's sessions that still open something, the last used first. */
export const openSessions = (db: Database, userId: string, now: Date): Promise<Session[]> =>
  db.read<Session>(
    `select * from session where userId = ? and revokedAt is null and expiresAt > ? and seenAt > ?
      order by seenAt desc, id`,
    [userId, now.toISOString(), minutesBefore(now, IDLE_MINUTES)],
  )

/** Ends one session of an account; how many ended: 0 when there is none such. */
export const endOne = (tx: Tx, userId: string, sessionId: string): Promise<number> =>
  tx.run('update session set revokedAt = ? where userId = ? and id = ? and revokedAt is null', [
    tx.now.toISOString(),
    userId,
    sessionId,
  ])

/** Ends every session of the account but the one that asks. */
export const endOthers = (tx: Tx, { userId, sessionId }: Viewer): Promise<number> =>
  tx.run('update session set revokedAt = ? where userId = ? and id <> ? and revokedAt is null', [
    tx.now.toISOString(),
    userId,
    sessionId,
  ])

/** Ends every session of an account. */
export const endAll = (tx: Tx, userId: string): Promise<number> =>
  tx.run('update session set revokedAt = ? where userId = ? and revokedAt is null', [
    tx.now.toISOString(),
    userId,
  ])
