import type { Context } from '../context'
import type { Database, SqlValue } from '../db/database'
import { failure } from '../graphql/errors'
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../graphql/connection'
import { selectAsked, toMatter, type MatterRow } from '../matter/row'
import type { Paging, Reading } from '../matter/list'
import { all, inReach, undisturbed, visible, type Condition } from '../matter/visible'
import type { Viewer } from '../session/viewer'
import { wordsOf } from './fold'
import { frequentGrams } from './frequency'
import { gramsOf, isOneGram } from './grams'
import { keptAMinute } from './kept'

const LONGEST = 200
/** Grams that are joined; the text confirms the rest. */
const JOINED = 4
/** A word of so many matters is met sooner among a unit's own, when the unit has fewer. */
const MANY = 1_000
/** A unit of so many matters is as good as of more. */
const MOST = 5_000
/** One character alone is looked for in the titles of so many of the newest matters. */
const TITLES = 2_000
/** Totals stop here, as in the register. */
const COUNTED = 1_000

/**
 * How words are best looked for: by the rarest of their grams, or, words of one character, in the newest titles.
 * `isRare` when few matters can be found, as of the last count.
 */
export type Way =
  | { readonly by: 'titles'; readonly words: readonly string[]; readonly isRare: false }
  | {
      readonly by: 'grams'
      readonly grams: readonly number[]
      readonly confirmed: readonly string[]
      readonly byUnit: boolean
      readonly isRare: boolean
    }

/** A search made ready: which matters, by their compact numbers, `m` and the order of `from` included. */
interface Plan {
  readonly from: string
  readonly where: Condition
  readonly joined: readonly SqlValue[]
  readonly doc: string
}

/** The words of a search, at least one. Longer texts are BAD_INPUT. */
export function wordsAsked(text: string): string[] {
  if (text.length > LONGEST || !text.isWellFormed()) throw failure('BAD_INPUT', 'text')
  return wordsOf(text)
}

/** Matters in which all the words stand, newest receipt first. */
export async function find(reading: Reading, way: Way, paging: Paging): Promise<Page<MatterRow>> {
  const { db, today, fields } = reading
  const first = pageSize(paging.first)
  const after = paging.after === null ? null : (fromCursor(paging.after, 1)[0] as number)
  const plan = planOf(db, reading.viewer, way, after)
  const { select, from } = selectAsked(new Set([...fields, 'title', 'facts']))
  const columns = `${select}, m.doc`
  const page = `where ${plan.where.sql} order by ${plan.doc} desc limit ${first + 1}`
  const rows = await db.read<MatterRow>(
    // Of many matters the page is found by narrow rows; few are read as they are found.
    way.isRare
      ? `select ${columns} from ${plan.from} ${from} ${page}`
      : `select ${columns} from (select ${plan.doc} as doc from ${plan.from} ${page}) hit
          ${straight(db)} matter m on m.doc = hit.doc ${from} order by hit.doc desc`,
    [...plan.joined, ...plan.where.values],
  )
  return pageOf(
    rows,
    first,
    (row) => toMatter(row, today),
    ({ doc }) => toCursor(doc as number),
  )
}

/** How many there are, or null for "more than 1,000". */
export async function countFound(db: Database, viewer: Viewer, way: Way): Promise<number | null> {
  const plan = planOf(db, viewer, way, null)
  const [row] = await db.read<{ n: number }>(
    `select count(*) as n from (select ${plan.doc} as doc from ${plan.from} where ${plan.where.sql}
      limit ${COUNTED + 1}) counted`,
    [...plan.joined, ...plan.where.values],
  )
  const n = Number(row?.n ?? 0)
  return n > COUNTED ? null : n
}

/** The order of a join as written: MariaDB otherwise begins at what it believes to be small. */
const straight = ({ dialect }: Database): string => (dialect === 'mysql' ? 'straight_join' : 'cross join')

