import type { Database, Tx } from '../db/database'
import { places } from '../db/insert'
import { takeDocs } from './doc'
import { addTexts } from './store'

export const hasUnindexed = async (db: Database): Promise<boolean> =>
  (await db.read('select id from matter where doc is null limit 1')).length > 0

interface Unindexed {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly facts: string
  readonly receivedOn: string
}

/**
 * Gives every matter the index does not know its number and its grams, so many in one transaction; what is done
 * stays done. Answers whether it came to the end.
 */
export async function indexMissing(
  db: Database,
  together: number,
  keep: () => Promise<boolean>,
  told: (matters: number) => void = () => undefined,
): Promise<boolean> {
  for (;;) {
    if (!(await keep())) return false
    const done = await db.work((tx) => indexSome(tx, together))
    if (done === 0) return true
    told(done)
  }
}

const unindexed = (limit: number, { dialect }: Tx): string =>
  `select id, number, title, facts, receivedOn from matter where doc is null order by id limit ${limit}
    ${dialect === 'mysql' ? 'for update' : ''}`

async function indexSome(tx: Tx, together: number): Promise<number> {
  const sql = unindexed(together, tx)
  const matters = await tx.query<Unindexed>(sql)
  if (matters.length === 0) return 0
  const docs = await takeDocs(
    tx,
    matters.map(({ receivedOn }) => receivedOn),
  )
  const claims = await claimsOf(
    tx,
    matters.map(({ id }) => id),
  )
  for (const [at, { id }] of matters.entries()) {
    await tx.run('update matter set doc = ? where id = ?', [docs[at] as number, id])
    await tx.run('update matter_unit set doc = ? where matterId = ?', [docs[at] as number, id])
  }
  await addTexts(
    tx,
    matters.map((matter, at) => ({
      ...matter,
      doc: docs[at] as number,
      claims: claims.get(matter.id) ?? [],
    })),
  )
  return matters.length
}

/** Ids in one statement: SQLite takes 32,766 values. */
const IDS = 1_000

async function claimsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (let at = 0; at < ids.length; at += IDS) {
    const some = ids.slice(at, at + IDS)
    const rows = await tx.query<{ matterId: string; text: string }>(
      `select matterId, text from claim where matterId in (${places(some)}) order by matterId, position`,
      some,
    )
    for (const { matterId, text } of rows) found.set(matterId, [...(found.get(matterId) ?? []), text])
  }
  return found
}

/** Deleting millions of rows one by one is what MySQL would do. */
const emptying = {
  sqlite: ['delete from search_gram', 'delete from search_text', 'delete from search_count'],
  mysql: ['truncate table search_gram', 'truncate table search_text', 'truncate table search_count'],
} as const

/**
 * Forgets the whole index. Matters without a number tell that it is being built, so a rebuild that was cut short
 * goes on where it was; this is called only when there are none. Numbers are not given twice: a registration
 * meanwhile may have left grams of its own.
 */
export async function forgetAll(db: Database): Promise<void> {
  // Before the numbers: cut short in between, the next rebuild begins here again.
  for (const sql of emptying[db.dialect]) await db.work((tx) => tx.run(sql))
  await db.work(async (tx) => {
    await tx.run('update matter_unit set doc = null')
    await tx.run('update matter set doc = null')
  })
}
