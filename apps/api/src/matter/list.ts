import type { Day, Light } from '@xinfang/domain'
import type { Database, SqlValue } from '../db/database'
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../graphql/connection'
import type { Viewer } from '../session/viewer'
import { litCondition } from './light'
import { selectAsked, toMatter, type MatterRow } from './row'
import { all, inReach, undisturbed, undisturbedAlong, visible, type Condition } from './visible'

export interface Paging {
  readonly first: number
  readonly after: string | null
}

/** What every list needs besides its own conditions. */
export interface Reading {
  readonly db: Database
  readonly viewer: Viewer
  readonly today: Day
  /** GraphQL fields asked of each matter. */
  readonly fields: ReadonlySet<string>
}

const nothing: Condition = { sql: '1 = 1', values: [] }

/** Open matters of one desk (a unit's, or one handler's) by next due day: one range of one index. */
export async function workList(
  { db, viewer, today, fields }: Reading,
  desk: { readonly unitId: string } | { readonly handlerId: string },
  lit: Light | null,
  paging: Paging,
): Promise<Page<MatterRow>> {
  const first = pageSize(paging.first)
  const { select, from } = selectAsked(fields)
  // A desk in reach is seen by whoever reaches it; a handler may have left the unit since.
  const seen =
    'unitId' in desk ? undisturbedAlong(viewer) : { join: { sql: '', values: [] }, where: visible(viewer) }
  const conditions = all(
    'unitId' in desk
      ? { sql: 'm.deskUnitId = ?', values: [desk.unitId] }
      : { sql: 'm.handlerId = ?', values: [desk.handlerId] },
    { sql: 'm.isOpen = 1', values: [] },
    after(paging.after, ['m.nextDueDay', 'm.id'], '>'),
    lit ? litCondition(lit, today) : nothing,
    seen.where,
  )
  const rows = await db.read<MatterRow>(
    `select ${select} from matter m ${from} ${seen.join.sql} where ${conditions.sql}
      order by m.nextDueDay, m.id limit ${first + 1}`,
    [...seen.join.values, ...conditions.values],
  )
  return pageOf(
    rows.map((row) => ({ due: row.nextDueDay, row })),
    first,
    ({ row }) => toMatter(row, today),
    ({ due, row }) => toCursor(due, row.id),
  )
}

export type Order = 'newest' | 'oldest' | 'next_due'

/**
 * The register. By receipt it runs along `matter_unit`, whose index gives the order for the one unit most
 * viewers reach from; with several scopes, or by due day, the reach is a condition beside the order's own index.
 */
export async function register(
  { db, viewer, today, fields }: Reading,
  filter: Condition,
  order: Order,
  paging: Paging,
): Promise<Page<MatterRow>> {
  const first = pageSize(paging.first)
  const { select, from } = selectAsked(fields)
  const [sort, direction, compare] = {
    newest: ['receivedOn', 'desc', '<'],
    oldest: ['receivedOn', 'asc', '>'],
    next_due: ['nextDueDay', 'asc', '>'],
  }[order] as [string, string, '<' | '>']
  const reach = inReach(viewer)
  // One scope and receipt order: drive from the index that has both.
  const driven = reach.values.length === 1 && order !== 'next_due'
  const keys = driven ? ['v.receivedOn', 'v.matterId'] : [`m.${sort}`, 'm.id']
  const conditions = driven
    ? all(reach, undisturbed(viewer), filter, after(paging.after, keys, compare))
    : all(visible(viewer), filter, after(paging.after, keys, compare))
  const source = driven
    ? `matter_unit v ${db.dialect === 'mysql' ? 'straight_join' : 'cross join'} matter m`
    : 'matter m'
  const where = driven ? `m.id = v.matterId and ${conditions.sql}` : conditions.sql
  const on = driven && db.dialect === 'mysql' ? ' on true' : ''
  const rows = await db.read<MatterRow>(
    `select ${select} from ${source}${on} ${from} where ${where}
      order by ${keys.map((key) => `${key} ${direction}`).join(', ')} limit ${first + 1}`,
    conditions.values,
  )
  return pageOf(
    rows.map((row) => ({ key: order === 'next_due' ? row.nextDueDay : row.receivedOn, row })),
    first,
    ({ row }) => toMatter(row, today),
    ({ key, row }) => toCursor(key, row.id),
  )
}

/** `(a, b) > (x, y)` spelled out, since only the spelled-out form uses the index on both engines. */
function after(cursor: string | null, [a, b]: readonly string[], compare: '<' | '>'): Condition {
  if (cursor === null) return nothing
  const [x, y] = fromCursor(cursor, 2) as [SqlValue, SqlValue]
  return { sql: `(${a} ${compare}= ? and (${a} ${compare} ? or ${b} ${compare} ?))`, values: [x, x, y] }
}

/** Totals stop here: an exact number beyond it would cost a scan and help nobody. */
const COUNTED = 1_000

/** How many the viewer sees, or null for "more than 1,000". */
export async function total(db: Database, viewer: Viewer, filter: Condition): Promise<number | null> {
  const conditions = all(visible(viewer), filter)
  const [row] = await db.read<{ n: number }>(
    `select count(*) as n from (select m.id from matter m where ${conditions.sql} limit ${COUNTED + 1}) counted`,
    conditions.values,
  )
  const n = Number(row?.n ?? 0)
  return n > COUNTED ? null : n
}

/** How many stand in each state. */
export async function countsByStatus(
  db: Database,
  viewer: Viewer,
  filter: Condition,
): Promise<{ status: string; count: number }[]> {
  const conditions = all(visible(viewer), filter)
  const rows = await db.read<{ status: string; count: number }>(
    `select m.status, count(*) as count from matter m where ${conditions.sql} group by m.status order by m.status`,
    conditions.values,
  )
  return rows.map(({ status, count }) => ({ status, count: Number(count) }))
}
