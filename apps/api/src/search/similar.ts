import type { Database, SqlValue } from '../db/database'
import { places } from '../db/insert'
import { all, inReach, undisturbed, visible } from '../matter/visible'
import type { Viewer } from '../session/viewer'
import { ANY } from './count'
import { fold } from './fold'
import { frequencies } from './frequency'
import { gramsOf } from './grams'
import { sharedPhrases } from './phrases'

/** Grams by which candidates are looked for, and the most matters each may stand in. */
const RAREST = 12
const TOO_COMMON = 500
const CANDIDATES = 60
/** Fewer grams say nothing yet: somebody has only begun to type. */
const LEAST = 6
/** Share of common weight from which on a matter is proposed; measured on real messages. */
const ALIKE = 0.35
const SHOWN = 5

export interface Similar {
  readonly matterId: string
  /** 0–1: weight of the grams both have, of all that either has; a gram weighs the more the rarer it is. */
  readonly overlap: number
  readonly phrases: readonly string[]
}

export interface Text {
  readonly title: string
  readonly facts: string
  readonly claims: readonly string[]
  /** Compact number of the matter itself when it is registered already. */
  readonly doc?: number | null
}

/** Matters the viewer may see that say nearly the same, most alike first. A proposal: people decide. */
export async function findSimilar(db: Database, viewer: Viewer, text: Text): Promise<Similar[]> {
  const asked = fold([text.title, text.facts, ...text.claims].join('\n。'))
  const own = [...gramsOf(asked.text)]
  if (own.length < LEAST) return []
  const counts = await frequencies(db.read, [...own, ANY])
  const weight = weightIn(counts)
  const itself = text.doc == null ? 0 : 1
  const rarest = own
    .filter((gram) => countOf(counts, gram) > itself && countOf(counts, gram) <= TOO_COMMON)
    .toSorted((a, b) => countOf(counts, a) - countOf(counts, b))
    .slice(0, RAREST)
  const whole = sum(own, weight)
  const ownSet = new Set(own)
  const near = (await candidates(db, viewer, rarest, text.doc ?? null))
    .map((candidate) => ({ ...candidate, text: withoutNumber(candidate.text) }))
    .map((candidate) => ({ ...candidate, grams: [...gramsOf(candidate.text)] }))
    .map((candidate) => ({
      ...candidate,
      shared: sum(
        candidate.grams.filter((gram) => ownSet.has(gram)),
        weight,
      ),
    }))
    .filter(({ shared }) => shared >= ALIKE * whole)
  const theirs = await frequencies(db.read, [...new Set(near.flatMap(({ grams }) => grams)), ANY])
  return near
    .map(({ doc, matterId, grams, shared, text: other }) => ({
      doc,
      matterId,
      overlap: shared / (whole + sum(grams, weightIn(theirs)) - shared),
      other,
    }))
    .filter(({ overlap }) => overlap >= ALIKE)
    .toSorted((a, b) => b.overlap - a.overlap || b.doc - a.doc)
    .slice(0, SHOWN)
    .map(({ matterId, overlap, other }) => ({
      matterId,
      overlap: Math.min(1, overlap),
      phrases: sharedPhrases(asked, other, (stretch) => sum([...gramsOf(stretch)], weight)),
    }))
}

const countOf = (counts: ReadonlyMap<number, number>, gram: number): number => counts.get(gram) ?? 0

/** What a gram tells: little when every second matter has it. */
const weightIn = (counts: ReadonlyMap<number, number>) => (gram: number) =>
  Math.log(1 + Math.max(countOf(counts, ANY), 1) / Math.max(countOf(counts, gram), 1))

const sum = (grams: readonly number[], weight: (gram: number) => number): number =>
  grams.reduce((total, gram) => total + weight(gram), 0)

/** The index begins with the matter's number, which says nothing of what it is about. */
const withoutNumber = (text: string): string => text.slice(text.indexOf(' ') + 1)

/** Those that share most of the grams, with their texts; one merged into another is told by that one. */
async function candidates(
  db: Database,
  viewer: Viewer,
  grams: readonly number[],
  except: number | null,
): Promise<{ matterId: string; doc: number; text: string }[]> {
  if (grams.length === 0) return []
  const reach = inReach(viewer)
  const one = reach.values.length === 1
  const join = db.dialect === 'mysql' ? 'straight_join' : 'cross join'
  const padded: SqlValue[] = [...grams, ...Array<number>(RAREST - grams.length).fill(grams[0] as number)]
  const conditions = all(
    { sql: `g.gram in (${places(padded)})`, values: padded },
    { sql: 'm.mergedIntoId is null', values: [] },
    except === null ? { sql: '1 = 1', values: [] } : { sql: 'g.doc <> ?', values: [except] },
    one ? undisturbed(viewer) : visible(viewer),
  )
  const party = one ? `${join} matter_unit v on v.doc = g.doc and ${reach.sql}` : ''
  const shared = await db.read<{ doc: number }>(
    `select g.doc, count(*) as shared from search_gram g ${party} ${join} matter m on m.doc = g.doc
      where ${conditions.sql} group by g.doc order by shared desc, g.doc desc limit ${CANDIDATES}`,
    [...(one ? reach.values : []), ...conditions.values],
  )
  if (shared.length === 0) return []
  const docs = shared.map(({ doc }) => doc)
  const filled = [...docs, ...Array<number>(CANDIDATES - docs.length).fill(docs[0] as number)]
  return db.read(
    `select t.doc, t.text, m.id as matterId from search_text t ${join} matter m on m.doc = t.doc
      where t.doc in (${places(filled)})`,
    filled,
  )
}
