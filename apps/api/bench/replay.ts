import type { SqlValue } from '../src/db/database'
import { serialOf } from '../src/search/doc'
import type { Statement } from './plan'

export type Run = (sql: string, values: readonly SqlValue[]) => Promise<unknown>

const ID = /^[a-z]{3}_[0-9A-Z]{26}$/

/**
 * Runs the statements of one captured transaction again as if for a new matter: what it inserted gets keys of
 * its own, its search number the next one of the day, and its events follow the chain's present head.
 */
export async function replay(
  statements: readonly Statement[],
  request: number,
  run: Run,
): Promise<unknown[]> {
  const made = insertedIds(statements)
  const stamp = request.toString(32).toUpperCase().padStart(12, '0')
  let doc = made.doc
  const fresh = (value: SqlValue): SqlValue => {
    if (value !== null && value === made.doc) return doc
    if (typeof value !== 'string') return value
    if (made.ids.has(value)) return `${value.slice(0, -stamp.length)}${stamp}`
    return made.once.has(value) ? `${value.slice(0, 20)}${stamp}` : value
  }
  const answers: unknown[] = []
  let moved = 0
  for (const { sql, values } of statements) {
    const event = sql.startsWith('insert into `event`') || sql.startsWith('update chain_head')
    const own = values.map((value) => (event && typeof value === 'number' ? value + moved : fresh(value)))
    const answer = await run(sql, own)
    if (sql.includes('from chain_head')) moved = headOf(answer) + 1 - firstSeq(statements)
    if (made.doc !== null && sql.startsWith('select value from counter') && isSearch(values[0]))
      doc = made.doc - serialOf(made.doc) + Number((answer as { value: number }[])[0]?.value)
    answers.push(answer)
  }
  return answers
}

const isSearch = (name: SqlValue | undefined): boolean => String(name).startsWith('search/')

interface Inserted {
  readonly ids: ReadonlySet<SqlValue>
  /** Other texts that must not stand twice: numbers, request keys. */
  readonly once: ReadonlySet<SqlValue>
  /** The search number of the matter registered. */
  readonly doc: number | null
}

function insertedIds(statements: readonly Statement[]): Inserted {
  const ids = new Set<SqlValue>()
  let doc: number | null = null
  const once = new Set<SqlValue>()
  for (const { sql, values } of statements) {
    const [, table, names = ''] = /^insert into `(\w+)` \(([^)]*)\)/.exec(sql) ?? []
    const columns = names.split(', ').map((name) => name.replaceAll('`', ''))
    values.forEach((value, at) => {
      const column = columns[at % columns.length]
      if (column === 'id' && ID.test(String(value))) ids.add(value)
      if ((table === 'matter' && column === 'number') || column === 'requestKey') once.add(value)
      if (table === 'matter' && column === 'doc') doc = Number(value)
    })
  }
  return { ids, once, doc }
}

const headOf = (answer: unknown): number => Number((answer as { seq: number }[])[0]?.seq)

/** The sequence number the captured transaction gave its first event. */
function firstSeq(statements: readonly Statement[]): number {
  const insert = statements.find(({ sql }) => sql.startsWith('insert into `event`'))
  return Number(insert?.values.find((value) => typeof value === 'number'))
}
