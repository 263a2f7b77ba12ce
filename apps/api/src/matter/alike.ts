import { setImmediate as breathe } from 'node:timers/promises'
import type { Day } from '@xinfang/domain'
import type { Database } from '../db/database'
import { places } from '../db/insert'
import { groupAlike, type AlikeGroup } from '../search/alike'
import { fold } from '../search/fold'
import { sharedPhrases } from '../search/phrases'
import type { Viewer } from '../session/viewer'
import type { Matter } from './matter.entity'
import { all, visible, type Condition } from './visible'

export type { AlikeGroup }

/** Most matters one question looks at, the newest of its span. */
const MOST = 5_000

/** What the grouping needs of one matter. */
export interface AlikeMatter {
  readonly id: string
  readonly receivedOn: Day
  readonly place: string | null
  /** Name of the first level. */
  readonly category: string | null
  readonly unit: string | null
}

interface Row extends AlikeMatter {
  readonly number: string
  readonly title: string
  readonly text: string
}

/** Never sealed ones, and of matters merged only the one that goes on. */
export const groupable: Condition = {
  sql: "m.secrecy <> 'sealed' and m.mergedIntoId is null",
  values: [],
}

/** The same of a row that was read. */
export const isGroupable = ({ secrecy, mergedIntoId }: Pick<Matter, 'secrecy' | 'mergedIntoId'>): boolean =>
  secrecy !== 'sealed' && mergedIntoId === null

export interface Alike {
  readonly groups: readonly AlikeGroup[]
  readonly matters: ReadonlyMap<string, AlikeMatter>
  /** Whether older ones of the span were left out. */
  readonly isCut: boolean
}

/** The viewer's matters of a span in groups that say nearly the same of the same place; a proposal, nothing is kept. */
export async function alikeMatters(
  db: Database,
  viewer: Viewer,
  span: { readonly from: Day; readonly to: Day },
  seeds: readonly (readonly string[])[],
): Promise<Alike> {
  const made = seeds.flat()
  const where = all(
    {
      sql: `(m.receivedOn between ? and ?${made.length > 0 ? ` or m.id in (${places(made)})` : ''})`,
      values: [span.from, span.to, ...made],
    },
    groupable,
    visible(viewer),
  )
  const rows = await db.read<Row>(
    `select m.id, m.number, m.title, m.place, m.receivedOn, t.text, u.shortName as unit,
        coalesce(c3.name, c2.name, c1.name) as category
      from matter m join search_text t on t.doc = m.doc left join unit u on u.id = m.responsibleUnitId
        left join category c1 on c1.id = m.categoryId
        left join category c2 on c2.id = c1.parentId left join category c3 on c3.id = c2.parentId
      where ${where.sql} order by m.receivedOn desc, m.doc desc limit ${MOST + 1}`,
    where.values,
  )
  const kept = rows.slice(0, MOST).toReversed()
  const groups = await groupAlike(
    kept.map(({ id, number, title, text, place, category }) => ({
      id,
      title: fold(title).text,
      // The index begins with the matter's number, which says nothing of what it is about.
      text: text.slice(fold(number).text.length),
      place: fold(place ?? '').text,
      category: category ?? '',
    })),
    seeds,
    () => breathe(),
  )
  return { groups, matters: new Map(kept.map((row) => [row.id, row])), isCut: rows.length > MOST }
}

/** Phrases, as written, that the most typical matter of each group shares with the next one; by the group's place. */
export async function phrasesOf(
  db: Database,
  viewer: Viewer,
  groups: readonly AlikeGroup[],
): Promise<string[][]> {
  const pairs = groups.map(({ members }) => members.slice(0, 2).map(({ id }) => id))
  const ids = pairs.flat()
  if (ids.length === 0) return []
  const where = all({ sql: `m.id in (${places(ids)})`, values: ids }, groupable, visible(viewer))
  const rows = await db.read<{ id: string; title: string; facts: string }>(
    `select m.id, m.title, m.facts from matter m where ${where.sql}`,
    where.values,
  )
  const texts = new Map(rows.map(({ id, title, facts }) => [id, fold(`${title}\n。${facts}`)]))
  return groups.map(({ weigh }, i) => {
    const [one, other] = pairs[i]!.map((id) => texts.get(id))
    return one && other ? sharedPhrases(one, other.text, weigh) : []
  })
}
