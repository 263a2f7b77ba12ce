import { viewerOf, type Context } from '../context'
import type { SqlValue } from '../db/database'
import { places } from '../db/insert'
import { holds, type Viewer } from '../session/viewer'
import { selectMatter, toMatter, type MatterRow } from './row'
import { all, visible, type Condition } from './visible'

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
 * Matters of which may be told that a person's number matches. That it matches is the person's identity: of a
 * confidential matter only the unit that registered it is told, and not a unit it was sent to, which would only have
 * to register a number to try it.
 */
export function toldByNumber(viewer: Viewer): Condition {
  const own = viewer.posts.map(({ unitId }) => unitId)
  const known = { sql: `(m.secrecy = 'normal' or m.homeUnitId in (${places(own)}))`, values: own }
  return all(visible(viewer), known)
}

export async function canRead(context: Context, matterId: string): Promise<boolean> {
  return (await readMatter(context, matterId, new Set())) !== null
}
