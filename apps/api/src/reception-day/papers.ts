import type { FormValues, receptionDay } from '@xinfang/domain'
import type { Paper } from '../track/concept'

/** What the follow-up sheet F21 says beside the matter's own values. */
export function sheetValues({ form, facts, given, names }: Paper<receptionDay.ReceptionFacts>): FormValues {
  const record = facts.records[(given as { record?: number }).record ?? -1]
  if (form !== 'F21' || !record) return {}
  return {
    receptionDay: facts.day,
    leader: names.user(facts.leader?.userId),
    problem: record.problem,
    instruction: record.instruction,
    unit: names.unit(record.unit)?.name,
    dueOn: record.due,
  }
}
