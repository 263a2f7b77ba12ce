import { addDays, bulletin, daysBetween, isWithin, monthOf, type Day } from '@xinfang/domain'
import type { Flow } from './counted'

type Counts = Record<'received' | 'closed', number>

/** The days on which matters of a period came in or ended. */
function* daysIn(
  matters: readonly bulletin.CountedMatter[],
  at: bulletin.Counting,
): Generator<readonly [keyof Counts, Day]> {
  const within = (day: Day | undefined): day is Day =>
    day !== undefined && isWithin(day, at) && day <= at.asOf
  for (const { receivedOn, closedOn } of matters) {
    if (within(receivedOn)) yield ['received', receivedOn]
    if (within(closedOn)) yield ['closed', closedOn]
  }
}

/** What came in on each day on which anything did, for a calendar; one to four are told by `null` alone. */
export function daysOf(
  matters: readonly bulletin.CountedMatter[],
  at: bulletin.Counting,
): { day: Day; received: number | null }[] {
  const counts = new Map<Day, number>()
  for (const [key, day] of daysIn(matters, at))
    if (key === 'received') counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts]
    .map(([day, n]) => ({ day, received: bulletin.suppressOne(n) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** Longest period told by thirds of a month (旬); a longer one is told by months. */
const BY_TEN_DAYS = 31

const bucketOf = (day: Day, short: boolean): string => {
  if (!short) return day.slice(0, 7)
  const third = Math.min(2, Math.floor((Number(day.slice(8)) - 1) / 10))
  return `${Number(day.slice(5, 7))}月${['上旬', '中旬', '下旬'][third]}`
}

/** Received and closed by thirds of a month or by months, small counts hidden. */
export function trendOf(
  matters: readonly bulletin.CountedMatter[],
  at: bulletin.Counting,
): { label: string; received: number | null; closed: number | null }[] {
  const short = daysBetween(at.from, at.to) < BY_TEN_DAYS
  const end = at.to < at.asOf ? at.to : at.asOf
  const buckets = new Map<string, Counts>()
  for (let day = at.from; day <= end; day = short ? addDays(day, 1) : addDays(monthOf(day).to, 1))
    buckets.set(bucketOf(day, short), { received: 0, closed: 0 })
  for (const [key, day] of daysIn(matters, at)) buckets.get(bucketOf(day, short))![key]++
  const counts = [...buckets.values()]
  const received = bulletin.suppress(counts.map((one) => one.received)).cells
  const closed = bulletin.suppress(counts.map((one) => one.closed)).cells
  return [...buckets.keys()].map((label, i) => ({ label, received: received[i]!, closed: closed[i]! }))
}

/** Transfers by sender and receiver, small numbers hidden as in every table. */
export function flowCounts(flows: readonly Flow[]): { from: string; to: string; count: number | null }[] {
  const counts = new Map<string, { from: string; to: string; count: number }>()
  for (const { from, to } of flows) {
    const key = JSON.stringify([from, to])
    const one = counts.get(key) ?? { from, to, count: 0 }
    counts.set(key, { ...one, count: one.count + 1 })
  }
  const all = [...counts.values()].toSorted((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1))
  const { cells } = bulletin.suppress(all.map(({ count }) => count))
  return all.map(({ from, to }, i) => ({ from, to, count: cells[i]! }))
}
