import type { TrackFacts } from '@xinfang/domain'
import type { SqlValue } from '../db/database'
import { places } from '../db/insert'
import type { Unit } from '../unit/unit.entity'
import type { Names } from './concept'

type Query = <T>(sql: string, values?: readonly SqlValue[]) => Promise<T[]>

const userIds = /"(usr_[0-9A-Z]{26})"/g
const matterIds = /"(mat_[0-9A-Z]{26})"/g

/** Names of the officials, units and matters that stand in the facts by their ids; a statement of each. */
export async function namesIn(
  source: { readonly query: Query },
  facts: TrackFacts | readonly TrackFacts[],
  units: readonly Unit[],
): Promise<Names> {
  const text = JSON.stringify(facts)
  const named = async (pattern: RegExp, sql: (ids: readonly string[]) => string) => {
    const ids = [...new Set([...text.matchAll(pattern)].map(([, id]) => id as string))]
    const rows = ids.length === 0 ? [] : await source.query<{ id: string; name: string }>(sql(ids), ids)
    return new Map(rows.map(({ id, name }) => [id, name]))
  }
  const users = await named(userIds, (ids) => `select id, name from user where id in (${places(ids)})`)
  const matters = await named(
    matterIds,
    (ids) => `select id, number as name from matter where id in (${places(ids)})`,
  )
  const tree = new Map(units.map((unit) => [unit.id, unit]))
  return {
    unit: (id) => (id === undefined ? undefined : tree.get(id)),
    user: (id) => (id === undefined ? undefined : users.get(id)),
    matter: (id) => (id === undefined ? undefined : matters.get(id)),
  }
}
