import { isDay, type Day } from '../clock/day'
import type { Secrecy } from './confidentiality'

/** What a mask shows where nothing may be shown; its length says nothing about the value. */
const HIDDEN = '****'

const masked =
  (show: (value: string) => string) =>
  (value: string, secrecy: Secrecy): string =>
    value === '' ? '' : secrecy === 'normal' ? show(value) : HIDDEN

/** 王** for normal matters, **** for confidential and sealed ones. */
export const maskName = masked((name) => `${Array.from(name)[0]}**`)

/** Words about a person that are no name: open in a normal matter, nothing in any other. */
export const maskWords = masked((words) => words)

/** Last four characters of a telephone number of seven or more. */
export const maskPhone = masked((phone) => (phone.length < 7 ? HIDDEN : `${HIDDEN}${phone.slice(-4)}`))

/** Last four characters of a full identity number: no birthday, no place. */
export const maskIdentityNumber = masked((number) =>
  number.length === 18 ? `${HIDDEN}${number.slice(-4)}` : HIDDEN,
)

/** The address down to the county or district: 某省某市某区****. */
export const maskAddress = masked(
  (address) => `${/^.{1,20}?(?:区|县|旗)/u.exec(address)?.[0] ?? ''}${HIDDEN}`,
)

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const

/** The eighteenth character of GB 11643-1999 (ISO 7064 MOD 11-2) for the first seventeen digits. */
export const identityCheckDigit = (first17: string): string =>
  '10X98765432'.charAt(WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(first17[i]), 0) % 11)

export type IdentityNumberProblem = 'shape' | 'birthday' | 'check-digit'

/**
 * What is wrong with a citizen's identity number of eighteen characters, or undefined.
 * Demo persons carry wrong check digits on purpose; pass `demo` to let those through.
 */
export function identityNumberProblem(
  number: string,
  today: Day,
  { demo = false }: { demo?: boolean } = {},
): IdentityNumberProblem | undefined {
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return 'shape'
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(born) || born < '1850-01-01' || born > today) return 'birthday'
  return demo || identityCheckDigit(number.slice(0, 17)) === number[17] ? undefined : 'check-digit'
}

/** Mobile, fixed line with or without area code and extension, or a number abroad. */
const PHONE = /^(?:1[3-9]\d{9}|(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?|\+\d{6,15})$/

/** Reserved for demo persons: no Chinese mobile number begins with 100. */
const DEMO_PHONE = /^100\d{8}$/

/** True for a telephone number that can exist; demo numbers only with `demo`. */
export const isPhone = (phone: string, { demo = false }: { demo?: boolean } = {}): boolean =>
  PHONE.test(phone) || (demo && DEMO_PHONE.test(phone))
