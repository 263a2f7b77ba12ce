import { roleRow, roles, type Day, type Permission, type Recipient, type Role } from '@xinfang/domain'
import type { Database } from '../db/database'
import { places } from '../db/insert'
import type { About } from '../matter/notices'
import { all, visible } from '../matter/visible'
import { lineOf, viewerOfUser } from '../session/load'
import { seen, tracks } from '../track/seen'

/** Whoever may take up what a unit is told of. */
const takesUp: readonly Permission[] = ['matter.receive', 'matter.triage', 'matter.decide']
const allRoles = Object.keys(roles) as Role[]
const rolesWith = (wanted: readonly Permission[]): Role[] =>
  allRoles.filter((role) => wanted.some((permission) => roleRow(role).permissions.includes(permission)))

/** The users a notice is for today, each once, and nobody who may not see what it is about. */
export async function recipientsOf(
  db: Database,
  about: About,
  to: readonly Recipient[],
  today: Day,
): Promise<string[]> {
  const candidates = await Promise.all(
    to.map((one) => ('user' in one ? [one.user] : holders(db, one, today))),
  )
  const seeing: string[] = []
  for (const userId of new Set(candidates.flat()))
    if (await sees(db, userId, about, today)) seeing.push(userId)
  return seeing
}

interface Held {
  readonly userId: string
  readonly unitId: string
  readonly role: Role
}

/** Of the unit those who work it off; or those who may use one permission in its name, in it or from above it. */
async function holders(
  db: Database,
  { unit, holding }: Extract<Recipient, { readonly unit: string }>,
  today: Day,
): Promise<string[]> {
  const addressed = rolesWith(holding === undefined ? takesUp : [holding])
  const line = holding === undefined ? [unit] : await lineAbove(db, unit)
  const rows = await db.read<Held>(
    `select distinct userId, unitId, role from post
      where unitId in (${places(line)}) and role in (${places(addressed)})
        and since <= ? and (until is null or until >= ?)`,
    [...line, ...addressed, today, today],
  )
  return rows
    .filter(({ unitId, role }) => unitId === unit || roleRow(role).acts !== 'own')
    .map(({ userId }) => userId)
}

async function lineAbove(db: Database, unitId: string): Promise<readonly string[]> {
  const [unit] = await db.read<{ path: string }>('select path from unit where id = ?', [unitId])
  return unit ? lineOf(unit.path) : [unitId]
}

/** A track of a matter is told to its own people too, who need not see the matter. */
async function sees(db: Database, userId: string, about: About, today: Day): Promise<boolean> {
  const viewer = await viewerOfUser(db, userId, '', today)
  if (!viewer) return false
  // A duty of the unit by the calendar: whoever works for the unit.
  if (about.trackId === undefined && about.matterId === null) return true
  const from = about.trackId === undefined ? 'matter m' : tracks
  const condition =
    about.trackId === undefined
      ? all({ sql: 'm.id = ?', values: [about.matterId] }, visible(viewer))
      : all({ sql: 't.id = ?', values: [about.trackId] }, seen(viewer))
  return (await db.read(`select 1 as one from ${from} where ${condition.sql}`, condition.values)).length > 0
}
