import { refusal, unless, type Refusal } from '../refusal'
import { text } from '../text'

/** Longest texts, in UTF-16 units: generous for people, bounded for the store. */
export const limits = {
  name: 100,
  phone: 40,
  address: 300,
  title: 200,
  claim: 20_000,
  facts: 100_000,
  reason: 10_000,
  claims: 50,
  persons: 200,
} as const

export type TextLimit = Exclude<keyof typeof limits, 'claims' | 'persons'>

/** Line feeds and tabs are text; other control characters are damage. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Faults of one text that was typed or imported; the value itself never appears in the refusal. */
export function checkText(value: string, field: string, limit: TextLimit): Refusal[] {
  const refusals: Refusal[] = []
  if (value.length > limits[limit])
    refusals.push(
      refusal('TEXT_TOO_LONG', text('文字超过 {limit} 字', 'The text is longer than {limit} characters'), {
        field,
        values: { limit: limits[limit] },
      }),
    )
  if (half.test(value) || CONTROL.test(value))
    refusals.push(
      refusal(
        'TEXT_DAMAGED',
        text('文字含有无法识别的字符，请重新输入', 'The text holds broken characters; please type it again'),
        { field },
      ),
    )
  return refusals
}

export const isBlank = (value: string | undefined | null): boolean =>
  value === undefined || value === null || value.trim() === ''

/** A number of people or copies: whole, and not below the least. */
export const checkCount = (n: number | undefined, field: string, least = 1): Refusal[] =>
  unless(
    n === undefined || (Number.isInteger(n) && n >= least),
    'COUNT_IMPOSSIBLE',
    `应为不小于${least}的整数`,
    `A whole number, ${least} or more`,
    [],
    field,
  )
