import type { Day } from '../clock/day'
import { refusal, type Refusal } from '../refusal'
import { limitAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { text } from '../text'
import { common, type FormField } from './field'
import { formOf, type FormCode } from './forms'

/** Values by field name: text, a day as `YYYY-MM-DD`, or the lines of a list. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>

export interface Filled {
  readonly code: FormCode
  readonly values: FormValues
  /** Required fields without a value; a form is issued only when there are none. The number is given by issuing. */
  readonly missing: readonly FormField[]
}

const isEmpty = (value: FormValues[string]): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0)

/** What keeps a form from being issued: each required field without a value, by its name. */
export const checkFilled = ({ code, missing }: Filled): Refusal[] =>
  missing.map(({ name, label }) =>
    refusal(
      'FORM_FIELD_MISSING',
      text(
        `《${formOf(code).name}》尚缺：${label['zh-CN']}`,
        `The ${formOf(code).label.en} lacks: ${label.en}`,
      ),
      { field: `fields.${name}`, basis: formOf(code).sources },
    ),
  )

export const fieldsOf = (code: FormCode): readonly FormField[] => [...common, ...formOf(code).fields]

/** The form with the values it knows; values of no field of it are dropped, missing ones are named. */
export function fillForm(code: FormCode, data: FormValues): Filled {
  const fields = fieldsOf(code)
  const alternatives = formOf(code).oneOf ?? []
  const missing = fields.filter(
    ({ name, required }) =>
      isEmpty(data[name]) &&
      (required ||
        alternatives.some((pair) => pair[0] === name && pair.every((other) => isEmpty(data[other])))),
  )
  const values = Object.fromEntries(
    fields.flatMap(({ name }) => (isEmpty(data[name]) ? [] : [[name, data[name]]])),
  )
  return { code, values, missing }
}

/** The periods that forms print, as the rules of that day set them. */
export function formPeriods(rulebook: Rulebook, day: Day): FormValues {
  const printed = (key: Parameters<typeof limitAt>[1]) => limitAt(rulebook, key, day)?.toString()
  return {
    noticeDays: printed('receiver-notice'),
    objectionDays: printed('objection'),
    extensionDays: printed('extension'),
    reviewDays: printed('review-request'),
  }
}
