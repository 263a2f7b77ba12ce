import type { Database } from '../db/database'
import { FREQUENT } from './frequency'

/** Grams counted in one transaction: few enough to leave an embedded server free in between. */
const TOGETHER = 2_000
/** Stands for the matters themselves: no word has the character U+0000. */
export const ANY = 0
const BEFORE_ALL = -(2 ** 31) - 1

/** Counts anew in how many matters each frequent gram stands; true when it came to the end. */
export async function countGrams(db: Database, keep: () => Promise<boolean>): Promise<boolean> {
  const [row] = await db.read<{ n: number }>('select count(*) as n from search_text')
  let after: number | undefined = BEFORE_ALL
  while (after !== undefined) {
    if (!(await keep())) return false
    after = await countNext(db, after)
  }
  await db.work(async (tx) => {
    await tx.run('delete from search_count where gram = ?', [ANY])
    await tx.insert('search_count', [{ gram: ANY, matters: Number(row?.n ?? 0) }])
  })
  return true
}

/** One stretch of grams; answers its last one, or undefined at the end. */
async function countNext(db: Database, after: number): Promise<number | undefined> {
  const counted = await db.read<{ gram: number; matters: number }>(
    `select gram, count(*) as matters from search_gram where gram > ? group by gram order by gram limit ${TOGETHER}`,
    [after],
  )
  const last = counted.at(-1)?.gram
  await db.work(async (tx) => {
    await tx.run(`delete from search_count where gram > ?${last === undefined ? '' : ' and gram <= ?'}`, [
      after,
      ...(last === undefined ? [] : [last]),
    ])
    await tx.insert(
      'search_count',
      counted.filter(({ matters }) => Number(matters) >= FREQUENT),
    )
  })
  return last
}
