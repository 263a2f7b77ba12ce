import { noticeForms, type ClaimOutcome, type LedgerColumn, type LedgerEntry } from '@xinfang/domain'
import type { Context } from '../context'
import { places } from '../db/insert'
import { maskedContacts } from '../identity/people'
import { matterColumns, type MatterRow } from '../matter/row'

/** What the list of matters must bring along for a column, besides the matter as a whole. */
const joined: Partial<Record<LedgerColumn, string>> = {
  unit: 'responsibleUnit',
  handler: 'handler',
  firstResponsible: 'firstResponsible',
  category: 'category',
}

export const fieldsFor = (columns: readonly LedgerColumn[]): ReadonlySet<string> =>
  new Set([...matterColumns, ...columns.flatMap((column) => joined[column] ?? [])])

interface Sent {
  readonly matterId: string
  readonly kind: 'transfer' | 'assignment'
  readonly sentOn: string
}

interface Claim {
  readonly matterId: string
  readonly text: string
  readonly outcome: ClaimOutcome | null
}

/** One page of the list as entries of a ledger: one statement for each kind of thing a column asks for, none per row. */
export async function ledgerEntries(
  context: Pick<Context, 'app' | 'db'>,
  rows: readonly MatterRow[],
  before: number,
  columns: readonly LedgerColumn[],
): Promise<LedgerEntry[]> {
  const { db, app } = context
  const ids = rows.map(({ id }) => id)
  const wants = (...any: LedgerColumn[]) => rows.length > 0 && any.some((column) => columns.includes(column))
  const read = <T>(sql: string, values: readonly string[] = []): Promise<T[]> =>
    db.read<T>(sql, [...ids, ...values])
  const these = places(ids)

  const [claims, contacts, sent, told, born] = await Promise.all([
    wants('demand', 'result')
      ? read<Claim>(
          `select matterId, text, outcome from claim where matterId in (${these}) order by position`,
        )
      : [],
    wants('address', 'phone') ? maskedContacts(db, app.keyring, rows) : undefined,
    wants('way', 'sent')
      ? read<Sent>(`select matterId, kind, sentOn from transfer where matterId in (${these}) order by id`)
      : [],
    wants('told')
      ? read<{ matterId: string; day: string }>(
          `select matterId, min(servedOn) as day from document
            where matterId in (${these}) and form in (${places(noticeForms)}) and servedOn is not null
            group by matterId`,
          noticeForms,
        )
      : [],
    wants('kind', 'registrar')
      ? read<{ matterId: string; kind: string; name: string | null }>(
          `select s.matterId, s.kind, u.name from submission s left join user u on u.id = s.registeredBy
            where s.matterId in (${these}) order by s.id desc`,
        )
      : [],
  ])
  const claimsOf = new Map<string, Claim[]>()
  for (const claim of claims) claimsOf.set(claim.matterId, [...(claimsOf.get(claim.matterId) ?? []), claim])
  // Of several the last one stays: the transfer in force, the submission that came first.
  const sentOf = new Map(sent.map((row) => [row.matterId, row]))
  const toldOf = new Map(told.map((row) => [row.matterId, row.day]))
  const bornOf = new Map(born.map((row) => [row.matterId, row]))

  return rows.map((row, at) => {
    const transfer = sentOf.get(row.id)
    const birth = bornOf.get(row.id)
    return {
      serial: before + at + 1,
      number: row.number,
      channel: row.channel as LedgerEntry['channel'],
      receivedOn: row.receivedOn,
      petitioner: row.petitioner,
      address: contacts?.get(row.id)?.address ?? '',
      phone: contacts?.get(row.id)?.phone ?? '',
      present: row.present,
      concerned: row.concerned,
      representatives: row.representatives,
      first: Boolean(row.first) && birth?.kind !== 'repeat',
      purpose: row.purpose as LedgerEntry['purpose'],
      secrecy: row.secrecy as LedgerEntry['secrecy'],
      category: row.category?.name ?? '',
      place: row.place ?? '',
      title: row.title,
      claims: claimsOf.get(row.id) ?? [],
      sent: transfer ? { kind: transfer.kind, on: transfer.sentOn } : null,
      unit: row.responsibleUnit?.shortName ?? '',
      toldOn: toldOf.get(row.id) ?? null,
      acceptedOn: row.acceptedOn,
      nextDueDay: row.isOpen ? (row.nextDueDay as string | null) : null,
      status: row.status as LedgerEntry['status'],
      closedOn: row.closedOn,
      firstResponsible: row.firstResponsible?.name ?? '',
      handler: row.handler?.name ?? '',
      registrar: birth?.name ?? '',
      flags: {
        major: Boolean(row.major),
        urgent: Boolean(row.urgent),
        leaderInstruction: Boolean(row.leaderInstruction),
        superiorWantsResult: Boolean(row.superiorWantsResult),
      },
    }
  })
}
