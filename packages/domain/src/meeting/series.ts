import type { Day } from '../clock/day'
import { monthOf } from '../clock/window'
import { dutyRow, type DutyRules } from '../duty/duties'
import { meetingSeries, seriesRow, type MeetingSeries } from './facts'

/** The series a unit meets in by its rulebook; a petition office may call those concerned together under any. */
export function seriesOf(unitKind: string, day: Day, rules: DutyRules): MeetingSeries[] {
  const owed = (Object.keys(meetingSeries) as MeetingSeries[]).filter((series) => {
    const { owedBy, windows } = dutyRow(seriesRow(series).duty)
    return (owedBy as readonly string[]).includes(unitKind) && windows(monthOf(day), rules).length > 0
  })
  return owed.length === 0 && unitKind === 'office' ? ['coordination'] : owed
}
