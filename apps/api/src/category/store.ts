import type { Database, Tx } from '../db/database'
import { newId } from '../db/id'
import type { Category } from './category.entity'
import { categoryNames, type CategoryName } from './names'

/** Gives a database without categories the customary ones. Safe when several processes start at once. */
export async function ensureCategories(db: Database): Promise<void> {
  const [present] = await db.read('select 1 as present from category limit 1')
  if (present) return
  await db.work(async (tx) => {
    // Two first starts at once: the head of the history keeps the second one waiting until the first is done.
    await tx.query(`select seq from chain_head where id = 1${tx.dialect === 'mysql' ? ' for update' : ''}`)
    if ((await tx.query('select 1 as present from category limit 1')).length === 0) await insertAll(tx)
  })
}

async function insertAll(tx: Tx): Promise<void> {
  const rows = categoryNames.flatMap((name, place) => rowsOf(name, place, null, tx.now))
  await tx.insert('category', rows)
}

/** A category and all below it; the code says where it stands. */
function rowsOf(
  { name, below }: CategoryName,
  place: number,
  parent: Category | null,
  now: Date,
): Category[] {
  const row: Category = {
    id: newId('cat', now),
    code: `${parent ? `${parent.code}-` : ''}${String(place + 1).padStart(2, '0')}`,
    name,
    parentId: parent?.id ?? null,
    level: (parent?.level ?? 0) + 1,
    closedOn: null,
    version: 1,
  }
  return [row, ...below.flatMap((child, at) => rowsOf(child, at, row, now))]
}
