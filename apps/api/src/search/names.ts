import type { Day } from '@xinfang/domain'
import type { Database } from '../db/database'
import type { Viewer } from '../session/viewer'
import { wordsOf } from './fold'
import type { NameHit } from './search.types'

/** Of each kind. */
const SHOWN = 8

/**
 * Units and people in office of the viewer's organisation whose name has the word in it, or whose pinyin or initials
 * begin with it.
 */
export async function findNames(db: Database, viewer: Viewer, today: Day, text: string): Promise<NameHit[]> {
  const word = wordsOf(text).join('')
  if (word === '') return []
  // A folded word has no sign that `like` would read as its own.
  const patterns = [`%${word}%`, `% ${word}%`]
  const [units, people] = await Promise.all([
    db.read<{ id: string; name: string }>(
      `select n.id, n.name from unit n where n.organisationId = ? and n.closedOn is null
        and (lower(n.name) like ? or n.pinyin like ?) order by n.name, n.id limit ${SHOWN}`,
      [viewer.organisationId, ...patterns],
    ),
    db.read<{ id: string; name: string; unit: string }>(
      `select u.id, u.name, min(n.name) as unit from user u
         join post p on p.userId = u.id and p.since <= ? and (p.until is null or p.until >= ?)
         join unit n on n.id = p.unitId and n.organisationId = ?
        where u.state = 'active' and (lower(u.name) like ? or u.pinyin like ?)
        group by u.id, u.name order by u.name, u.id limit ${SHOWN}`,
      [today, today, viewer.organisationId, ...patterns],
    ),
  ])
  return [
    ...people.map((person) => ({ kind: 'person' as const, ...person })),
    ...units.map((unit) => ({ kind: 'unit' as const, ...unit, unit: null })),
  ]
}
