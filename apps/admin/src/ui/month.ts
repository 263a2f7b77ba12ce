import { addDays, weekday, type Day } from '@xinfang/domain'

export interface Month {
  readonly from: Day
  readonly to: Day
  readonly year: number
  readonly month: number
}

/** The month a day lies in. */
export function monthAround(day: Day): Month {
  const from = `${day.slice(0, 8)}01`
  const next = addDays(from, 31)
  return {
    from,
    to: addDays(`${next.slice(0, 8)}01`, -1),
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
  }
}

export const monthBefore = ({ from }: Month): Month => monthAround(addDays(from, -1))
export const monthAfter = ({ to }: Month): Month => monthAround(addDays(to, 1))

/** The weeks a month's sheet shows, Monday first: whole ones. */
export function weeksOf({ from, to }: Month): Day[][] {
  const weeks: Day[][] = []
  for (let day = addDays(from, -((weekday(from) + 6) % 7)); day <= to; day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(day, i)))
  return weeks
}
