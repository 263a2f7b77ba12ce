import { isProvisional, may, reachOf, receptionDay, type StepContext } from '@xinfang/domain'
import { toRefusal } from '../graphql/refusal.type'
import type { Names } from '../track/concept'

type Facts = receptionDay.ReceptionFacts

/** Its office and those above it, and who sits or escorts, see the whole day; others what they follow up. */
const seesWhole = ({ office, leader, escorts }: Facts, { viewer, units }: StepContext): boolean =>
  (office !== undefined && reachOf(viewer, units).has(office)) ||
  leader?.userId === viewer.userId ||
  escorts.includes(viewer.userId)

/** The facts with names instead of ids. */
export function shownReception(facts: Facts, names: Names, context: StepContext): object {
  const whole = seesWhole(facts, context)
  const { viewer, units, today } = context
  const person = (id: string) => ({ id, name: names.user(id) ?? '' })
  const isMine = (unit: string | undefined) =>
    unit !== undefined && may(viewer, 'reception-day.answer', unit, units)
  const matterOf = (id: string | undefined) => ({ matterId: id, matterNumber: names.matter(id) })
  return {
    form: facts.form,
    taskOnly: !whole,
    notifiedOn: facts.notifiedOn,
    noticeDue: facts.day && receptionDay.noticeDue(facts.day, context)?.day,
    sheetDue: facts.day && receptionDay.sheetDue(facts.day, context),
    provisional: facts.day !== undefined && isProvisional(context.calendar, facts.day),
    escorts: facts.escorts.map(person),
    substitutions: facts.substitutions.map((one) => ({ ...one, from: person(one.from), to: person(one.to) })),
    unitLeaders: facts.unitLeaders.map(person),
    ...(whole
      ? { brief: facts.brief, expected: facts.expected, plan: facts.plan, reasons: facts.reasons }
      : {}),
    alerts: whole ? receptionDay.receptionAlerts(facts, today, context).map(toRefusal) : [],
    incidents: whole ? facts.incidents.map((one) => ({ ...one, at: new Date(one.at).toISOString() })) : [],
    visitors: whole
      ? facts.visitors.map(({ matter, ...one }, place) => ({
          ...one,
          ...matterOf(matter),
          place,
          stateShown: one.stateShown ?? false,
          received: facts.records.some(({ visitor }) => visitor === place),
        }))
      : [],
    records: facts.records
      .map((one, place) => ({
        ...one,
        ...matterOf(facts.visitors[one.visitor]?.matter),
        place,
        unit: names.unit(one.unit),
        unitId: one.unit,
        sheetLate: one.sheetLate ?? false,
        overdue: one.due !== undefined && (one.resultOn ?? today) > one.due,
      }))
      .filter(({ unitId, sheetOn }) => whole || (sheetOn !== undefined && isMine(unitId))),
  }
}
