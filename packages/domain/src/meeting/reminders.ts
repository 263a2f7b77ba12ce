import { remindOf, type ReminderRules, type TrackReminder } from '../track/reminders'
import { openDecisions, type MeetingFacts } from './facts'

/** A decision that is not carried out by its day: its owner and the unit that met are told (S1.5.3). */
export const meetingReminders = (
  facts: MeetingFacts,
  { today }: Pick<ReminderRules, 'today'>,
): TrackReminder[] =>
  openDecisions(facts, today)
    .filter(({ overdue }) => overdue)
    .map(({ index, decision: { owner, due } }) =>
      remindOf(
        'meeting-decision',
        [index, due!],
        [
          ...(owner === undefined ? [] : [{ user: owner }]),
          ...(facts.unit === undefined ? [] : [{ unit: facts.unit, holding: 'meeting.arrange' as const }]),
        ],
      ),
    )
