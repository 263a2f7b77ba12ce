import type { SqlValue } from '../db/database'
import { places } from '../db/insert'
import { scopesOf, shutOutBy, type Viewer } from '../session/viewer'

/** A condition of a WHERE clause with its values; `and`-ed into every statement that reads matters. */
export interface Condition {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

export const all = (...conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' and '),
  values: conditions.flatMap(({ values }) => values),
})

/** Of sealed matters their members only; `case` keeps the look-up to the sealed ones. */
const unsealed = (viewer: Viewer): Condition => ({
  sql: `case when m.secrecy = 'sealed'
    then exists (select 1 from matter_member mm where mm.matterId = m.id and mm.userId = ?) else 1 end = 1`,
  values: [viewer.userId],
})

/** Matters the viewer is shut out of: recused, or of a unit complained of. */
function shutOut(viewer: Viewer): Condition {
  const accused = shutOutBy(viewer)
  return {
    sql: `select r.matterId from matter_recusal r where r.userId = ?
      union select a.matterId from matter_accused a where a.unitId in (${places(accused)})`,
    values: [viewer.userId, ...accused],
  }
}

/** Nobody with an interest, and of sealed matters their members only (the domain's `hasInterest` and `canSee`). */
export function undisturbed(viewer: Viewer): Condition {
  const shut = shutOut(viewer)
  return all(unsealed(viewer), {
    sql: `m.id not in (select s.matterId from (${shut.sql}) s)`,
    values: shut.values,
  })
}

/** `undisturbed` with its first half as a join before the conditions: MariaDB then looks a row up once, not twice. */
export function undisturbedAlong(viewer: Viewer): { readonly join: Condition; readonly where: Condition } {
  const shut = shutOut(viewer)
  return {
    join: { sql: `left join (${shut.sql}) s on s.matterId = m.id`, values: shut.values },
    where: all(unsealed(viewer), { sql: 's.matterId is null', values: [] }),
  }
}

/** Some unit of the viewer's reach takes part; `v` is the `matter_unit` row. False for who sees no matters. */
export function inReach(viewer: Viewer): Condition {
  const { subtree, own } = scopesOf(viewer)
  const parts: Condition[] = []
  if (subtree.length > 0) parts.push({ sql: `v.unitId in (${places(subtree)})`, values: subtree })
  if (own.length > 0) parts.push({ sql: `v.unitId in (${places(own)}) and v.own = 1`, values: own })
  if (parts.length === 0) return { sql: '1 = 0', values: [] }
  return {
    sql: `(${parts.map(({ sql }) => `(${sql})`).join(' or ')})`,
    values: parts.flatMap(({ values }) => values),
  }
}

/**
 * The one rule of seeing as a predicate on `matter m`: every list, count, search and export carries it
 * (the domain's `canSee`, decision 007).
 */
export function visible(viewer: Viewer): Condition {
  const reach = inReach(viewer)
  return all(
    {
      sql: `exists (select 1 from matter_unit v where v.matterId = m.id and ${reach.sql})`,
      values: reach.values,
    },
    undisturbed(viewer),
  )
}
