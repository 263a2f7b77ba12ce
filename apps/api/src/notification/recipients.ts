import { roleRow, roles, type Day, type Notice, type Permission, type Role } from '@xinfang/domain'
import type { Database } from '../db/database'
import { places } from '../db/insert'
import { all, visible } from '../matter/visible'
import { viewerOfUser } from '../session/load'

/** Whoever may take up what a unit is told of. */
const takesUp: readonly Permission[] = ['matter.receive', 'matter.triage', 'matter.decide']
const addressed = (Object.keys(roles) as Role[]).filter((role) =>
  takesUp.some((permission) => roleRow(role).permissions.includes(permission)),
)

/** The users a notice is for today: of a unit those who work it off, and nobody who may not see the matter. */
export async function recipientsOf(
  db: Database,
  matterId: string,
  to: Notice['to'],
  today: Day,
): Promise<string[]> {
  const candidates = 'user' in to ? [to.user] : await holders(db, to.unit, today)
  const seeing: string[] = []
  for (const userId of candidates) if (await sees(db, userId, matterId, today)) seeing.push(userId)
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

async function sees(db: Database, userId: string, matterId: string, today: Day): Promise<boolean> {
  const viewer = await viewerOfUser(db, userId, '', today)
  if (!viewer) return false
  const condition = all({ sql: 'm.id = ?', values: [matterId] }, visible(viewer))
  return (await db.read(`select 1 as one from matter m where ${condition.sql}`, condition.values)).length > 0
}
