import { may, reachOf, type DaySpan } from '@xinfang/domain'
import type { Context } from '../context'
import { places } from '../db/insert'
import { filesOf } from '../matter/office-files'
import type { Condition } from '../matter/visible'
import type { Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import type { ActivityRow } from './activity.entity'
import type { ActivityType } from './activity.type'

type Found = ActivityRow & { readonly userName: string | null }

/** Activities of the units the viewer sees, newest first. */
export const activitiesOf = (
  context: Context,
  viewer: Viewer,
  { from, to }: DaySpan,
): Promise<ActivityType[]> => read(context, viewer, { sql: 'a.day between ? and ?', values: [from, to] })

/** One of them, or null where there is none the viewer may see. */
export async function activityById(
  context: Context,
  viewer: Viewer,
  id: string,
): Promise<ActivityType | null> {
  return (await read(context, viewer, { sql: 'a.id = ?', values: [id] }))[0] ?? null
}

async function read(context: Context, viewer: Viewer, where: Condition): Promise<ActivityType[]> {
  const all = await unitsOf(context)
  const byId = new Map(all.map((unit) => [unit.id, unit]))
  const reach = [...reachOf(viewer, all)]
  if (reach.length === 0) return []
  const rows = await context.db.read<Found>(
    `select a.*, u.name as userName from activity a left join user u on u.id = a.userId
      where ${where.sql} and a.unitId in (${places(reach)}) order by a.day desc, a.id desc`,
    [...where.values, ...reach],
  )
  const files = await filesOf(
    context.db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ unitId, userId, userName, ...row }) => ({
    ...row,
    unit: byId.get(unitId)!,
    files: files.get(row.id) ?? [],
    recordedBy: { id: userId, name: userName ?? '' },
    mayWithdraw: row.withdrawnFor === null && may(viewer, 'publicity.record', unitId, all),
  }))
}
