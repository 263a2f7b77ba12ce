import type { Recipient } from '../lifecycle/effects'
import { remindOf, type ReminderRules, type TrackReminder } from '../track/reminders'
import { sheetDue } from './alerts'
import { noticeDue } from './calendar'
import type { ReceptionFacts } from './facts'

/** Notice on its last day (D−5), sheets on theirs, results the day after (S4.10.2, S4.10.6). */
export function receptionReminders(
  { state, day, office, records }: ReceptionFacts,
  rules: ReminderRules,
): TrackReminder[] {
  const { today } = rules
  if (day === undefined || office === undefined) return []
  const own: Recipient = { unit: office, holding: 'reception-day.arrange' }
  const latest = noticeDue(day, rules)?.day
  if (state === 'planned')
    return latest !== undefined && today >= latest && today <= day
      ? [remindOf('reception-notice', [day], [own])]
      : []
  if (state !== 'recorded') return []
  const sheet = sheetDue(day, rules)
  return records.flatMap(({ instruction, unit, due, sheetOn, result }, at) => {
    if (instruction === undefined || unit === undefined || result !== undefined) return []
    if (sheetOn === undefined)
      return sheet !== undefined && today >= sheet ? [remindOf('reception-sheet', [at], [own])] : []
    return due !== undefined && today > due
      ? [remindOf('reception-result', [at, due], [{ unit, holding: 'reception-day.answer' }, own])]
      : []
  })
}
