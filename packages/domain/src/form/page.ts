import { formatDay } from '../clock/day'
import { fieldsOf, type FormValues } from './fill'
import { formOf, type FormCode } from './forms'

/** A form as it is printed on A4: plain structure, so that console, PDF and .docx draw the same page. Chinese only. */
export interface FormPage {
  readonly code: FormCode
  readonly head: string
  readonly number?: string
  readonly title: string
  /** Who is addressed, with colon. */
  readonly addressee?: string
  readonly body: readonly Block[]
  readonly signature: {
    readonly organ: string
    /** 2026年3月2日 */
    readonly date: string
    /** The organ's seal goes over the date. */
    readonly seal: boolean
  }
  /** Lines below the signature: contact, copies, receipts to tear off. */
  readonly foot: readonly string[]
}

/** One bar of a chart; a count too small to be printed is `null`. */
export interface Bar {
  readonly label: string
  readonly count: number | null
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  /** Bars with their numbers beside them: chart and table in one, readable in black and white. */
  | { readonly kind: 'chart'; readonly text: string; readonly bars: readonly Bar[] }

export const paragraph = (text: string): Block => ({ kind: 'text', text })
export const heading = (text: string): Block => ({ kind: 'heading', text })
export const list = (items: readonly string[]): Block => ({ kind: 'list', items })

/** What stands where a value is missing, so that a draft shows its gaps. */
export const GAP = '＿＿＿＿'

/** Reads the values of one form in the words of the page. */
export interface Reader {
  /** The value, or a visible gap. */
  (name: string): string
  /** Typed words that stand for themselves: they end with a stop, whether one was typed or not. */
  sentence(name: string): string
  /** Typed words inside a sentence of the page: a stop of their own would stand before its comma. */
  clause(name: string): string
  lines(name: string): readonly string[]
  has(name: string): boolean
}

export function readerOf(code: FormCode, values: FormValues): Reader {
  const kinds = new Map(fieldsOf(code).map((field) => [field.name, field.kind]))
  const lines = (name: string): readonly string[] => {
    const value = values[name]
    return value === undefined ? [] : typeof value === 'string' ? [value] : value
  }
  const read = (name: string) => {
    const shown = lines(name).map((line) => (kinds.get(name) === 'day' ? formatDay(line, 'zh-CN') : line))
    return shown.length === 0 ? GAP : shown.join('；')
  }
  return Object.assign(read, {
    lines,
    has: (name: string) => lines(name).length > 0,
    sentence: (name: string) => read(name).replace(/[\p{L}\p{N}》”）]$/u, '$&。'),
    clause: (name: string) => read(name).replace(/[。；，、.;,\s]+$/u, ''),
  })
}

/** Rows of the named fields, with the label of the form; optional fields without value are left out. */
export function rows(code: FormCode, read: Reader, names: readonly string[]): Block {
  const fields = new Map(fieldsOf(code).map((field) => [field.name, field]))
  return {
    kind: 'rows',
    rows: names.flatMap((name) => {
      const field = fields.get(name)
      if (field === undefined || (!field.required && !read.has(name))) return []
      return [{ label: field.label['zh-CN'], value: read(name) }]
    }),
  }
}

/** The page around a body. */
export function page(
  code: FormCode,
  read: Reader,
  body: readonly Block[],
  more: { addressee?: string; title?: string; subtitle?: string; foot?: readonly string[] } = {},
): FormPage {
  const { name, kind } = formOf(code)
  return {
    code,
    head: read('issuer'),
    ...(kind === undefined ? {} : { number: read('documentNumber') }),
    title: `${more.title ?? name}${more.subtitle === undefined ? '' : `（${more.subtitle}）`}`,
    ...(more.addressee === undefined ? {} : { addressee: `${more.addressee}：` }),
    body,
    signature: { organ: read('issuer'), date: read('date'), seal: kind !== undefined },
    foot: [
      ...(more.foot ?? []),
      ...(read.has('contact') ? [`联系人及电话：${read('contact')}`] : []),
      ...(read.has('copyTo') ? [`抄送：${read('copyTo')}`] : []),
    ],
  }
}
