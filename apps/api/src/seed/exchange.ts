// oxlint-disable xinfang/no-built-sql -- names of tables and columns stand in `sealedColumns` alone, nothing told goes into a text
import type { Database, Row, Tx } from '../db/database'
import type { Keyring } from '../identity/keyring'
import { sealPerson, unsealField, type PersonalData } from '../identity/people'
import type { IdentityRow } from '../identity/identity.entity'
import { seal, unseal } from '../identity/seal'
import { sealedColumns } from '../identity/sealed-columns'
import { petitioner } from './petitioners'

/** Demo persons no story uses. */
const FIRST_STRANGER = 400

/**
 * Puts other persons into every matter that is not open to all, wherever they are written down, and changes nothing
 * else: ids, days, numbers and history stay. Of two such installations one cannot be told from the other without
 * opening an identity. Answers the numbers of the matters.
 */
export async function exchangePersons(db: Database, keyring: Keyring): Promise<string[]> {
  const people = await db.read<IdentityRow & { number: string }>(
    `select distinct i.*, m.number from identity i join matter_person p on p.identityId = i.id
      join matter m on m.id = p.matterId where m.secrecy <> 'normal' order by i.id`,
  )
  const words = new Map<string, string>()
  await db.work(async (tx) => {
    for (const [n, row] of people.entries()) {
      const other = strangerFor(row, FIRST_STRANGER + n)
      for (const field of ['name', 'phone', 'identityNumber', 'address'] as const) {
        const before = unsealField(keyring, row, field)
        if (before !== '' && other[field]) words.set(before, other[field])
      }
      await replaceIdentity(tx, keyring, row, other)
    }
    await replaceWords(tx, keyring, words)
  })
  return [...new Set(people.map(({ number }) => number))]
}

/** Somebody else with another length of name and address, who told the same things. */
function strangerFor(row: IdentityRow, n: number): PersonalData {
  const { name, phone, identityNumber, address } = petitioner(n, ['某市远郊某乡某村'])
  return {
    name: `欧阳${name}`,
    phone: row.phone && phone,
    identityNumber: row.identityNumber && identityNumber,
    address: row.address && address,
    serviceAddress: row.serviceAddress && address,
  }
}

/** A new person's values under the old row's id: sealed for that row, since they open nowhere else. */
async function replaceIdentity(
  tx: Tx,
  keyring: Keyring,
  { id }: IdentityRow,
  other: PersonalData,
): Promise<void> {
  const { id: _, createdAt: __, ...sealed } = sealPerson(keyring, other, tx.now, id)
  const columns = Object.entries(sealed)
  await tx.run(`update identity set ${columns.map(([column]) => `${column} = ?`).join(', ')} where id = ?`, [
    ...columns.map(([, value]) => value),
    id,
  ])
}

/** The same words in documents, proofs and tracks. */
async function replaceWords(tx: Tx, keyring: Keyring, words: ReadonlyMap<string, string>): Promise<void> {
  for (const { table, columns, key } of sealedColumns.filter((one) => one.table !== 'identity'))
    for (const row of await tx.query<Row>(`select * from \`${table}\``))
      for (const column of columns) {
        const value = row[column]
        if (typeof value !== 'string') continue
        const place = { table, column, row: key.map((name) => row[name]).join('/') }
        const before = unseal(keyring, place, value)
        const after = [...words].reduce((text, [from, to]) => text.replaceAll(from, to), before)
        if (after !== before)
          await tx.run(
            `update \`${table}\` set \`${column}\` = ? where ${key.map((name) => `\`${name}\` = ?`).join(' and ')}`,
            [seal(keyring, place, after), ...key.map((name) => row[name] ?? null)],
          )
      }
}
