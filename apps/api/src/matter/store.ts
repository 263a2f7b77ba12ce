import {
  deskOf,
  factsAfter,
  isOpen,
  type Answers,
  type ClockEffect,
  type Effects,
  type MatterFacts,
} from '@xinfang/domain'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { askedValues, proofValues, servedValues } from '../document/asked'
import { servedDocument, storeService } from '../document/store'
import { record } from '../history/record'
import type { Viewer } from '../session/viewer'
import type { Unit } from '../unit/unit.entity'
import { issueDocuments } from './issue'
import type { MatterColumns } from './matter.entity'
import { sendNotices } from './notices'
import { storeRecords } from './records'
import { addParties, setParties } from './parties'
import { readNextClock, storeClocks } from './store-clocks'

/** Who does it, and what the act was told. */
export interface Act {
  readonly context: Context
  readonly viewer: Viewer
  readonly units: readonly Unit[]
  readonly given: Partial<Answers>
  /** What the history keeps of the answers: opinions and codes, no person. */
  readonly told: object
}

/**
 * Writes everything one action does, in the given transaction: the matter's row with its next clock, claims,
 * transfer, clocks, documents with their numbers, readers, notices, and the event that records it all.
 */
export async function storeEffects(
  tx: Tx,
  matter: MatterColumns,
  facts: MatterFacts,
  effects: Effects,
  act: Act,
): Promise<void> {
  const { change } = effects
  const { viewer, context } = act
  await storeChange(tx, matter, effects, act)
  await storeRecords(tx, matter.id, change)
  await storeClocks(tx, matter.id, effects.clocks, context.calendar)
  const documents = await documentsOf(tx, matter, facts, effects, act)
  const serving = { userId: viewer.userId, keyring: context.app.keyring }
  for (const service of effects.served) await storeService(tx, service, act.given, serving)
  await tx.insert(
    'matter_recusal',
    (change.recusedAdded ?? []).map((userId) => ({ matterId: matter.id, userId, reason: effects.action })),
  )
  await tx.insert(
    'matter_member',
    (change.membersAdded ?? []).map((userId) => ({ matterId: matter.id, userId, reason: effects.action })),
  )
  await updateMatter(tx, matter, facts, effects, act)
  await sendNotices(tx, { matterId: matter.id }, effects.notices)
  await record(tx, [
    {
      actorId: viewer.userId,
      unitId: viewer.actingUnit,
      matterId: matter.id,
      action: effects.action,
      from: effects.from,
      to: effects.to,
      data: { ...act.told, documents, clocks: clockLog(effects.clocks), today: context.today },
    },
  ])
}

/** What the event says of the clocks: enough to derive them again. */
export const clockLog = (effects: readonly ClockEffect[]): object[] =>
  effects.map((effect) =>
    effect.do === 'start'
      ? {
          do: effect.do,
          code: effect.code,
          due: effect.due.day,
          calendar: effect.due.calendarVersion,
          rulebook: effect.due.rulebook,
        }
      : { do: effect.do, code: effect.code, on: effect.on },
  )