/** Looked up once for a search, whatever of it is asked: its page, its number. */
export async function wayOf(
  { db, viewer, now }: Pick<Context, 'db' | 'now'> & { readonly viewer: Viewer },
  words: readonly string[],
): Promise<Way> {
  const grams = [...gramsOf(words.join(' '))]
  if (grams.length === 0) return { by: 'titles', words, isRare: false }
  const frequent = await frequentGrams(db, now)
  const matters = (gram: number) => frequent.get(gram) ?? 0
  const rarest = grams.toSorted((a, b) => matters(a) - matters(b)).slice(0, JOINED)
  const fewest = matters(rarest[0] as number)
  const exact = grams.length === rarest.length && words.every(isOneGram)
  return {
    by: 'grams',
    grams: rarest,
    confirmed: exact ? [] : words,
    byUnit: fewest >= MANY && (await reachOf(db, viewer, now)) < Math.min(fewest, MOST),
    isRare: fewest === 0,
  }
}

function planOf(db: Database, viewer: Viewer, way: Way, after: number | null): Plan {
  return way.by === 'titles' ? titlePlan(db, viewer, way.words, after) : gramPlan(db, viewer, way, after)
}

const reaches = keptAMinute<number>()

/** How many matters the viewer reaches by their one unit, at most `MOST`; as many by several. */
async function reachOf(db: Database, viewer: Viewer, now: Date): Promise<number> {
  const { sql, values } = inReach(viewer)
  if (values.length !== 1) return MOST
  return reaches(db, `${sql} ${values[0]}`, now, async () => {
    const [row] = await db.read<{ n: number }>(
      `select count(*) as n from (select 1 from matter_unit v where ${sql} limit ${MOST}) reached`,
      values,
    )
    return Number(row?.n ?? 0)
  })
}

/**
 * Narrow rows first (gram, doc) and (unit, doc), then the matter's row for the rule of seeing, last the text.
 * One scope is a join; a viewer with several is asked for matter by matter.
 */
function gramPlan(
  db: Database,
  viewer: Viewer,
  { grams, confirmed, byUnit }: Extract<Way, { by: 'grams' }>,
  after: number | null,
): Plan {
  const reach = inReach(viewer)
  const one = reach.values.length === 1
  const unit = { name: 'matter_unit v', ...reach, doc: 'v.doc' }
  const tables = grams.map((gram, at) => ({
    name: `search_gram g${at}`,
    sql: `g${at}.gram = ?`,
    values: [gram] as readonly SqlValue[],
    doc: `g${at}.doc`,
  }))
  if (one) tables.splice(byUnit ? 0 : tables.length, 0, unit)
  tables.push({ name: 'matter m', sql: '1 = 1', values: [], doc: 'm.doc' })
  if (confirmed.length > 0) tables.push({ name: 'search_text t', sql: '1 = 1', values: [], doc: 't.doc' })
  const [driver, ...rest] = tables as [(typeof tables)[number], ...typeof tables]
  return {
    doc: driver.doc,
    from: [
      driver.name,
      ...rest.map(({ name, sql, doc }) => `${straight(db)} ${name} on ${sql} and ${doc} = ${driver.doc}`),
    ].join(' '),
    joined: rest.flatMap(({ values }) => values),
    where: all(
      driver,
      before(driver.doc, after),
      one ? undisturbed(viewer) : visible(viewer),
      ...confirmed.map((word) => ({ sql: 'instr(t.text, ?) > 0', values: [word] })),
    ),
  }
}

/** Words of one character: the index has none, so the newest titles and numbers are read. */
function titlePlan(db: Database, viewer: Viewer, words: readonly string[], after: number | null): Plan {
  const reach = inReach(viewer)
  const one = reach.values.length === 1
  const newest = one
    ? all(reach, before('v.doc', after), undisturbed(viewer))
    : all(before('m.doc', after), visible(viewer))
  const [source, doc] = one
    ? [`matter_unit v ${straight(db)} matter m on m.doc = v.doc`, 'v.doc']
    : ['matter m', 'm.doc']
  return {
    doc: 'd.doc',
    from: `(select ${doc}, m.number, m.title from ${source} where ${newest.sql}
      order by ${doc} desc limit ${TITLES}) d`,
    joined: newest.values,
    where: all(
      ...words.map((word) => ({
        sql: '(instr(lower(d.title), ?) > 0 or instr(lower(d.number), ?) > 0)',
        values: [word, word],
      })),
    ),
  }
}

const before = (doc: string, after: number | null): Condition =>
  after === null ? { sql: `${doc} is not null`, values: [] } : { sql: `${doc} < ?`, values: [after] }
