import type { Database, SqlValue } from '../db/database'
import { failure } from '../graphql/errors'
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../graphql/connection'
import { selectMatter, toMatter, type MatterRow } from '../matter/row'
import type { Paging, Reading } from '../matter/list'
import { all, inReach, undisturbed, visible, type Condition } from '../matter/visible'
import type { Viewer } from '../session/viewer'
import { wordsOf } from './fold'
import { frequencies } from './frequency'
import { gramsOf, isOneGram } from './grams'

const LONGEST = 200
/** Grams that are joined; the text confirms the rest. */
const JOINED = 4
/** From so many matters on a word may be met sooner among the unit's own matters. */
const COMMON = 1_000
/** A unit of fewer matters is walked through itself. */
const SMALL = 5_000
/** One character alone is looked for in the titles of so many of the newest matters. */
const TITLES = 2_000
/** Totals stop here, as in the register. */
const COUNTED = 1_000

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
export async function find(
  reading: Reading,
  words: readonly string[],
  paging: Paging,
): Promise<Page<MatterRow>> {
  const { db, today, fields } = reading
  const first = pageSize(paging.first)
  const after = paging.after === null ? null : (fromCursor(paging.after, 1)[0] as number)
  const plan = await planOf(db, reading.viewer, words, after)
  if (plan === null) return pageOf<MatterRow, MatterRow>([], first, (row) => row, String)
  const { select, from } = selectMatter(fields)
  const join = straight(db)
  const rows = await db.read<MatterRow>(
    `select ${select}, m.facts, m.doc from (select ${plan.doc} as doc from ${plan.from} where ${plan.where.sql}
        order by ${plan.doc} desc limit ${first + 1}) hit
      ${join} matter m on m.doc = hit.doc ${from} order by hit.doc desc`,
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
export async function countFound(
  db: Database,
  viewer: Viewer,
  words: readonly string[],
): Promise<number | null> {
  const plan = await planOf(db, viewer, words, null)
  if (plan === null) return 0
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

/** Null when some gram stands nowhere. */
async function planOf(
  db: Database,
  viewer: Viewer,
  words: readonly string[],
  after: number | null,
): Promise<Plan | null> {
  const grams = [...gramsOf(words.join(' '))]
  if (grams.length === 0) return titlePlan(db, viewer, words, after)
  const counts = await frequencies(db.read, grams)
  const rarest = grams
    .toSorted((a, b) => (counts.get(a) as number) - (counts.get(b) as number))
    .slice(0, JOINED)
  const fewest = counts.get(rarest[0] as number) as number
  if (fewest === 0) return null
  const exact = grams.length === rarest.length && words.every(isOneGram)
  return gramPlan(db, viewer, {
    grams: rarest,
    confirmed: exact ? [] : words,
    byUnit: await isSmallBeside(db, viewer, fewest),
    after,
  })
}

/** Whether the viewer reaches by one unit only, and that unit has fewer matters than the word. */
async function isSmallBeside(db: Database, viewer: Viewer, matters: number): Promise<boolean> {
  const reach = inReach(viewer)
  if (matters < COMMON || reach.values.length !== 1) return false
  const limit = Math.min(matters, SMALL)
  const [row] = await db.read<{ n: number }>(
    `select count(*) as n from (select v.doc from matter_unit v where ${reach.sql} limit ${limit}) counted`,
    reach.values,
  )
  return Number(row?.n) < limit
}

interface Asked {
  readonly grams: readonly number[]
  readonly confirmed: readonly string[]
  readonly byUnit: boolean
  readonly after: number | null
}

/**
 * Narrow rows first (gram, doc) and (unit, doc), then the matter's row for the rule of seeing, last the text.
 * One scope is a join; a viewer with several is asked for matter by matter.
 */
function gramPlan(db: Database, viewer: Viewer, { grams, confirmed, byUnit, after }: Asked): Plan {
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
function titlePlan(
  db: Database,
  viewer: Viewer,
  words: readonly string[],
  after: number | null,
): Plan | null {
  if (words.length === 0) return null
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
