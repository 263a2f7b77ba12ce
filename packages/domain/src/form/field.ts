import { text, type Text } from '../text'

/** One field of a form: what it is called, where its value comes from, whether the form may be issued without it. */
export interface FormField {
  readonly name: string
  readonly label: Text
  readonly required: boolean
  /** `matter`: known from the record; `rulebook`: a period of the rules; `document`: given when issued; `asked`: typed. */
  readonly from: 'matter' | 'rulebook' | 'document' | 'asked'
  /** `day` is written as 2026年3月2日, `list` line by line. */
  readonly kind: 'text' | 'day' | 'list'
}

type More = { optional?: true; kind?: FormField['kind'] }

const of =
  (from: FormField['from']) =>
  (name: string, zh: string, en: string, { optional, kind = 'text' }: More = {}): FormField => ({
    name,
    label: text(zh, en),
    required: !optional,
    from,
    kind,
  })

export const known = of('matter')
export const asked = of('asked')
export const ruled = of('rulebook')
export const given = of('document')

/** Head and foot that every form shares (`domain.md` 3.2). */
export const common: readonly FormField[] = [
  given('issuer', '制发机关', 'issuing organ'),
  given('documentNumber', '文号', 'document number', { optional: true }),
  given('date', '日期', 'date', { kind: 'day' }),
  known('matterNumber', '信访事项编号', 'matter number', { optional: true }),
  known('contact', '联系人及电话', 'contact', { optional: true }),
  known('copyTo', '抄送', 'copy to', { optional: true }),
]
