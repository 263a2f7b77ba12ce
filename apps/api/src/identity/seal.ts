import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keyring } from './keyring'

/** Where a sealed value stands. It opens nowhere else: moved to another row or column it is refused. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
}

const NONCE = 12
const TAG = 16

const bound = ({ table, column, row }: Place): Buffer => Buffer.from(`${table}\n${column}\n${row}`)

/** `1.<key id>.<nonce ‖ ciphertext ‖ tag in base64url>`, AES-256-GCM. */
export function seal(keyring: Keyring, place: Place, plain: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyring.sealingKey(keyring.current), nonce).setAAD(
    bound(place),
  )
  const body = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `1.${keyring.current}.${body.toString('base64url')}`
}

/** Throws when the value was changed, moved or sealed with another key. */
export function unseal(keyring: Keyring, place: Place, sealed: string): string {
  const [version, keyId, encoded] = sealed.split('.')
  if (version !== '1' || !keyId || !encoded)
    throw new Error(`A sealed value in ${place.table}.${place.column} is damaged`)
  const body = Buffer.from(encoded, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyring.sealingKey(keyId), body.subarray(0, NONCE))
    .setAAD(bound(place))
    .setAuthTag(body.subarray(body.length - TAG))
  return Buffer.concat([decipher.update(body.subarray(NONCE, body.length - TAG)), decipher.final()]).toString(
    'utf8',
  )
}
