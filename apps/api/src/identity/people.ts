import { maskAddress, maskIdentityNumber, maskName, maskPhone, type Secrecy } from '@xinfang/domain'
import type { Database, SqlValue, Tx } from '../db/database'
import { newId } from '../db/id'
import { places } from '../db/insert'
import type { MatterPerson } from './person.entity'
import type { IdentityRow } from './identity.entity'
import type { Keyring } from './keyring'
import { seal, unseal } from './seal'

/** What a petitioner tells of themselves. */
export interface PersonalData {
  readonly name: string
  readonly phone?: string | null
  readonly identityNumber?: string | null
  readonly address?: string | null
  readonly serviceAddress?: string | null
}

const fields = ['name', 'phone', 'identityNumber', 'address', 'serviceAddress'] as const
export type PersonalField = (typeof fields)[number]

/** The same number however it was written: full-width folded, spaces and dashes gone, X upper case. */
const normal = (value: string): string =>
  value
    .normalize('NFKC')
    .replaceAll(/[\s\-·‧•]/g, '')
    .toUpperCase()

export const phoneIndex = (keyring: Keyring, value: string) => keyring.indexes('phone', normal(value))
export const identityNumberIndex = (keyring: Keyring, value: string) =>
  keyring.indexes('identityNumber', normal(value))

/** Signs that stand in one address and not in the other, though it is the same place. */
const SIGNS = /[\p{P}\p{S}\s]/gu

/**
 * Name and address as one key, or none where either is missing: full-width folded, signs and spaces gone. Exact
 * beyond that: a shortened address is another one, since a guess would tell one person of another's matter.
 */
export function nameAddressIndex(
  keyring: Keyring,
  { name, address }: Pick<PersonKeys, 'name' | 'address'>,
): readonly string[] {
  const [who, where] = [name, address].map((value) => normal(value ?? '').replaceAll(SIGNS, ''))
  return who && where ? keyring.indexes('nameAddress', `${who}\n${where}`) : []
}

/** A sealed row for one person; nothing readable is in it. */
export function sealPerson(
  keyring: Keyring,
  data: PersonalData,
  now: Date,
  id = newId('idn', now),
): IdentityRow {
  const sealed = Object.fromEntries(
    fields.map((column) => {
      const value = data[column]
      return [column, value ? seal(keyring, { table: 'identity', column, row: id }, value) : null]
    }),
  ) as Record<PersonalField, string | null>
  return {
    id,
    ...sealed,
    name: sealed.name ?? seal(keyring, { table: 'identity', column: 'name', row: id }, ''),
    phoneIndex: data.phone ? phoneIndex(keyring, data.phone)[0] : null,
    identityNumberIndex: data.identityNumber ? identityNumberIndex(keyring, data.identityNumber)[0] : null,
    nameAddressIndex: nameAddressIndex(keyring, data)[0] ?? null,
    createdAt: now.toISOString(),
  }
}

/** One field in clear. Only `open` (authorised, recorded) and the documents of a matter call this. */
export function unsealField(keyring: Keyring, row: IdentityRow, column: PersonalField): string {
  const sealed = row[column]
  return sealed ? unseal(keyring, { table: 'identity', column, row: row.id }, sealed) : ''
}

/** A person of a matter as everybody may see them: masked, and for a confidential matter not even that. */
export interface MaskedPerson {
  readonly id: string
  readonly role: string
  readonly name: string
  readonly phone: string | null
  readonly identityNumber: string | null
  readonly address: string | null
  readonly confidential: boolean
}

type PersonRow = MatterPerson & IdentityRow & { personId: string }

const select = `select p.id as personId, p.matterId, p.identityId, p.role, p.position, p.confidential, i.*
  from matter_person p join identity i on i.id = p.identityId`

export async function maskedPeople(
  db: Database,
  keyring: Keyring,
  matterId: string,
  secrecy: Secrecy,
): Promise<MaskedPerson[]> {
  const rows = await db.read<PersonRow>(`${select} where p.matterId = ? order by p.position`, [matterId])
  return rows.map((row) => {
    const { shown, mask } = maskOf(keyring, row, secrecy)
    return {
      id: row.personId,
      role: row.role,
      name: mask('name', maskName) ?? '',
      phone: mask('phone', maskPhone),
      identityNumber: mask('identityNumber', maskIdentityNumber),
      address: mask('address', maskAddress),
      confidential: shown !== 'normal',
    }
  })
}

function maskOf(keyring: Keyring, row: PersonRow, secrecy: Secrecy) {
  const shown = row.confidential && secrecy === 'normal' ? 'confidential' : secrecy
  const mask = (column: PersonalField, how: (value: string, secrecy: Secrecy) => string): string | null => {
    // Without the value there is nothing to mask; with secrecy not even its presence is told.
    if (shown !== 'normal') return how('*', shown)
    return row[column] ? how(unsealField(keyring, row, column), shown) : null
  }
  return { shown, mask }
}

