import { receptionDay } from '@xinfang/domain'
import type { Shown } from '../track/concept'
import { sheetValues } from './papers'
import { prepared } from './prepare'
import { shownReception } from './reception-day.type'

type Facts = receptionDay.ReceptionFacts
type Step = receptionDay.ReceptionStep

/** 领导接待日 (S4.10, S5.4): one session on the roster, from the plan to the last result. */
export const receptionDays: Shown<Facts> = {
  kind: 'receptionDay',
  label: '领导接待日',
  steps: receptionDay.receptionSteps,
  fields: receptionDay.receptionFields,
  blank: receptionDay.noReception,
  of: 'office',
  prepare: prepared,
  matterOf,
  perform: (facts, step, given, context) =>
    receptionDay.performReception(facts, step as Step, given as never, context),
  allowed: receptionDay.allowedReceptionSteps,
  summary: ({ state, office, leader, day }) => ({
    isOpen: state !== 'closed' && state !== 'cancelled',
    office,
    user: leader?.userId,
    day,
  }),
  takesPart,
  // What a visitor said is kept in the record of the day, not in the history.
  untold: ['problem', 'what', 'brief'],
  values: sheetValues,
  show: shownReception,
}

/** The office, the units that follow something up, and who sits and escorts now. */
function takesPart({ office, leader, escorts, records }: Facts) {
  const units = records.flatMap(({ unit, sheetOn }) => (unit && sheetOn ? [unit] : []))
  return {
    units: [...(office ? [office] : []), ...units],
    users: [...(leader ? [leader.userId] : []), ...escorts],
  }
}

/** The matter a visitor came about, which then has the reception in its story and the sheet among its documents. */
function matterOf(
  { visitors, records }: Facts,
  given: Readonly<Record<string, unknown>>,
): string | undefined {
  const { matter, visitor, record } = given as { matter?: string; visitor?: number; record?: number }
  return matter ?? visitors[visitor ?? records[record ?? -1]?.visitor ?? -1]?.matter
}
