import type { Database, Row } from '../db/database'
import { keptAMinute } from './kept'

/** From so many matters on a gram's number is kept by the job; fewer are counted when asked. */
export const FREQUENT = 20
/** Grams of one statement: few sizes, so that each stays prepared. */
const SIZES = [2, 8, 64] as const

type Read = Database['read']

const frequent = keptAMinute<ReadonlyMap<number, number>>()

/**
 * In how many matters each frequent gram stands, as of the last count; one that is not there is rare, or absent. Some
 * ten thousand numbers, a minute old at most.
 */
export const frequentGrams = (db: Database, now: Date): Promise<ReadonlyMap<number, number>> =>
  frequent(db, '', now, () => readFrequent(db))

async function readFrequent(db: Database): Promise<ReadonlyMap<number, number>> {
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
