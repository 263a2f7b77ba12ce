import { channels, type Channel } from './submission'

const padded = (n: number, width: number): string => {
  if (!Number.isInteger(n) || n < 1 || String(n).length > width)
    throw new RangeError(`serial out of range: ${n}`)
  return String(n).padStart(width, '0')
}

/**
 * Number of a matter: channel, year, unit of four digits, serial of six: LX20260102000123 (`domain.md` 7.3).
 * A repeat submission carries `repeat` from 2: LX20260102000123-2.
 * @throws RangeError when a part does not fit its width, so that two matters can never share a number.
 */
export function matterNumber(parts: {
  channel: Channel
  year: number
  unitNumber: number
  serial: number
  repeat?: number
}): string {
  const { channel, year, unitNumber, serial, repeat } = parts
  const suffix = repeat === undefined ? '' : `-${repeat}`
  return `${channels[channel].code}${padded(year, 4)}${padded(unitNumber, 4)}${padded(serial, 6)}${suffix}`
}

/** Thirty-two signs that cannot be mistaken for one another when read aloud or by hand: no 0, 1, I, O. */
export const QUERY_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const QUERY_CODE_LENGTH = 8

/** Query code of a petitioner, from eight random bytes of the caller. */
export function queryCode(random: Uint8Array): string {
  if (random.length !== QUERY_CODE_LENGTH) throw new RangeError(`need ${QUERY_CODE_LENGTH} random bytes`)
  return Array.from(random, (byte) => QUERY_ALPHABET[byte & 31]).join('')
}

/**
 * Document number: agency word, kind word, year in six-cornered brackets, serial without leading zeros:
 * 文信受〔2026〕3号 (GB/T 9704-2012, 7.2.5).
 */
export function documentNumber(parts: {
  agency: string
  kind: string
  year: number
  serial: number
}): string {
  const { agency, kind, year, serial } = parts
  if (!Number.isInteger(serial) || serial < 1) throw new RangeError(`serial out of range: ${serial}`)
  return `${agency}${kind}〔${padded(year, 4)}〕${serial}号`
}
