import { addDays, weekday, type Day } from '@xinfang/domain'
import type { AgendaQuery } from '../graphql/generated/graphql'
import type { Month } from '../ui/month'

export type Entry = AgendaQuery['agenda']['entries'][number]

/** The weeks a month's sheet shows, Monday first: whole ones. */
export function weeksOf({ from, to }: Month): Day[][] {
  const weeks: Day[][] = []
  for (let day = addDays(from, -((weekday(from) + 6) % 7)); day <= to; day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(day, i)))
  return weeks
}
