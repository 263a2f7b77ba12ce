import {
  addDays,
  isProvisional,
  receptionDay,
  rulebooks,
  type Calendar,
  type Day,
  type RulebookCode,
} from '@xinfang/domain'
import type { Context } from '../context'
import { places } from '../db/insert'
import { openFacts } from '../track/sealed'
import type { TrackRow } from '../track/track.entity'
import type { Unit } from '../unit/unit.entity'
import { unitsOf } from '../unit/tree'
import type { PublicRoster } from './roster.type'

/** How far ahead the public is told. */
const AHEAD = 62
const announced = ['planned', 'notified', 'held']

/** What anybody may read: days, places and posts of all organisations; no name, no visitor, no matter. */
export async function publicRosters(context: Context): Promise<PublicRoster[]> {
  const { db, app, today, calendar } = context
  const rows = await db.read<TrackRow>(
    `select * from track where kind = 'receptionDay' and day between ? and ? and state in (${places(announced)})
      order by day, id limit 500`,
    [today, addDays(today, AHEAD), ...announced],
  )
  const units = await unitsOf(context)
  const organisationOf = (unitId: string | null) => units.find(({ id }) => id === unitId)?.organisationId
  const facts = new Map(rows.map((row) => [row.id, openFacts<receptionDay.ReceptionFacts>(app.keyring, row)]))
  const titles = await titlesOf(context, rows)
  return units
    .filter(({ isOrganisation, closedOn }) => isOrganisation && !closedOn)
    .map((unit) => ({ unit, of: rows.filter((row) => organisationOf(row.officeUnitId) === unit.id) }))
    .filter(({ of }) => of.length > 0)
    .map(({ unit, of }) => ({
      organisation: unit.name,
      contact: units.find(({ id }) => id === of[0]?.officeUnitId)?.contact ?? unit.contact,
      receptions: of.map((row) => ({
        id: row.id,
        day: row.day as Day,
        form: facts.get(row.id)?.form ?? 'roster',
        leaderTitle: titles.get(row.userId ?? '') ?? '',
        provisional: isProvisional(calendar, row.day as Day),
      })),
    }))
}

/** The posts of those who receive, by user. */
async function titlesOf({ db, today }: Context, rows: readonly TrackRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ userId }) => (userId === null ? [] : [userId]))
  if (ids.length === 0) return new Map()
  const posts = await db.read<{ userId: string; title: string }>(
    `select userId, title from post where userId in (${places(ids)}) and since <= ? and (until is null or until >= ?)
      order by since`,
    [...ids, today, today],
  )
  return new Map(posts.map(({ userId, title }) => [userId, title]))
}

/** The handbook of an organisation with the calendar every count uses. */
export const rulesOf = (organisation: Unit | undefined, calendar: Calendar) => ({
  rulebook: rulebooks[(organisation?.rulebook ?? 'JD-2005') as RulebookCode],
  calendar,
})
