import {
  countWords,
  fieldsOf,
  formatDay,
  formerNames,
  formOf,
  layout,
  type Bar,
  type Block,
  type Day,
  type FormCode,
  type FormField,
  type FormPage,
  type FormValues,
} from '@xinfang/domain'

type Printed = string | readonly string[]

/** One part of the body for a .docx: exactly one of the four is there, a chart as a table of bars, and opens the tag of its name. */
interface DocxPart {
  readonly heading?: string
  readonly text?: string
  readonly items?: readonly string[]
  readonly table?: { readonly rows: readonly { readonly label: string; readonly value: string }[] }
}

/** The tags of a .docx template: the page as laid out, and every field of the form by its name. */
export type DocxPaper = Readonly<Record<string, Printed | readonly DocxPart[] | undefined>>

/** The page as the Typst template reads it, with the day that dates the file. */
export interface PdfPaper extends Pick<
  FormPage,
  'head' | 'number' | 'title' | 'addressee' | 'body' | 'foot'
> {
  readonly issuedOn: Day
  readonly organ: string
  readonly date: string
}

/** Tags that show the page as the system lays it out, with their Chinese names. */
export const pageTags = {
  head: '制发机关（版头）',
  title: '标题',
  number: '文号',
  addressee: '主送',
  body: '正文各段：其中 heading 小标题、text 段落、items 条目、table 表格',
  organ: '落款机关',
  date: '成文日期',
  foot: '附注各行',
} as const

/** Tags that have a meaning inside a part of the body only. */
export const partTags = ['heading', 'text', 'items', 'table', 'rows', 'label', 'value', '.'] as const

export function pdfPaper(page: FormPage, issuedOn: Day): PdfPaper {
  const { head, number, title, addressee, body, foot, signature } = page
  return {
    issuedOn,
    head,
    title,
    body,
    foot,
    organ: signature.organ,
    date: signature.date,
    ...(number === undefined ? {} : { number }),
    ...(addressee === undefined ? {} : { addressee }),
  }
}

export function docxPaper(
  form: FormCode,
  values: FormValues,
  { head, number, title, addressee, body, foot, signature }: FormPage = layout(form, values),
): DocxPaper {
  const tags = Object.fromEntries(
    fieldsOf(form).map((field) => [field.name, printed(field, values[field.name])]),
  )
  return {
    // A template of an office may have been written when a field was called otherwise.
    ...Object.fromEntries(Object.entries(formerNames[form] ?? {}).map(([now, once]) => [once, tags[now]])),
    ...tags,
    head,
    title,
    number,
    addressee,
    body: body.map(part),
    organ: signature.organ,
    date: signature.date,
    foot,
  }
}

function part(block: Block): DocxPart {
  switch (block.kind) {
    case 'heading':
      return { heading: block.text }
    case 'text':
      return { text: block.text }
    case 'list':
      return { items: block.items.map((item, at) => `${at + 1}. ${item}`) }
    case 'rows':
      return { table: { rows: block.rows } }
    case 'chart':
      return { table: { rows: [{ label: block.text, value: '' }, ...barRows(block.bars)] } }
  }
}

/** The longest bar, in full-width squares of a table cell. */
const LONGEST_BAR = 14

/** Bars of squares, which every word processor prints alike; the number stands behind them. */
function barRows(bars: readonly Bar[]): { readonly label: string; readonly value: string }[] {
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0))
  return bars.map(({ label, count }) => ({
    label,
    value: `${'■'.repeat(Math.round(((count ?? 0) / most) * LONGEST_BAR))} ${countWords(count)}`.trim(),
  }))
}

function printed({ kind }: FormField, value: FormValues[string]): Printed | undefined {
  if (typeof value === 'string') return kind === 'day' ? formatDay(value, 'zh-CN') : value
  return value
}

/** Every field of a form with a word of its own, to try a template on. No person is in it. */
export const sampleValues = (form: FormCode): FormValues =>
  Object.fromEntries(
    fieldsOf(form).map(({ name, label, kind }) => [
      name,
      kind === 'day'
        ? '2026-03-02'
        : kind === 'list'
          ? [`${label['zh-CN']}一`, `${label['zh-CN']}二`]
          : label['zh-CN'],
    ]),
  )

/** What every paper of this form must show: a template has `body`, or each of the form's own required fields. */
export const requiredFields = (form: FormCode): readonly FormField[] =>
  formOf(form).fields.filter(({ required }) => required)
