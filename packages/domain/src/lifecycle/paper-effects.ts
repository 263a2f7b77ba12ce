import { clockRuns } from '../clock/due'
import type { Day } from '../clock/day'
import { serviceDay } from '../form/service'
import type { MatterFacts } from '../matter/facts'
import type { ActionCode } from './codes'
import type { Answers } from './answers'
import { unitsOf, type Context } from './context'
import type { DocumentEffect, MatterChange, Notice, ServiceEffect } from './effects'
import { signedReply } from './guards'
import type { ActionRow, FormRow, Told } from './row'

/** The matter as routing needs it: a transfer that this very act makes has its receiver already. */
const routed = (facts: MatterFacts, change: MatterChange): MatterFacts => ({
  ...facts,
  ...(change.sent ? { sent: change.sent } : {}),
  ...(change.responsibleUnit ? { responsibleUnit: change.responsibleUnit } : {}),
})

const conditions: Record<NonNullable<FormRow['when']>, (facts: MatterFacts, context: Context) => boolean> = {
  // Organs under article 23 tell the petitioner where the matter went; nobody can be told without a name and address.
  'notice-owed': ({ unreachable, receivedOn }, { rulebook }) =>
    !unreachable && clockRuns('C02', { rulebook, on: receivedOn }),
  assigned: ({ sent }) => sent?.kind === 'assignment',
}

/** The documents of one form row; none when its condition fails or no such unit takes part. */
export function documentOf(
  { form, to, state, when }: FormRow,
  facts: MatterFacts,
  given: Partial<Answers>,
  change: MatterChange,
  context: Context,
): DocumentEffect[] {
  if (when !== undefined && !conditions[when](facts, context)) return []
  if (to === 'file') return [{ form, to, state }]
  if (to === 'petitioner') return [{ form, to, state: given.handedOver ? 'served' : state }]
  return unitsOf(to, routed(facts, change)).map((unit) => ({ form, to: { unit }, state }))
}

/** The service an action records, of the document named or of the signed reply. */
export function servedOf(
  row: ActionRow,
  facts: MatterFacts,
  given: Partial<Answers>,
  today: Day,
): ServiceEffect[] {
  if (!row.mayAsk.includes('service')) return []
  const document = given.document ?? signedReply(facts)?.id
  if (document === undefined) return []
  const { service } = given
  return [
    service === undefined
      ? { document, on: today, way: 'impossible' }
      : { document, on: serviceDay(service), way: service.way },
  ]
}

const isPerson = (told: Told): told is 'handler' | 'author' => told === 'handler' || told === 'author'

/**
 * Who is told: never the viewer, and of its own act no unit but the responsible one. Of a sealed matter units learn nothing;
 * the persons who may now read it are told instead.
 */
export function noticesOf(
  action: ActionCode,
  row: ActionRow,
  facts: MatterFacts,
  change: MatterChange,
  { viewer }: Context,
): Notice[] {
  const after = routed(facts, change)
  const persons = { handler: change.handler ?? facts.handler, author: facts.closingAuthor }
  const users = row.tells.filter(isPerson).map((told) => persons[told])
  const own = new Set(row.by === 'any' ? [] : unitsOf(row.by, facts))
  // The responsible unit is told even of its own act: its head appoints, its leader reviews.
  const units = row.tells.flatMap((told) => {
    if (isPerson(told)) return []
    return unitsOf(told, after).filter((unit) => told === 'responsible' || !own.has(unit))
  })
  const sealed = facts.secrecy === 'sealed'
  const told = [...users, ...(sealed ? (change.membersAdded ?? []) : [])]
  return [
    ...[...new Set(told)]
      .filter((user) => user !== undefined && user !== viewer.userId)
      .map((user): Notice => ({ kind: action, to: { user: user! } })),
    ...(sealed ? [] : [...new Set(units)].map((unit): Notice => ({ kind: action, to: { unit } }))),
  ]
}
