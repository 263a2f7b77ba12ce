import { actsOfKind, addDays, type AuditKind, type Day } from '@xinfang/domain'
import type { Database, SqlValue } from '../db/database'
import { places } from '../db/insert'
import type { EventRow } from '../history/event.entity'
import { all, type Condition } from '../matter/visible'
import { shutOutBy, type Viewer } from '../session/viewer'
import type { AuditEvent } from './audit.types'

/** What the auditor looks for; days in Asia/Shanghai, both included. */
export interface AuditFilter {
  readonly from: Day | null
  readonly to: Day | null
  readonly kind: AuditKind | null
  readonly action: string | null
  readonly userId: string | null
  /** A matter, or anything else an event names: an account, a unit, a token, a document. */
  readonly objectId: string | null
}

type Row = Pick<EventRow, 'seq' | 'at' | 'actorId' | 'unitId' | 'matterId' | 'action' | 'data'> & {
  readonly name: string | null
  readonly unitName: string | null
}

/** Greater than any number of an event. */
export const NEWEST = 2 ** 31 - 1

const ID = /^[a-z]{3}_[0-9A-Z]{26}$/

/** Acts of the auditor's organisation and of the installation; nothing of a matter about the auditor's own unit. */
function audible(viewer: Viewer): Condition {
  const accused = shutOutBy(viewer)
  const own = viewer.organisationId
  return {
    sql: `(e.unitId in (select n.id from unit n where n.organisationId = ?)
      or (e.unitId is null and e.actorId in (select p.userId from post p
        join unit n on n.id = p.unitId where n.organisationId = ?))
      or (e.unitId is null and e.matterId in (select m.id from matter m
        join unit n on n.id = m.homeUnitId where n.organisationId = ?))
      or (e.unitId is null and e.matterId is null and e.actorId in ('system', 'nobody')))
     and (e.matterId is null or e.matterId not in (
       select r.matterId from matter_recusal r where r.userId = ?
       union select a.matterId from matter_accused a where a.unitId in (${places(accused)})))`,
    values: [own, own, own, viewer.userId, ...accused],
  }
}

/** Midnight at which a day begins in Asia/Shanghai, as the history writes instants. */
const beginOf = (day: Day): string => new Date(`${day}T00:00:00+08:00`).toISOString()

function asked({ from, to, kind, action, userId, objectId }: AuditFilter): Condition[] {
  const found: Condition[] = []
  const add = (sql: string, ...values: SqlValue[]) => found.push({ sql, values })
  if (from) add('e.at >= ?', beginOf(from))
  if (to) add('e.at < ?', beginOf(addDays(to, 1)))
  if (kind) {
    const { among, acts } = actsOfKind(kind)
    add(`e.action ${among ? 'in' : 'not in'} (${places(acts)})`, ...acts)
  }
  if (action) add('e.action = ?', action)
  if (userId) add('e.actorId = ?', userId)
  if (objectId?.startsWith('mat_')) add('e.matterId = ?', objectId)
  // Ids stand quoted in what an event tells; anything else looked for would be a look at values.
  else if (objectId) add('e.data like ?', ID.test(objectId) ? `%"${objectId}"%` : '')
  return found
}

/** Events newest first, below a number, at most so many. */
export async function auditRows(
  db: Pick<Database, 'read'>,
  viewer: Viewer,
  filter: AuditFilter,
  below: number,
  most: number,
): Promise<Row[]> {
  const where = all({ sql: 'e.seq < ?', values: [below] }, audible(viewer), ...asked(filter))
  const limit = Math.trunc(most)
  return db.read<Row>(
    `select e.seq, e.at, e.actorId, e.unitId, e.matterId, e.action, e.data, u.name, n.shortName as unitName
       from event e left join user u on u.id = e.actorId left join unit n on n.id = e.unitId
      where ${where.sql}
      order by e.seq desc limit ${limit}`,
    where.values,
  )
}

/** Names of what was touched: those the act lists, else the names under which it tells what it tells. */
function fieldsOf(data: Readonly<Record<string, unknown>>): string[] {
  const { fields, field } = data
  if (Array.isArray(fields)) return fields.filter((one): one is string => typeof one === 'string')
  return typeof field === 'string' ? [field] : Object.keys(data).toSorted()
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : []
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(idsIn)
}

export function eventOf({
  seq,
  at,
  action,
  actorId,
  unitId,
  unitName,
  matterId,
  data,
  name,
}: Row): AuditEvent {
  const told = JSON.parse(data) as Record<string, unknown>
  return {
    id: `evt_${seq}`,
    at,
    action,
    by: name === null ? null : { id: actorId, name },
    unitId,
    unit: unitName,
    matterId,
    objectIds: [...new Set(idsIn(told))],
    fields: fieldsOf(told),
  }
}
