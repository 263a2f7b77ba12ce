import { identityNumberIndex, nameAddressIndex, phoneIndex } from './people'
import type { Keyring } from './keyring'

/** Columns of one table that are sealed. */
export interface SealedColumns {
  readonly table: string
  readonly columns: readonly string[]
  /** What names a row, in the table and in the place its values are bound to. */
  readonly key: readonly string[]
  /** Blind indexes that stand beside sealed values, by their columns. */
  readonly indexed?: Readonly<Record<string, Index>>
}

/** Of the values of one row in clear, by column; nothing where what it is made of is missing. */
type Index = (keyring: Keyring, plain: Readonly<Record<string, string>>) => string | undefined

const of = (table: string, columns: readonly string[], key: readonly string[] = ['id']): SealedColumns => ({
  table,
  columns,
  key,
})

/**
 * Every sealed column of the database: what a change of keys seals anew. `keys.test.ts` looks for values in other
 * columns that are sealed as well.
 */
export const sealedColumns: readonly SealedColumns[] = [
  {
    ...of('identity', ['name', 'phone', 'identityNumber', 'address', 'serviceAddress']),
    indexed: {
      phoneIndex: (keyring, { phone }) => phone && phoneIndex(keyring, phone)[0],
      identityNumberIndex: (keyring, { identityNumber }) =>
        identityNumber && identityNumberIndex(keyring, identityNumber)[0],
      nameAddressIndex: (keyring, plain) => nameAddressIndex(keyring, plain)[0],
    },
  },
  {
    ...of('matter', ['queryCode']),
    indexed: {
      queryCodeIndex: (keyring, { queryCode }) => queryCode && keyring.indexes('queryCode', queryCode)[0],
    },
  },
  of('document', ['fields', 'issuedValues']),
  of('service', ['proof', 'remark']),
  of('document_file', ['content']),
  of('track', ['facts']),
  of('draft', ['label', 'body']),
  of('ledger_export', ['settings']),
  of('second_factor', ['secret'], ['userId']),
  of('webhook', ['secret']),
  of('idempotency', ['answer'], ['userId', 'requestKey']),
]