async function storeChange(
  tx: Tx,
  matter: MatterColumns,
  { change }: Effects,
  { context, given }: Act,
): Promise<void> {
  for (const { id, outcome, reason, legalBasis } of change.claimOutcomes ?? [])
    await tx.run('update claim set outcome = ?, reason = ?, legalBasis = ? where id = ? and matterId = ?', [
      outcome,
      reason,
      legalBasis ?? null,
      id,
      matter.id,
    ])
  const open = 'where matterId = ? and endedOn is null'
  if (change.signedOn) await tx.run(`update transfer set signedOn = ? ${open}`, [change.signedOn, matter.id])
  if (change.objectedOn !== undefined)
    await tx.run(`update transfer set objectedOn = ? ${open}`, [change.objectedOn, matter.id])
  if (change.sent !== undefined)
    await tx.run(`update transfer set endedOn = ? ${open}`, [context.today, matter.id])
  if (change.sent === null) await setParties(tx, matter, [matter.homeUnitId])
  if (change.sent) {
    const { kind, from, to, sentOn, due } = change.sent
    await tx.insert('transfer', [
      {
        id: newId('trf', tx.now),
        matterId: matter.id,
        kind,
        fromUnitId: from,
        toUnitId: to,
        sentOn,
        signedOn: null,
        dueDay: due ?? null,
        objectedOn: null,
        endedOn: null,
        instruction: given.instruction ?? null,
      },
    ])
    await addParties(tx, matter, [to])
  }
  const joining = [change.responsibleUnit, change.review?.organ, ...(change.dispute?.units ?? [])]
  await addParties(
    tx,
    matter,
    joining.filter((unitId) => unitId != null),
  )
  if (change.mergedInto !== undefined)
    await tx.run('update submission set kind = ? where matterId = ?', [
      change.mergedInto ? 'repeat' : 'first',
      matter.id,
    ])
}

const documentsOf = async (
  tx: Tx,
  matter: MatterColumns,
  facts: MatterFacts,
  effects: Effects,
  act: Act,
): Promise<string[]> => {
  const after = factsTold(facts, effects)
  const served = await servedDocument(tx, effects.served)
  const asked = {
    ...askedValues(effects, act.given, after, act.context.today),
    ...(served ? servedValues(act.given, served, act.viewer.name) : {}),
  }
  const proof = proofValues(act.given)
  return issueDocuments(tx, { matter, facts: after, documents: effects.documents, asked, proof }, act)
}

/** The facts as the documents of this action must already tell them. */
function factsTold(facts: MatterFacts, { change, clocks, to }: Effects): MatterFacts {
  const started = clocks.flatMap((clock) =>
    clock.do === 'start'
      ? [{ code: clock.code, holder: clock.holder, due: clock.due, state: 'running' as const }]
      : [],
  )
  const after = factsAfter(facts, change)
  return { ...after, status: to, clocks: [...after.clocks, ...started] }
}

async function updateMatter(
  tx: Tx,
  matter: MatterColumns,
  facts: MatterFacts,
  effects: Effects,
  { viewer, context: { today } }: Act,
): Promise<void> {
  const { change, to } = effects
  const deskUnitId = deskOf({ ...factsAfter(facts, change), status: to })
  const set: Record<string, string | number | null> = {
    status: to,
    isOpen: isOpen(to) ? 1 : 0,
    deskUnitId,
    ...(await readNextClock(tx, matter.id)),
    lastEventAt: tx.now.toISOString(),
    lastEventAction: effects.action,
    lastEventBy: viewer.name,
    lastEventUnitId: viewer.actingUnit,
  }
  if (change.responsibleUnit !== undefined) set['responsibleUnitId'] = change.responsibleUnit
  if (change.firstResponsible !== undefined) set['firstResponsibleId'] = change.firstResponsible
  if (deskUnitId !== matter.deskUnitId) set['deskSince'] = today
  if (change.handler !== undefined) set['handlerId'] = change.handler
  if (change.handler && change.handler !== matter.handlerId) set['handlerSince'] = today
  if (change.closingAuthor !== undefined) set['closingAuthorId'] = change.closingAuthor
  if (change.acceptedOn !== undefined) set['acceptedOn'] = change.acceptedOn
  if (change.mergedInto !== undefined) set['mergedIntoId'] = change.mergedInto
  if (change.first !== undefined) set['first'] = change.first ? 1 : 0
  if (change.unreachable !== undefined) set['unreachable'] = change.unreachable ? 1 : 0
  if (isOpen(facts.status) !== isOpen(to)) set['closedOn'] = isOpen(to) ? null : today
  const columns = Object.keys(set)
  await tx.run(
    `update matter set ${columns.map((column) => `\`${column}\` = ?`).join(', ')}, version = version + 1 where id = ?`,
    [...Object.values(set), matter.id],
  )
}
