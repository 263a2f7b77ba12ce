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

/** Nobody with an interest, and of sealed matters their members only (the domain's `hasInterest` and `canSee`). */
export function undisturbed(viewer: Viewer): Condition {
  const accused = shutOutBy(viewer)
  return {
    // Both engines read the shut-out ids once, then look a row up once; `case` keeps members to the sealed ones.
    sql: `case when m.secrecy = 'sealed'
        then exists (select 1 from matter_member mm where mm.matterId = m.id and mm.userId = ?) else 1 end = 1
      and m.id not in (select s.matterId from (
        select r.matterId from matter_recusal r where r.userId = ?
        union all select a.matterId from matter_accused a where a.unitId in (${places(accused)})) s)`,
    values: [viewer.userId, viewer.userId, ...accused],
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
