import type { Day } from '@xinfang/domain'
import type { Tx } from '../db/database'
import { take } from '../matter/counter'

/** How many matters of one day of receipt have room; more of them take numbers of the days that follow. */
const PER_DAY = 2 ** 17
const DAYS = 2 ** 15
const FIRST_DAY = Date.UTC(1990, 0, 1) / 86_400_000

/**
 * Compact numbers for matters, in the order given: day of receipt and serial within it in a signed integer of 32
 * bits, so that by descending number they come newest first. Days before 1990 count as its first.
 */
export async function takeDocs(tx: Tx, days: readonly Day[]): Promise<number[]> {
  const count = new Map<number, number>()
  for (const day of days) count.set(dayNumber(day), (count.get(dayNumber(day)) ?? 0) + 1)
  const free = new Map<number, number[]>()
  for (const [day, wanted] of [...count].toSorted(([a], [b]) => a - b))
    free.set(day, await takeOn(tx, day, wanted))
  return days.map((day) => free.get(dayNumber(day))?.shift() as number)
}

/** Which of its day a number is, from 1 on. */
export const serialOf = (doc: number): number => ((doc + 2 ** 31) % PER_DAY) + 1

const dayNumber = (day: Day): number =>
  Math.min(Math.max(Date.parse(day) / 86_400_000 - FIRST_DAY, 0), DAYS - 1)

async function takeOn(tx: Tx, day: number, wanted: number): Promise<number[]> {
  if (wanted === 0) return []
  if (day >= DAYS) throw new RangeError('No day is left for another matter')
  const first = await take(tx, `search/${day}`, wanted)
  const here = Math.max(0, Math.min(wanted, PER_DAY + 1 - first))
  return [
    ...Array.from({ length: here }, (_, at) => day * PER_DAY + first + at - 1 - 2 ** 31),
    ...(await takeOn(tx, day + 1, wanted - here)),
  ]
}
