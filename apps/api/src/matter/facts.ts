import type { ClockFacts, DocumentFacts, Due, MatterFacts, Status } from '@xinfang/domain'
import type { SqlValue } from '../db/database'
import type { DocumentRow } from '../document/document.entity'
import type { ClaimRow } from './claim.entity'
import type { ClockRow } from './clock.entity'
import type { MatterColumns } from './matter.entity'
import { notesOf, readRecords } from './records'
import type { TransferRow } from './transfer.entity'

export type Query = <T>(sql: string, values?: readonly SqlValue[]) => Promise<T[]>

/** The unit a petitioner's own period is held by, in the domain's words. */
const PETITIONER = 'petitioner'

/** Everything the domain's rules read of one matter. The same facts for the console's buttons and for the act itself. */
export async function loadFacts(query: Query, matter: MatterColumns): Promise<MatterFacts> {
  const of = <T>(sql: string) => query<T>(sql, [matter.id])
  const [claims, clocks, documents, [transfer], acts, accused, recusals, members, records] =
    await Promise.all([
      of<ClaimRow>('select * from claim where matterId = ? order by position'),
      of<ClockRow>('select * from clock where matterId = ? order by id'),
      of<DocumentRow>(
        'select id, form, issuedOn, servedOn, serviceImpossible from document where matterId = ? order by createdAt, form, id',
      ),
      of<TransferRow>(
        'select * from transfer where matterId = ? and endedOn is null order by id desc limit 1',
      ),
      of<{ action: string; actorId: string; at: string; data: string }>(
        'select action, actorId, at, data from event where matterId = ? order by seq',
      ),
      of<{ unitId: string }>('select unitId from matter_accused where matterId = ?'),
      of<{ userId: string; reason: string }>('select userId, reason from matter_recusal where matterId = ?'),
      of<{ userId: string }>('select userId from matter_member where matterId = ?'),
      readRecords(query, matter.id),
    ])
  const days = acts.map(({ at }) => shanghaiDay(at))
  return {
    id: matter.id,
    status: matter.status as Status,
    purpose: matter.purpose as MatterFacts['purpose'],
    secrecy: matter.secrecy as MatterFacts['secrecy'],
    channel: matter.channel as MatterFacts['channel'],
    receivedOn: matter.receivedOn,
    registeredOn: shanghaiDay(matter.registeredAt),
    ...given('acceptedOn', matter.acceptedOn),
    homeUnit: matter.homeUnitId,
    ...given('responsibleUnit', matter.responsibleUnitId),
    ...given('firstResponsible', matter.firstResponsibleId),
    ...given('handler', matter.handlerId),
    ...given('closingAuthor', matter.closingAuthorId),
    ...given('mergedInto', matter.mergedIntoId),
    first: Boolean(matter.first),
    unreachable: Boolean(matter.unreachable),
    flags: {
      major: Boolean(matter.major),
      urgent: Boolean(matter.urgent),
      superiorWantsResult: Boolean(matter.superiorWantsResult),
      leaderInstruction: Boolean(matter.leaderInstruction),
      important: Boolean(matter.important),
    },
    claims: claims.map(({ id, text, outcome }) => ({
      id,
      text,
      ...given('outcome', outcome as NonNullable<MatterFacts['claims'][number]['outcome']> | null),
    })),
    ...(transfer ? { sent: sentOf(transfer) } : {}),
    clocks: clocks.map(clockFacts),
    documents: documents.map(documentFacts),
    acts: acts.map(({ action, actorId }, at) => ({ action, userId: actorId, on: days[at] as string })),
    notes: notesOf(acts, days),
    ...records,
    accusedUnits: accused.map(({ unitId }) => unitId),
    accusedUsers: recusals.filter(({ reason }) => reason === ACCUSED).map(({ userId }) => userId),
    recused: recusals.map(({ userId }) => userId),
    members: members.map(({ userId }) => userId),
    openTasks: 0,
  }
}

/** Reason of a recusal row for an official complained of. */
export const ACCUSED = 'accused'

const EIGHT_HOURS = 8 * 3_600_000

/** The civil day of an instant as stored; Shanghai has had no summer time since 1991. */
export const shanghaiDay = (instant: string): string =>
  new Date(Date.parse(instant) + EIGHT_HOURS).toISOString().slice(0, 10)

/** A property only when there is a value: the domain's optional fields are absent, not null. */
const given = <K extends string, V>(key: K, value: V | null): { [P in K]?: V } =>
  (value === null ? {} : { [key]: value }) as { [P in K]?: V }

function sentOf(row: TransferRow): NonNullable<MatterFacts['sent']> {
  return {
    kind: row.kind as 'transfer' | 'assignment',
    from: row.fromUnitId,
    to: row.toUnitId,
    sentOn: row.sentOn,
    ...given('signedOn', row.signedOn),
    ...given('due', row.dueDay),
    ...given('objectedOn', row.objectedOn),
  }
}

const clockFacts = (row: ClockRow): ClockFacts => ({
  code: row.code as ClockFacts['code'],
  holder: row.holderUnitId ?? PETITIONER,
  due: JSON.parse(row.due) as Due,
  state: row.state as ClockFacts['state'],
  ...given('stoppedOn', row.stoppedOn),
})

const documentFacts = (row: DocumentRow): DocumentFacts => ({
  id: row.id,
  form: row.form as DocumentFacts['form'],
  ...given('issuedOn', row.issuedOn),
  ...given('servedOn', row.servedOn),
  ...(row.serviceImpossible === null ? {} : { serviceImpossible: true }),
})
