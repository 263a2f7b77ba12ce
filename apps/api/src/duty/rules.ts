import { latestCalendar, rulebooks, type duty, type RulebookCode } from '@xinfang/domain'
import type { Unit } from '../unit/unit.entity'

/** The handbook a unit works by, with the calendar every count uses. */
export const rulesOf = (unit: Pick<Unit, 'rulebook'> | undefined): duty.DutyRules => ({
  rulebook: rulebooks[(unit?.rulebook ?? 'JD-2005') as RulebookCode],
  calendar: latestCalendar,
})
