import type { Database, Row, SqlValue } from '../db/database'
import { places } from '../db/insert'

/** From so many matters on a gram's number is kept by the job; fewer are counted when asked. */
export const FREQUENT = 20
/** Grams of one statement: always as many, so that it stays prepared. */
const TOGETHER = 64

type Read = Database['read']

/** In how many matters each gram stands; the frequent ones as of the last count. Absent ones are 0. */
export async function frequencies(read: Read, grams: readonly number[]): Promise<Map<number, number>> {
  const found = new Map(grams.map((gram) => [gram, 0]))
  const add = (rows: readonly Counted[]) => rows.forEach(({ gram, n }) => found.set(gram, Number(n)))
  add(
    await inParts(
      read,
      grams,
      (list) => `select gram, matters as n from search_count where gram in (${list})`,
    ),
  )
  const rare = grams.filter((gram) => found.get(gram) === 0)
  add(
    await inParts(
      read,
      rare,
      (list) => `select gram, count(*) as n from search_gram where gram in (${list}) group by gram`,
    ),
  )
  return found
}

interface Counted extends Row {
  readonly gram: number
  readonly n: number
}

async function inParts(
  read: Read,
  grams: readonly number[],
  sql: (list: string) => string,
): Promise<Counted[]> {
  const parts: SqlValue[][] = []
  for (let at = 0; at < grams.length; at += TOGETHER) {
    const part = grams.slice(at, at + TOGETHER)
    parts.push([...part, ...Array<number>(TOGETHER - part.length).fill(part[0] as number)])
  }
  return (await Promise.all(parts.map((part) => read<Counted>(sql(places(part)), part)))).flat()
}
