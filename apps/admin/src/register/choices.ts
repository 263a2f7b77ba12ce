import type { Text } from '@xinfang/domain'
import { say } from '../i18n'

/** The rows of a domain table as the choices of a select, in the language shown. */
export const choicesOf = <Code extends string>(
  rows: Readonly<Record<Code, { readonly label: Text }>>,
): { value: Code; label: string }[] =>
  (Object.keys(rows) as Code[]).map((value) => ({ value, label: say(rows[value].label) }))
