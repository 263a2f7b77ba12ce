import { clockRuns } from '../clock/due'
import type { Day } from '../clock/day'
import { serviceDay } from '../form/service'
import type { MatterFacts } from '../matter/facts'
import { groundOf } from '../matter/acceptance'
import { choiceAt } from '../rulebook/resolve'
import { factsAfter } from './after'
import type { ActionCode } from './codes'
import type { Answers } from './answers'
import { unitsOf, type Context, type Party } from './context'
import type { DocumentEffect, MatterChange, Notice, ServiceEffect } from './effects'
import { signedOpinion } from './guards/papers'
import type { ActionRow, FormRow, Told } from './row'

type Condition = (facts: MatterFacts, given: Partial<Answers>, context: Context) => boolean

const conditions: Record<NonNullable<FormRow['when']>, Condition> = {
  // Organs under article 23 tell the petitioner where the matter went; nobody can be told without a name and address.
  'notice-owed': ({ unreachable, receivedOn }, _given, { rulebook }) =>
    !unreachable && clockRuns('C02', { rulebook, on: receivedOn }),
  assigned: ({ sent }) => sent?.kind === 'assignment',
  agreed: (_facts, { agreed }) => agreed === true,
  // Role A passes lawsuit letters and reports on to the organ that handles them (信访工作条例 22(2)).
  'passed-on': ({ receivedOn }, { ground }, { rulebook }) =>
    ground !== undefined &&
    groundOf(ground).passedOn === true &&
    choiceAt(rulebook, 'receiver-role', receivedOn) === 'A',
}

/** The documents of one form row; none when its condition fails or no such unit takes part. */
export function documentOf(
  { form, to, state, when }: FormRow,
  facts: MatterFacts,
  given: Partial<Answers>,
  change: MatterChange,
  context: Context,
): DocumentEffect[] {
  if (when !== undefined && !conditions[when](facts, given, context)) return []
  if (to === 'file') return [{ form, to, state }]
  if (to === 'petitioner') return [{ form, to, state: given.handedOver ? 'served' : state }]
  return unitsOf(to, factsAfter(facts, change), context.units).map((unit) => ({ form, to: { unit }, state }))
}

/** The service an action records, of the document named or of the signed reply. */
export function servedOf(
  row: ActionRow,
  facts: MatterFacts,
  given: Partial<Answers>,
  today: Day,
): ServiceEffect[] {
  if (!row.mayAsk.includes('service')) return []
  const document = given.document ?? signedOpinion(facts)?.id
  if (document === undefined) return []
  const { service } = given
  return [
    service === undefined
      ? { document, on: today, way: 'impossible' }
      : { document, on: serviceDay(service), way: service.way },
  ]
}

type PartyTold = Exclude<Party, 'any'>
const isPerson = (told: Told): told is 'handler' | 'author' => told === 'handler' || told === 'author'
const isParty = (told: Told): told is PartyTold => !isPerson(told) && told !== 'approver'

/**
 * Who is told: never the viewer, and of its own act no unit but the responsible one. Of a sealed matter units learn nothing;
 * the persons who may now read it are told instead.
 */
export function noticesOf(
  action: ActionCode,
  row: ActionRow,
  facts: MatterFacts,
  change: MatterChange,
  { viewer, units: tree }: Context,
): Notice[] {
  const after = factsAfter(facts, change)
  const persons = { handler: change.handler ?? facts.handler, author: facts.closingAuthor }
  const users = row.tells.filter(isPerson).map((told) => persons[told])
  const own = new Set(row.by === 'any' ? [] : unitsOf(row.by, facts, tree))
  // A party that this act drops, such as the receiver whose objection was agreed to, still learns of it.
  const partiesOf = (told: PartyTold) => {
    const now = unitsOf(told, after, tree)
    return now.length > 0 ? now : unitsOf(told, facts, tree)
  }
  // The responsible unit is told even of its own act: its head appoints, its leader reviews.
  const units = row.tells
    .filter(isParty)
    .flatMap((told) => partiesOf(told).filter((unit) => told === 'responsible' || !own.has(unit)))
  const sealed = facts.secrecy === 'sealed'
  const approval = row.tells.includes('approver')
  const told = [
    ...users,
    ...(sealed ? (change.membersAdded ?? []) : []),
    // Which reader is the leader who reviews, the facts do not say.
    ...(sealed && approval ? facts.members : []),
  ]
  return [
    ...[...new Set(told)]
      .filter((user) => user !== undefined && user !== viewer.userId)
      .map((user): Notice => ({ kind: action, to: { user: user! } })),
    ...(sealed ? [] : [...new Set(units)].map((unit): Notice => ({ kind: action, to: { unit } }))),
    ...(sealed || !approval ? [] : partiesOf('responsible')).map((unit): Notice => ({
      kind: action,
      to: { unit, holding: 'matter.approve' },
    })),
  ]
}
