import type { Keyring } from './keyring'

/** Where a sealed value stands. It opens nowhere else: moved to another row or column it is refused. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
}

const bound = ({ table, column, row }: Place): Buffer => Buffer.from(`${table}\n${column}\n${row}`)

/** `1.<key id>.<sealed bytes in base64url>`; the key says by which suite. */
export function seal(keyring: Keyring, place: Place, plain: string): string {
  const { current } = keyring
  const body = keyring.suite(current).seal(bound(place), Buffer.from(plain))
  return `1.${current}.${body.toString('base64url')}`
}

/** Throws when the value was changed, moved or sealed with another key. */
export function unseal(keyring: Keyring, place: Place, sealed: string): string {
  const [version, keyId, encoded] = sealed.split('.')
  if (version !== '1' || !keyId || !encoded)
    throw new Error(`A sealed value in ${place.table}.${place.column} is damaged`)
  return keyring.suite(keyId).unseal(bound(place), Buffer.from(encoded, 'base64url')).toString('utf8')
}

/** Whether a value was sealed with the key that is current. */
export const isCurrent = ({ current }: Keyring, sealed: string): boolean => sealed.startsWith(`1.${current}.`)