/** Where the first person of each matter can be reached, masked, in one statement for a whole list. */
export async function maskedContacts(
  db: Database,
  keyring: Keyring,
  matters: readonly { readonly id: string; readonly secrecy: string }[],
): Promise<Map<string, { readonly address: string; readonly phone: string }>> {
  const secrecyOf = new Map(matters.map(({ id, secrecy }) => [id, secrecy as Secrecy]))
  const rows = await db.read<PersonRow>(
    `${select} where p.matterId in (${places(matters)}) order by p.position desc`,
    [...secrecyOf.keys()],
  )
  // The first comes last and stays.
  return new Map(
    rows.map((row) => {
      const { mask } = maskOf(keyring, row, secrecyOf.get(row.matterId) ?? 'sealed')
      return [
        row.matterId,
        { address: mask('address', maskAddress) ?? '', phone: mask('phone', maskPhone) ?? '' },
      ]
    }),
  )
}

/** The petitioner's name as lists show it, stored on the matter's row. */
export function petitionerMask(people: readonly PersonalData[], secrecy: Secrecy): string {
  const name = people[0]?.name.trim() ?? ''
  if (secrecy !== 'normal') return '(保密)'
  return name === '' ? '(未具名)' : maskName(name, secrecy)
}

export async function personOf(db: Pick<Database, 'read'> | Tx, personId: string): Promise<PersonRow | null> {
  const read = 'read' in db ? db.read : db.query
  const [row] = await read<PersonRow>(`${select} where p.id = ?`, [personId])
  return row ?? null
}

/** People of one matter in clear, for its documents; the caller has authorised and records. */
export async function clearPeople(
  tx: Tx | Database,
  keyring: Keyring,
  matterId: string,
): Promise<PersonalData[]> {
  const read = 'read' in tx ? tx.read : tx.query
  const rows = await read<PersonRow>(`${select} where p.matterId = ? order by p.position`, [matterId])
  return rows.map((row) => ({
    name: unsealField(keyring, row, 'name'),
    phone: unsealField(keyring, row, 'phone'),
    identityNumber: unsealField(keyring, row, 'identityNumber'),
    address: unsealField(keyring, row, 'address'),
    serviceAddress: unsealField(keyring, row, 'serviceAddress'),
  }))
}

/** From the surest sign to the weakest. */
export type SameBy = 'identity_number' | 'phone' | 'name_address'

/** Numbers as told, name and address together; null and absent ones are not looked for. */
export interface PersonKeys {
  readonly identityNumber?: string | null
  readonly phone?: string | null
  readonly name?: string | null
  readonly address?: string | null
}

export interface SamePerson {
  readonly matterId: string
  readonly reason: SameBy
}

/** Matters `m` of which may be told that a number matches. */
export interface Told {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** Matters of the same person, the surest sign first: the blind indexes are compared, never the values. */
export async function matterIdsOfSamePerson(
  db: Database,
  keyring: Keyring,
  { identityNumber, phone, ...named }: PersonKeys,
  told: Told,
): Promise<SamePerson[]> {
  const looked = [
    {
      reason: 'identity_number',
      indexes: identityNumber ? identityNumberIndex(keyring, identityNumber) : [],
    },
    { reason: 'phone', indexes: phone ? phoneIndex(keyring, phone) : [] },
    { reason: 'name_address', indexes: nameAddressIndex(keyring, named) },
  ] as const
  const found = new Map<string, SamePerson>()
  // What is not known is looked for as well: the time of an answer must not tell what a person gave.
  for (const { reason, indexes } of looked) {
    const wanted = indexes.length > 0 ? indexes : ['']
    const rows = await db.read<{ matterId: string }>(sharing(indexed[reason], wanted, told), [
      ...wanted,
      ...told.values,
    ])
    for (const { matterId } of rows) if (!found.has(matterId)) found.set(matterId, { matterId, reason })
  }
  return [...found.values()]
}

/** The same for everybody who takes part in a matter; the matter itself is not among them. */
export async function otherMatterIdsOfPeople(
  db: Database,
  keyring: Keyring,
  matterId: string,
  { byAddress, told }: { readonly byAddress: boolean; readonly told: Told },
): Promise<SamePerson[]> {
  const people = await db.read<PersonRow>(
    `${select} where p.matterId = ? order by p.position limit ${PEOPLE}`,
    [matterId],
  )
  const found = new Map<string, SamePerson>()
  for (const row of people) {
    const keys = {
      identityNumber: unsealField(keyring, row, 'identityNumber'),
      phone: unsealField(keyring, row, 'phone'),
      ...(byAddress
        ? { name: unsealField(keyring, row, 'name'), address: unsealField(keyring, row, 'address') }
        : {}),
    }
    for (const hit of await matterIdsOfSamePerson(db, keyring, keys, told))
      if (hit.matterId !== matterId && !found.has(hit.matterId)) found.set(hit.matterId, hit)
  }
  return [...found.values()]
}

/** People of one matter who are looked for, and matters of each. */
const PEOPLE = 10
const MATTERS = 50

const indexed = {
  identity_number: 'identityNumberIndex',
  phone: 'phoneIndex',
  name_address: 'nameAddressIndex',
} as const satisfies Record<SameBy, string>

/** The condition stands in the look-up itself, so that a match nobody may be told of costs what none costs. */
const sharing = (column: (typeof indexed)[SameBy], indexes: readonly string[], told: Told): string =>
  `select distinct p.matterId from identity i join matter_person p on p.identityId = i.id
     join matter m on m.id = p.matterId
    where i.${column} in (${places(indexes)}) and ${told.sql} order by p.matterId desc limit ${MATTERS}`
