import { roleRow, roles, type Day, type Notice, type Permission, type Role } from '@xinfang/domain'
import type { Database } from '../db/database'
import { places } from '../db/insert'
import type { About } from '../matter/notices'
import { all, visible } from '../matter/visible'
import { viewerOfUser } from '../session/load'
import { seen, tracks } from '../track/seen'

/** Whoever may take up what a unit is told of. */
const takesUp: readonly Permission[] = ['matter.receive', 'matter.triage', 'matter.decide']
const addressed = (Object.keys(roles) as Role[]).filter((role) =>
  takesUp.some((permission) => roleRow(role).permissions.includes(permission)),
)

/** The users a notice is for today: of a unit those who work it off, and nobody who may not see what it is about. */
export async function recipientsOf(
  db: Database,
  about: About,
  to: Notice['to'],
  today: Day,
): Promise<string[]> {
  const candidates = 'user' in to ? [to.user] : await holders(db, to.unit, today)
  const seeing: string[] = []
  for (const userId of candidates) if (await sees(db, userId, about, today)) seeing.push(userId)
  return seeing
}

async function holders(db: Database, unitId: string, today: Day): Promise<string[]> {
  const rows = await db.read<{ userId: string }>(
    `select distinct userId from post
      where unitId = ? and role in (${places(addressed)}) and since <= ? and (until is null or until >= ?)`,
    [unitId, ...addressed, today, today],
  )
  return rows.map(({ userId }) => userId)
}

/** A track of a matter is told to its own people too, who need not see the matter. */
async function sees(db: Database, userId: string, about: About, today: Day): Promise<boolean> {
  const viewer = await viewerOfUser(db, userId, '', today)
  if (!viewer) return false
  const from = about.trackId === undefined ? 'matter m' : tracks
  const condition =
    about.trackId === undefined
      ? all({ sql: 'm.id = ?', values: [about.matterId] }, visible(viewer))
      : all({ sql: 't.id = ?', values: [about.trackId] }, seen(viewer))
  return (await db.read(`select 1 as one from ${from} where ${condition.sql}`, condition.values)).length > 0
}
