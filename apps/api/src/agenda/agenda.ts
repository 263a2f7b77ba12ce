import type { Day } from '@xinfang/domain'
import type { Context } from '../context'
import { all, visible } from '../matter/visible'
import type { Viewer } from '../session/viewer'
import { seen, tracks } from '../track/seen'
import { unitsOf } from '../unit/tree'
import type { AgendaEntry, DutyCount } from './agenda.type'

interface Row {
  readonly id: string
  readonly day: string
  readonly kind: string
  readonly state: string
  readonly isOpen: number
  readonly officeUnitId: string | null
  readonly userId: string | null
  readonly name: string | null
  readonly number: string | null
}

/** Most entries one answer holds. */
const MOST = 1000

/** What takes place or is due on the days of a span, as far as the viewer sees it. Calls to the spot are over when they are told. */
export async function entriesOf(
  context: Context,
  viewer: Viewer,
  from: Day,
  to: Day,
): Promise<AgendaEntry[]> {
  const conditions = all(
    { sql: "t.day between ? and ? and t.kind <> 'arrival' and t.state <> 'cancelled'", values: [from, to] },
    seen(viewer),
  )
  const rows = await context.db.read<Row>(
    `select t.id, t.day, t.kind, t.state, t.isOpen, t.officeUnitId, t.userId, u.name, m.number
       from ${tracks} left join user u on u.id = t.userId
      where ${conditions.sql} order by t.day, t.kind, t.id limit ${MOST}`,
    conditions.values,
  )
  const units = new Map((await unitsOf(context)).map((unit) => [unit.id, unit]))
  return rows.map(({ officeUnitId, userId, name, number, isOpen, ...row }) => ({
    ...row,
    isOpen: Boolean(isOpen),
    office: units.get(officeUnitId ?? '') ?? null,
    official: userId === null ? null : { id: userId, name: name ?? '' },
    matterNumber: number,
  }))
}

/** How many periods of officials end on each day, by kind of period; a petitioner's own window is no duty. */
export async function dutiesOf(context: Context, viewer: Viewer, from: Day, to: Day): Promise<DutyCount[]> {
  const conditions = all(
    {
      sql: `c.dueDay between ? and ? and c.state in ('running', 'breached') and c.stoppedOn is null
        and c.holderUnitId is not null and c.code <> 'C04'`,
      values: [from, to],
    },
    visible(viewer),
  )
  const rows = await context.db.read<{ day: string; code: string; n: number }>(
    `select c.dueDay as day, c.code, count(*) as n from clock c join matter m on m.id = c.matterId
      where ${conditions.sql} group by c.dueDay, c.code order by c.dueDay, c.code`,
    conditions.values,
  )
  return rows.map(({ day, code, n }) => ({ day, code, count: Number(n) }))
}
