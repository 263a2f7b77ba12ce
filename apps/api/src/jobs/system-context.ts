import {
  rulebooks,
  type Calendar,
  type Context as DomainContext,
  type Day,
  type RulebookCode,
  type Unit,
} from '@xinfang/domain'
import type { MatterColumns } from '../matter/matter.entity'

/** The day that a job works for, and the calendar it counts by. */
export interface Turn {
  readonly today: Day
  readonly calendar: Calendar
}

/** Nobody acts: the rules of the organ that owes the next act apply. */
export function systemContext(
  matter: Pick<MatterColumns, 'responsibleUnitId' | 'homeUnitId' | 'rulebook'>,
  units: readonly (Unit & { readonly rulebook?: string })[],
  { today, calendar }: Turn,
): DomainContext {
  const owner = units.find(({ id }) => id === (matter.responsibleUnitId ?? matter.homeUnitId))
  return {
    viewer: { userId: 'system', posts: [] },
    units,
    today,
    rulebook: rulebooks[(owner?.rulebook ?? matter.rulebook) as RulebookCode],
    calendar,
  }
}
