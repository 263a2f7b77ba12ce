import { duty, publicity } from '@xinfang/domain'
import type { ActivityPartsFragment } from '../graphql/generated/graphql'

export type Activity = ActivityPartsFragment

interface UnitRow {
  readonly id: string
  readonly kind: string
  readonly shortName: string
  readonly closedOn: string | null
}

export interface HalfYear {
  readonly unit: UnitRow
  readonly first: publicity.PublicityCount
  readonly second: publicity.PublicityCount
}

const owes = ({ kind, closedOn }: UnitRow) =>
  closedOn === null && (duty.dutyRow('publicity').owedBy as readonly string[]).includes(kind)

/** What each unit that owes study and publicity did in each half of a year, as the domain counts it. */
export function halvesOf(
  units: readonly UnitRow[],
  activities: readonly Activity[],
  year: number,
): HalfYear[] {
  const owing = units.filter(owes)
  const counted = activities
    .filter(({ withdrawnFor }) => withdrawnFor === null)
    .map(({ unit, copies, kind, audience, ...one }) => ({
      ...one,
      unit: unit.id,
      kind: kind as publicity.ActivityKind,
      audience: audience as publicity.Audience,
      ...(copies === null ? {} : { copies }),
    }))
  const ids = owing.map(({ id }) => id)
  const of = (from: string, to: string) =>
    publicity.publicityCounts(ids, counted, { from: `${year}-${from}`, to: `${year}-${to}` })
  const first = of('01-01', '06-30')
  const second = of('07-01', '12-31')
  return owing.map((unit, i) => ({ unit, first: first[i]!, second: second[i]! }))
}
