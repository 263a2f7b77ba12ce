import type { ClockCode } from '../clock/clocks'
import type { Day } from '../clock/day'
import { noticeForms } from '../form/forms'
import { serviceDay } from '../form/service'
import type { MatterFacts } from '../matter/facts'
import { statuses, type Status } from '../matter/status'
import type { Answers } from './answers'
import { expiries, isOwed, start, stop } from './clockwork'
import type { Context } from './context'
import type { ClockEffect, MatterChange } from './effects'
import type { ActionRow } from './row'

/** The day an act counts from: for service the service date (DP-16), for all else today. */
const actDay = ({ service }: Partial<Answers>, today: Day): Day =>
  service === undefined ? today : serviceDay(service)

/** What an action does to the clocks: stops, duties that fall away, breaches it meets on the way, starts. */
export function clocksOf(
  row: ActionRow,
  facts: MatterFacts,
  to: Status,
  given: Partial<Answers>,
  change: MatterChange,
  context: Context,
): ClockEffect[] {
  const { today } = context
  const on = actDay(given, today)
  const done = new Set([...row.stops, ...noticeStops(row, facts, given)])
  const stops = [...done].flatMap((code) => stop(code, facts, on))
  const voids = [...new Set([...row.voids, ...fallenAway(facts, to)])]
    .filter((code) => !done.has(code))
    .flatMap((code) => stop(code, facts, today, 'void'))
  const stopped = new Set([...stops, ...voids].map(({ code }) => code))
  const after: MatterFacts = {
    ...facts,
    unreachable: change.unreachable ?? facts.unreachable,
    ...(change.responsibleUnit ? { responsibleUnit: change.responsibleUnit } : {}),
  }
  return [
    ...stops,
    ...voids,
    ...expiries(facts, today).filter(({ code }) => !stopped.has(code)),
    ...row.starts
      .filter((code) => begins(code, facts, given))
      .flatMap((code) => start(code, after, on, context)),
  ]
}

/** The sixty days may run already by the silence rule; no window opens where the reply reached nobody. */
const begins = (code: ClockCode, facts: MatterFacts, { serviceImpossible }: Partial<Answers>): boolean =>
  !(code === 'C05' && facts.clocks.some((clock) => clock.code === 'C05' && isOwed(clock))) &&
  !(code === 'C07' && serviceImpossible !== undefined)

/** A decision that ends the matter ends every duty but that of telling the petitioner. */
const fallenAway = (facts: MatterFacts, to: Status): ClockCode[] =>
  statuses[to].phase === 'decided' && statuses[facts.status].phase !== 'decided'
    ? facts.clocks.map(({ code }) => code).filter((code) => code !== 'C02' && code !== 'C03')
    : []

/** The notice stops its clock when it reaches the petitioner, or at once when nobody can be told. */
function noticeStops(row: ActionRow, facts: MatterFacts, given: Partial<Answers>): ClockCode[] {
  const received: ClockCode[] = facts.sent?.signedOn === undefined ? ['C02'] : ['C02', 'C03']
  const served = facts.documents.find(({ id }) => id === given.document)?.form
  if (served !== undefined) return noticeForms.includes(served) ? (served === 'F31' ? ['C02'] : received) : []
  const issues = row.forms.some(({ form, to }) => to === 'petitioner' && noticeForms.includes(form))
  const decides = issues && row.to !== 'M20' && row.to !== 'M21'
  return decides && (given.handedOver === true || facts.unreachable) ? received : []
}
