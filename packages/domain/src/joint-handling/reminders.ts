import { remindOf, type ReminderRules, type TrackReminder } from '../track/reminders'
import type { JointFacts } from './facts'
import { opinionsOwed } from './steps'

/** An opinion that is not in on the day after its own: its unit and the lead are told (S1.7.1). */
export function jointReminders(facts: JointFacts, { today }: Pick<ReminderRules, 'today'>): TrackReminder[] {
  if (facts.state !== 'opened') return []
  const owed = opinionsOwed(facts)
  const lead = facts.members.filter(({ part }) => part === 'lead').map(({ unitId }) => unitId)
  return facts.members.flatMap(({ unitId, due }) =>
    owed.includes(unitId) && due !== undefined && today > due
      ? [
          remindOf(
            'joint-opinion',
            [unitId, due],
            [unitId, ...lead].map((unit) => ({ unit, holding: 'joint-handling.join' as const })),
          ),
        ]
      : [],
  )
}
