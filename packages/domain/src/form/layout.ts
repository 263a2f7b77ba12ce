import type { FormValues } from './fill'
import { formOf, type FormCode } from './forms'
import { dutyForms } from './layout-duty'
import { filed } from './layout-file'
import { handling } from './layout-handling'
import { notices } from './layout-notice'
import { oversight } from './layout-oversight'
import { reviews } from './layout-review'
import { routing } from './layout-routing'
import { page, readerOf, rows, type FormPage, type Reader } from './page'

type Layout = (read: Reader) => FormPage

const layouts: Partial<Record<FormCode, Layout>> = {
  ...notices,
  ...routing,
  ...handling,
  ...reviews,
  ...oversight,
  ...filed,
  ...dutyForms,
}

/** A form without wording of its own is printed as the table of its fields. */
const plain = (code: FormCode, read: Reader): FormPage =>
  page(code, read, [rows(code, read, ['matterNumber', ...formOf(code).fields.map(({ name }) => name)])])

/** The form as a page; missing values stay visible as gaps. */
export function layout(code: FormCode, values: FormValues): FormPage {
  const read = readerOf(code, values)
  return layouts[code]?.(read) ?? plain(code, read)
}
