import type { TrackFacts } from '@xinfang/domain'
import type { SqlValue } from '../db/database'
import { places } from '../db/insert'
import type { Unit } from '../unit/unit.entity'
import type { Names } from './concept'

type Query = <T>(sql: string, values?: readonly SqlValue[]) => Promise<T[]>

const userIds = /"(usr_[0-9A-Z]{26})"/g

/** Names of the officials and units that stand in the facts by their ids; one statement. */
export async function namesIn(
  source: { readonly query: Query },
  facts: TrackFacts | readonly TrackFacts[],
  units: readonly Unit[],
): Promise<Names> {
  const ids = [...new Set([...JSON.stringify(facts).matchAll(userIds)].map(([, id]) => id as string))]
  const rows =
    ids.length === 0
      ? []
      : await source.query<{ id: string; name: string }>(
          `select id, name from user where id in (${places(ids)})`,
          ids,
        )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const tree = new Map(units.map((unit) => [unit.id, unit]))
  return {
    unit: (id) => (id === undefined ? undefined : tree.get(id)),
    user: (id) => (id === undefined ? undefined : names.get(id)),
  }
}
