import type { Context } from '../context'
import type { SqlValue } from '../db/database'
import type { Viewer } from '../session/viewer'
import { countBox } from './inbox'
import type { Desk, DeskCounts } from './matter.types'
import { undisturbed, visible, type Condition } from './visible'

/** The numbers of the home page, for the viewer's own desk and the unit's. */
export async function deskOf(context: Context, viewer: Viewer, unitId: string): Promise<Desk> {
  const count = (desk: Condition, arrived: Condition, guard: Condition) =>
    counts(context, desk, arrived, guard)
  const today = [context.today]
  const box = (name: Parameters<typeof countBox>[1]) => countBox({ db: context.db, viewer }, name, unitId)
  const [mine, unit, toSign, toDecide, objected, returned] = await Promise.all([
    count(
      { sql: 'm.handlerId = ?', values: [viewer.userId] },
      { sql: 'm.handlerSince = ?', values: today },
      visible(viewer),
    ),
    count(
      { sql: 'm.deskUnitId = ?', values: [unitId] },
      { sql: 'm.deskSince = ?', values: today },
      undisturbed(viewer),
    ),
    box('to_sign'),
    box('to_decide'),
    box('objected'),
    box('returned'),
  ])
  return { mine, unit, toSign, toDecide, objected, returned }
}

async function counts(
  { db, today }: Context,
  desk: Condition,
  arrived: Condition,
  guard: Condition,
): Promise<DeskCounts> {
  const values: SqlValue[] = [today, today, today, ...arrived.values, ...desk.values, ...guard.values]
  const [row] = await db.read<Record<keyof DeskCounts, number | null>>(
    `select sum(case when m.nextPaused = 0 and m.nextDueDay < ? then 1 else 0 end) as overdue,
            sum(case when m.nextPaused = 0 and m.nextDueDay >= ? and m.nextGreenUntil < ? then 1 else 0 end) as dueSoon,
            sum(case when ${arrived.sql} then 1 else 0 end) as arrivedToday,
            count(*) as open
       from matter m where ${desk.sql} and m.isOpen = 1 and ${guard.sql}`,
    values,
  )
  return {
    overdue: Number(row?.overdue ?? 0),
    dueSoon: Number(row?.dueSoon ?? 0),
    arrivedToday: Number(row?.arrivedToday ?? 0),
    open: Number(row?.open ?? 0),
  }
}
