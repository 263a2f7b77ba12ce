import { addDays, type Day } from '@xinfang/domain'
import { monthAround } from '../ui/month'

const months = { month: 1, quarter: 3, year: 12 } as const
export type PeriodKind = keyof typeof months
export const periodKinds = Object.keys(months) as readonly PeriodKind[]

export interface Period {
  readonly kind: PeriodKind
  readonly from: Day
  readonly to: Day
  readonly year: number
  /** Which of its kind in the year, from 1. */
  readonly n: number
}

const firstOf = (year: string, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01`

/** The month, quarter or year a day lies in. */
export function periodAround(kind: PeriodKind, day: Day): Period {
  const year = day.slice(0, 4)
  const n = Math.ceil(Number(day.slice(5, 7)) / months[kind])
  const last = n * months[kind]
  return {
    kind,
    from: firstOf(year, last - months[kind] + 1),
    to: monthAround(firstOf(year, last)).to,
    year: Number(year),
    n,
  }
}

export const periodBefore = ({ kind, from }: Period): Period => periodAround(kind, addDays(from, -1))
export const periodAfter = ({ kind, to }: Period): Period => periodAround(kind, addDays(to, 1))
