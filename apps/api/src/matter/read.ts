import { viewerOf, type Context } from '../context'
import type { SqlValue } from '../db/database'
import { holds } from '../session/viewer'
import { selectMatter, toMatter, type MatterRow } from './row'
import { all, visible } from './visible'

/** One matter with what was asked of it, or null when there is none the viewer may see: the two look alike. */
export async function readMatter(
  context: Context,
  id: string,
  fields: ReadonlySet<string>,
): Promise<MatterRow | null> {
  const viewer = viewerOf(context)
  if (!holds(viewer, 'matter.read')) return null
  const { select, from } = selectMatter(fields)
  const conditions = all({ sql: 'm.id = ?', values: [id] }, visible(viewer))
  const [row] = await context.db.read<MatterRow>(
    `select ${select} from matter m ${from} where ${conditions.sql}`,
    conditions.values,
  )
  return row ? toMatter(row, context.today) : null
}

/** Of these matters, those the viewer may see, by id. */
export async function readMatters(
  context: Context,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<Map<string, MatterRow>> {
  const viewer = viewerOf(context)
  if (ids.length === 0 || !holds(viewer, 'matter.read')) return new Map()
  const { select, from } = selectMatter(fields)
  const distinct: readonly SqlValue[] = [...new Set(ids)]
  const conditions = all(
    { sql: `m.id in (${distinct.map(() => '?').join(', ')})`, values: distinct },
    visible(viewer),
  )
  const rows = await context.db.read<MatterRow>(
    `select ${select} from matter m ${from} where ${conditions.sql}`,
    conditions.values,
  )
  return new Map(rows.map((row) => [row.id, toMatter(row, context.today)]))
}

/**
 * Of matters found by a person's number, those that may be told. That a number matches is the person's identity:
 * of a confidential matter only the unit that registered it is told, and not a unit it was sent to, which
 * would only have to register a number to try it.
 */
export async function readByNumber(
  context: Context,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<Map<string, MatterRow>> {
  const found = await readMatters(context, ids, fields)
  const own = viewerOf(context).posts.map(({ unitId }) => unitId)
  return new Map(
    [...found].filter(([, { secrecy, homeUnitId }]) => secrecy === 'normal' || own.includes(homeUnitId)),
  )
}

export async function canRead(context: Context, matterId: string): Promise<boolean> {
  return (await readMatter(context, matterId, new Set())) !== null
}
