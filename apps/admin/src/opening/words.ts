import { formOf, type FormCode } from '@xinfang/domain'
import { i18n, say } from '../i18n'

/** What was opened, in words: a field, the whole file, or a document by its form. */
export function openedInWords(field: string): string {
  const [kind, form] = field.split(' ')
  if (kind === 'document' && form) return `《${say(formOf(form as FormCode).label)}》`
  return i18n.global.t(`opening.field.${field}`)
}

/** The persons it was opened of, by their masks. */
export const personsInWords = (
  ids: readonly string[],
  people: readonly { readonly id: string; readonly name: string }[],
): string =>
  people
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('、')
