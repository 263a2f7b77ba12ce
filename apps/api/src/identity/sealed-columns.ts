import { identityNumberIndex, phoneIndex } from './people'
import type { Keyring } from './keyring'

/** Columns of one table that are sealed. */
export interface SealedColumns {
  readonly table: string
  readonly columns: readonly string[]
  /** What names a row, in the table and in the place its values are bound to. */
  readonly key: readonly string[]
  /** Blind indexes that stand beside a sealed value, by their columns. */
  readonly indexed?: Readonly<Record<string, readonly [column: string, index: Index]>>
}

type Index = (keyring: Keyring, value: string) => string

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
      phoneIndex: ['phone', (keyring, value) => phoneIndex(keyring, value)[0]],
      identityNumberIndex: ['identityNumber', (keyring, value) => identityNumberIndex(keyring, value)[0]],
    },
  },
  {
    ...of('matter', ['queryCode']),
    indexed: {
      queryCodeIndex: ['queryCode', (keyring, value) => keyring.indexes('queryCode', value)[0]],
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
