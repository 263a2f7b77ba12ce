import type { Database } from '../db/database'
import type { EventRow } from '../history/event.entity'

/** One opening of a person's field, document or file, as the history holds it; never what was read. */
export interface Opening {
  id: string
  /** UTC. */
  at: string
  by: { id: string; name: string } | null
  unit: string | null
  personIds: string[]
  /** `name`, `phone`, `identity-number`, `address`, `dossier`, or `document F11`. */
  field: string
  purpose: string
}

export type OpeningRow = Pick<EventRow, 'seq' | 'at' | 'actorId' | 'data'> & {
  readonly name: string | null
  readonly unitName: string | null
}

/** Openings of a matter's persons, oldest first, from one event on; the caller has authorised. */
export function openingRows(
  db: Pick<Database, 'read'>,
  matterId: string,
  from: number,
  most: number,
): Promise<OpeningRow[]> {
  const limit = Math.trunc(most)
  return db.read<OpeningRow>(
    `select e.seq, e.at, e.actorId, e.data, u.name, n.name as unitName
       from event e left join user u on u.id = e.actorId left join unit n on n.id = e.unitId
      where e.matterId = ? and e.action = 'openIdentity' and e.seq > ? order by e.seq limit ${limit}`,
    [matterId, from],
  )
}

export function openingOf({ seq, at, actorId, name, unitName, data }: OpeningRow): Opening {
  const { persons, field, purpose } = JSON.parse(data) as {
    persons: string[]
    field: string
    purpose: string
  }
  return {
    id: `evt_${seq}`,
    at,
    by: name === null ? null : { id: actorId, name },
    unit: unitName,
    personIds: persons,
    field,
    purpose,
  }
}
