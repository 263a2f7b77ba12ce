import type { Database, Row } from '../db/database'

/** From so many matters on a gram's number is kept by the job; fewer are counted when asked. */
export const FREQUENT = 20
/** Grams of one statement: few sizes, so that each stays prepared. */
const SIZES = [2, 8, 64] as const

/** How long a process goes by the frequent grams as it read them. */
const GOOD_FOR_MS = 60_000

type Read = Database['read']

type Matters = ReadonlyMap<number, number>

const kept = new WeakMap<Database, { readAt: number; matters: Matters }>()

/**
 * In how many matters each frequent gram stands, as of the last count; one that is not there is rare, or absent. Each
 * search asks, so they are kept: some ten thousand numbers, and those of a minute ago serve while they are read anew.
 */
export async function frequentGrams(db: Database, now: Date): Promise<Matters> {
  const known = kept.get(db)
  if (!known) {
    const matters = await readFrequent(db)
    kept.set(db, { readAt: now.getTime(), matters })
    return matters
  }
  if (now.getTime() - known.readAt >= GOOD_FOR_MS) {
    known.readAt = now.getTime()
    // Failing, it is tried again in a minute; whoever searches then is told of the fault by the search itself.
    readFrequent(db).then(
      (matters) => kept.set(db, { ...known, matters }),
      () => undefined,
    )
  }
  return known.matters
}

async function readFrequent(db: Database): Promise<Matters> {
  const rows = await db.read<{ gram: number; matters: number }>('select gram, matters from search_count')
  return new Map(rows.map(({ gram, matters }) => [Number(gram), Number(matters)]))
}

interface Counted extends Row {
  readonly gram: number
  readonly n: number
}

/** In how many matters each gram stands; the frequent ones as of the last count. Absent ones are 0. */
export async function frequencies(read: Read, grams: readonly number[]): Promise<Map<number, number>> {
  const [most] = SIZES.slice(-1) as [number]
  const parts: (readonly number[])[] = []
  for (let at = 0; at < grams.length; at += most) parts.push(grams.slice(at, at + most))
  const rows = (await Promise.all(parts.map((part) => countPart(read, part)))).flat()
  return new Map(rows.map(({ gram, n }) => [Number(gram), Number(n)]))
}

function countPart(read: Read, part: readonly number[]): Promise<Counted[]> {
  const size = SIZES.find((one) => one >= part.length) as number
  // The number of a parameter has no type of its own, and a comparison of unlike types uses no index.
  const asked = Array<string>(size).fill('select cast(? as signed) as gram').join(' union all ')
  return read<Counted>(
    `select a.gram, coalesce((select c.matters from search_count c where c.gram = a.gram),
        (select count(*) from search_gram g where g.gram = a.gram)) as n from (${asked}) a`,
    [...part, ...Array<number>(size - part.length).fill(part[0] as number)],
  )
}
