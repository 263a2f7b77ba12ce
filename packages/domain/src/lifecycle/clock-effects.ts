import type { ClockCode } from '../clock/clocks'
import type { Day } from '../clock/day'
import { noticeForms } from '../form/forms'
import { serviceDay } from '../form/service'
import type { MatterFacts } from '../matter/facts'
import { statuses, type Status } from '../matter/status'
import { factsAfter } from './after'
import type { Answers } from './answers'
import { isOwed, pause, stop } from './clockwork'
import { expiries, resume, start, type StartedClock } from './clock-acts'
import type { Context } from './context'
import type { ClockEffect, MatterChange } from './effects'
import { handlingClock } from './handling-period'
import type { ActionRow } from './row'

type Given = Partial<Answers>

/** The day an act counts from: for service the service date (DP-16), for a request its arrival, for all else today. */
const actDay = ({ service, arrivedOn }: Given, today: Day): Day =>
  service === undefined ? (arrivedOn ?? today) : serviceDay(service)

/** What an action does to the clocks: stops, duties that fall away, breaches it meets on the way, starts. */
export function clocksOf(
  row: ActionRow,
  facts: MatterFacts,
  to: Status,
  given: Given,
  change: MatterChange,
  context: Context,
): ClockEffect[] {
  const { today } = context
  const on = actDay(given, today)
  // A transfer that this act ends still tells how much of the period was left when it went out (T11).
  const after = {
    ...factsAfter(facts, change),
    ...(facts.sent === undefined || change.sent ? {} : { sent: facts.sent }),
  }
  const done = new Set([...row.stops, ...noticeStops(row, facts, given)])
  // The petitioner's right is used on the day of the postmark (DP-14), the organ's period runs from the arrival.
  const stops = [...done].flatMap((code) => stop(code, facts, given.requestedOn ?? on))
  const voids = [...new Set([...row.voids, ...fallenAway(facts, to)])]
    .filter((code) => !done.has(code) && !(code === 'C11' && given.judgement === 'first'))
    .flatMap((code) => stop(code, facts, today, 'void'))
  const extended = isExtendedBy(change, facts) ? extend(facts, after, on, context) : []
  const touched = new Set([...stops, ...voids, ...extended].map(({ code }) => code))
  return [
    ...stops,
    ...voids,
    ...expiries(facts, today).filter(({ code }) => !touched.has(code)),
    ...extended,
    ...row.pauses.flatMap((code) => pause(code, facts, today)),
    ...row.resumes.flatMap((code) => resume(code, after, today, context)),
    ...row.starts
      .filter((code) => begins(code, facts, given, to))
      .flatMap((code) => start(code, after, on, context)),
  ]
}

/** When a clock that an action may start does not begin after all; every other one always does. */
const exempt: Partial<Record<StartedClock, (facts: MatterFacts, given: Given, to: Status) => boolean>> = {
  C02: ({ clocks, status }) =>
    status === 'M33' && clocks.some((clock) => clock.code === 'C02' && isOwed(clock)),
  // The sixty days may run already by the silence rule; after a review only an order to handle again starts them.
  C05: (facts, _given, to) => handlingClock(facts) !== undefined || to === 'M61',
  // No window opens where the reply or opinion reached nobody.
  C07: (_facts, { serviceImpossible }) => serviceImpossible !== undefined,
  C09: (_facts, { serviceImpossible }, to) => serviceImpossible !== undefined || to !== 'M61',
  C11: ({ status, first }, { judgement }) => status === 'M10' && (judgement !== 'first' || first),
  C18: (_facts, { simple }) => simple !== true,
}

const begins = (code: StartedClock, facts: MatterFacts, given: Given, to: Status): boolean =>
  !(exempt[code]?.(facts, given, to) ?? false)

/** A decision that ends the matter ends every duty but that of telling the petitioner. */
const fallenAway = (facts: MatterFacts, to: Status): ClockCode[] =>
  statuses[to].phase === 'decided' && statuses[facts.status].phase !== 'decided'
    ? facts.clocks.map(({ code }) => code).filter((code) => code !== 'C02' && code !== 'C03')
    : []

/** The notice stops its clock when it reaches the petitioner, or at once when nobody can be told. */
function noticeStops(row: ActionRow, facts: MatterFacts, given: Given): ClockCode[] {
  const received: ClockCode[] = facts.sent?.signedOn === undefined ? ['C02'] : ['C02', 'C03']
  const served = facts.documents.find(({ id }) => id === given.document)?.form
  if (served !== undefined) return noticeForms.includes(served) ? (served === 'F31' ? ['C02'] : received) : []
  const issues = row.forms.some(({ form, to }) => to === 'petitioner' && noticeForms.includes(form))
  const decides = issues && row.to !== 'M20' && row.to !== 'M21'
  return decides && (given.handedOver === true || facts.unreachable) ? received : []
}

const isExtendedBy = ({ extension }: MatterChange, { extensions = [] }: MatterFacts): boolean =>
  extension?.effectiveOn !== undefined &&
  extensions.find(({ n }) => n === extension.n)?.effectiveOn === undefined

/** The extended period takes the place of the one that ran; served too late, the breach of the old one stays. */
function extend(facts: MatterFacts, after: MatterFacts, on: Day, context: Context): ClockEffect[] {
  const before = handlingClock(facts)
  if (before === undefined) return []
  const how = on > before.due.day ? 'done' : 'void'
  return [...stop(before.code, facts, on, how), ...start('C06', after, on, context)]
}
