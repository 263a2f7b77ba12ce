import type { ClockFacts, DocumentFacts, Due, MatterFacts, Status } from '@xinfang/domain'
import type { SqlValue } from '../db/database'
import { places } from '../db/insert'
import type { DocumentRow } from '../document/document.entity'
import { caseLeadOf } from './case-lead'
import type { ClaimRow } from './claim.entity'
import type { ClockRow } from './clock.entity'
import type { MatterColumns } from './matter.entity'
import type { MatterRecord } from './record.entity'
import { notesOf, recordsOf, type Recorded } from './records'
import type { TransferRow } from './transfer.entity'

export type Query = <T>(sql: string, values?: readonly SqlValue[]) => Promise<T[]>

/** The unit a petitioner's own period is held by, in the domain's words. */
const PETITIONER = 'petitioner'

/** Tracks that must have ended before the file is closed: what they find belongs in it (S5.8). */
const TASKS = ['hearing', 'supervision', 'jointHandling']

/** Everything the domain's rules read of one matter. The same facts for the console's buttons and for the act itself. */
export async function loadFacts(query: Query, matter: MatterColumns): Promise<MatterFacts> {
  return (await loadAllFacts(query, [matter])).get(matter.id) as MatterFacts
}

/** The facts of many matters by id, with as many statements as for one. */
export async function loadAllFacts(
  query: Query,
  matters: readonly MatterColumns[],
): Promise<Map<string, MatterFacts>> {
  if (matters.length === 0) return new Map()
  const ids = matters.map(({ id }) => id)
  const within = `matterId in (${places(ids)})`
  const of = async <T>(sql: string) => byMatter(await query<T & OfMatter>(sql, ids))
  const [claims, clocks, documents, transfers, acts, accused, recusals, members, records, tasks] =
    await Promise.all([
      of<ClaimRow>(`select * from claim where ${within} order by position`),
      of<ClockRow>(`select * from clock where ${within} order by id`),
      of<DocumentRow>(
        `select id, matterId, form, issuedOn, servedOn, serviceImpossible from document where ${within} order by createdAt, form, id`,
      ),
      of<TransferRow>(`select * from transfer where ${within} and endedOn is null order by id`),
      of<ActRow>(`select matterId, action, actorId, at, data from event where ${within} order by seq`),
      of<{ unitId: string }>(`select matterId, unitId from matter_accused where ${within}`),
      of<{ userId: string; reason: string }>(
        `select matterId, userId, reason from matter_recusal where ${within}`,
      ),
      of<{ userId: string }>(`select matterId, userId from matter_member where ${within}`),
      of<MatterRecord>(`select * from matter_record where ${within} order by kind, n`),
      of<object>(
        `select matterId from track where ${within} and isOpen = 1 and kind in ('${TASKS.join("', '")}')`,
      ),
    ])
  return new Map(
    matters.map((matter) => {
      const rows = {
        claims: claims(matter.id),
        clocks: clocks(matter.id),
        documents: documents(matter.id),
        transfer: transfers(matter.id).at(-1),
        acts: acts(matter.id),
        accused: accused(matter.id),
        recusals: recusals(matter.id),
        members: members(matter.id),
        records: recordsOf(records(matter.id)),
        openTasks: tasks(matter.id).length,
      }
      return [matter.id, factsOf(matter, rows)]
    }),
  )
}

interface OfMatter {
  readonly matterId: string
}

interface ActRow {
  readonly action: string
  readonly actorId: string
  readonly at: string
  readonly data: string
}

interface FactRows {
  readonly claims: readonly ClaimRow[]
  readonly clocks: readonly ClockRow[]
  readonly documents: readonly DocumentRow[]
  readonly transfer: TransferRow | undefined
  readonly acts: readonly ActRow[]
  readonly accused: readonly { readonly unitId: string }[]
  readonly recusals: readonly { readonly userId: string; readonly reason: string }[]
  readonly members: readonly { readonly userId: string }[]
  readonly records: Recorded
  readonly openTasks: number
}

/** Rows in their order, by the matter they belong to. */
function byMatter<T extends OfMatter>(rows: readonly T[]): (matterId: string) => readonly T[] {
  const found = new Map<string, T[]>()
  for (const row of rows) found.set(row.matterId, [...(found.get(row.matterId) ?? []), row])
  return (matterId) => found.get(matterId) ?? []
}

function factsOf(
  matter: MatterColumns,
  { claims, clocks, documents, transfer, acts, accused, recusals, members, records, openTasks }: FactRows,
): MatterFacts {
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
    ...given('caseLead', caseLeadOf(acts, days) ?? null),
    ...records,
    accusedUnits: accused.map(({ unitId }) => unitId),
    accusedUsers: recusals.filter(({ reason }) => reason === ACCUSED).map(({ userId }) => userId),
    recused: recusals.map(({ userId }) => userId),
    members: members.map(({ userId }) => userId),
    openTasks,
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

/** One clock as the rules read it. */
export const clockFacts = (
  row: Pick<ClockRow, 'code' | 'holderUnitId' | 'due' | 'state' | 'stoppedOn'>,
): ClockFacts => ({
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
