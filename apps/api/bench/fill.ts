import { dayOf } from '@xinfang/domain'
import type { Database, Tx } from '../src/db/database'
import { BLOCK, EVENTS_EACH, matterMaker } from './matters'
import { countGrams } from '../src/search/count'
import { indexMissing } from '../src/search/rebuild'
import { randomFrom } from './random'
import { worldRows, type World } from './world'

/** SQLite takes at most 32,766 values in a statement. */
const VALUES = 30_000

/**
 * Fills an empty, migrated database with `size` matters of the world: the same rows for the same seed and day.
 * @param now dates the sessions; the matters lie in the two years before it
 */
export async function fill(db: Database, world: World, size: number, seed: number, now: Date): Promise<void> {
  await db.work((tx) => insertAll(tx, worldRows(world, now)))
  const next = matterMaker(world, randomFrom(seed), dayOf(now))
  let hash = ''
  for (let made = 0; made < size; made += BLOCK)
    await db.work(async (tx) => {
      const block = next(Math.min(BLOCK, size - made))
      hash = block.event.at(-1)?.hash ?? hash
      await insertAll(tx, { ...block })
    })
  await db.work((tx) =>
    tx.run('update chain_head set seq = ?, hash = ? where id = 1', [size * EVENTS_EACH, hash]),
  )
  const go = () => Promise.resolve(true)
  await indexMissing(db, BLOCK, go)
  await countGrams(db, go)
  // The planners of both engines go by these numbers, as they do in an installation that has run for a while.
  const tables =
    'session, post, matter, matter_unit, matter_member, matter_recusal, matter_accused, event, clock, claim, search_gram, search_text, search_count'
  await db.work((tx) => tx.run(db.dialect === 'sqlite' ? 'analyze' : `analyze table ${tables}`))
}

async function insertAll(tx: Tx, tables: Readonly<Record<string, readonly object[]>>): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    const step = Math.floor(VALUES / Object.keys(rows[0] ?? { none: 0 }).length)
    for (let at = 0; at < rows.length; at += step) await tx.insert(table, rows.slice(at, at + step))
  }
}
