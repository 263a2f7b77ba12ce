import type { Page } from '../graphql/connection'
import { fromCursor, pageOf, pageSize, toCursor } from '../graphql/connection'
import type { Paging, Reading } from './list'
import { selectAsked, toMatter, type MatterRow } from './row'
import { all, undisturbed, type Condition } from './visible'

export type Box = 'to_sign' | 'to_decide' | 'objected' | 'returned'

/** What lies in each box of a receiving unit's inbox; `t` is the open transfer. */
const boxes: Readonly<Record<Box, (unitId: string) => Condition>> = {
  to_sign: (unitId) => ({
    sql: "t.toUnitId = ? and t.endedOn is null and t.signedOn is null and m.status in ('M20', 'M21')",
    values: [unitId],
  }),
  to_decide: (unitId) => ({
    sql: "t.toUnitId = ? and t.endedOn is null and t.signedOn is not null and m.status in ('M20', 'M21')",
    values: [unitId],
  }),
  // Both sides see an objection: the receiver who raised it and the sender who must answer it.
  objected: (unitId) => ({
    sql: "(t.toUnitId = ? or t.fromUnitId = ?) and t.endedOn is null and m.status = 'M22'",
    values: [unitId, unitId],
  }),
  // Came back to the sender and not yet sent on.
  returned: (unitId) => ({
    sql: "t.fromUnitId = ? and t.endedOn is not null and t.objectedOn is not null and m.status = 'M10' and not exists (select 1 from transfer t2 where t2.matterId = m.id and t2.id > t.id)",
    values: [unitId],
  }),
}

/** One box, what presses first on top. */
export async function inbox(
  { db, viewer, today, fields }: Reading,
  box: Box,
  unitId: string,
  paging: Paging,
): Promise<Page<MatterRow>> {
  const first = pageSize(paging.first)
  const { select, from } = selectAsked(fields)
  const conditions = all(boxes[box](unitId), undisturbed(viewer), afterCursor(paging.after))
  const rows = await db.read<MatterRow>(
    `select ${select} from transfer t join matter m on m.id = t.matterId ${from}
      where ${conditions.sql} order by m.nextDueDay, m.id limit ${first + 1}`,
    conditions.values,
  )
  return pageOf(
    rows.map((row) => ({ due: row.nextDueDay, row })),
    first,
    ({ row }) => toMatter(row, today),
    ({ due, row }) => toCursor(due, row.id),
  )
}

function afterCursor(cursor: string | null): Condition {
  if (cursor === null) return { sql: '1 = 1', values: [] }
  const [due, id] = fromCursor(cursor, 2) as [string, string]
  return { sql: '(m.nextDueDay > ? or (m.nextDueDay = ? and m.id > ?))', values: [due, due, id] }
}

export async function countBox(
  { db, viewer }: Pick<Reading, 'db' | 'viewer'>,
  box: Box,
  unitId: string,
): Promise<number> {
  const conditions = all(boxes[box](unitId), undisturbed(viewer))
  const [row] = await db.read<{ n: number }>(
    `select count(*) as n from transfer t join matter m on m.id = t.matterId where ${conditions.sql}`,
    conditions.values,
  )
  return Number(row?.n ?? 0)
}
