import { rulebooks, type Calendar, type duty, type RulebookCode } from '@xinfang/domain'
import type { Unit } from '../unit/unit.entity'

/** The handbook a unit works by, with the calendar this installation counts by. */
export const rulesOf = (unit: Pick<Unit, 'rulebook'> | undefined, calendar: Calendar): duty.DutyRules => ({
  rulebook: rulebooks[(unit?.rulebook ?? 'JD-2005') as RulebookCode],
  calendar,
})
