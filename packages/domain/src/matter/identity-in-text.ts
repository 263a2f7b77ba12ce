import { refusal, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'

/** What is known of a person by whom a text could be told to be theirs. */
export interface KnownPerson {
  readonly name?: string | null
  readonly phone?: string | null
  readonly identityNumber?: string | null
  readonly address?: string | null
  readonly serviceAddress?: string | null
}

/** Shortest values that tell one person from another, in characters; what is shorter stands in any text. */
const least = { name: 2, phone: 7, identityNumber: 15, address: 6, serviceAddress: 6 } as const

/** What stands in the place of a name where nobody gave one. */
const noNames: readonly string[] = [
  '匿名',
  '不详',
  '群众',
  '村民',
  '居民',
  '职工',
  '业主',
  '家长',
  '患者',
  '网民',
  '网友',
]

/** The same however it was written: widths folded, blanks, dashes and dots gone, X upper case. */
const normal = (value: string): string =>
  value
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\p{Pd}·‧•]/gu, '')
    .toUpperCase()

/** What is looked for in texts, as it stands there once written the same way. */
const lookedFor = (persons: readonly KnownPerson[]): string[] =>
  persons.flatMap((person) =>
    (Object.keys(least) as (keyof typeof least)[]).flatMap((field) => {
      const known = normal(person[field] ?? '')
      return Array.from(known).length >= least[field] && !noNames.includes(known) ? [known] : []
    }),
  )

/** Name, number or address of one of these persons stands in the text, in whatever widths and spacing. */
export function hasIdentity(value: string, persons: readonly KnownPerson[]): boolean {
  const written = normal(value)
  return lookedFor(persons).some((known) => written.includes(known))
}

/** What stands in the place of an identity taken out of a text. */
export const VEILED = '〔隐去〕'

/**
 * The text with each name, number and address of these persons replaced by `VEILED`, in whatever widths and spacing
 * it was written; any other text unchanged. What comes out never holds an identity.
 */
export function veil(value: string, persons: readonly KnownPerson[]): string {
  if (!hasIdentity(value, persons)) return value
  // A sign with its marks is one sign of the normal writing, or several, or none.
  const signs = value.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
  const written = signs.map(normal)
  const signAt = written.flatMap((sign, at) => Array<number>(sign.length).fill(at))
  const hidden = new Set<number>()
  const all = written.join('')
  for (const known of lookedFor(persons))
    for (let at = all.indexOf(known); at >= 0; at = all.indexOf(known, at + 1))
      for (let n = signAt[at]!; n <= signAt[at + known.length - 1]!; n++) hidden.add(n)
  const veiled = signs
    .map((sign, at) => (hidden.has(at) ? (hidden.has(at - 1) ? '' : VEILED) : sign))
    .join('')
  // Signs that only become an identity together, across what was cut apart here: nothing of such a text stays.
  return hasIdentity(veiled, persons) ? VEILED : veiled
}

const basis = [source('XFGZTL', '46(5)'), source('S5.10')]

/**
 * Texts of a confidential matter go wherever the matter goes, so none of them names the petitioner. For whoever
 * knows the person anyway: to anybody else the refusal would tell whether a guess was right. Says which field,
 * never what stands in it.
 */
export const checkNoIdentity = (
  texts: Readonly<Record<string, string | null | undefined>>,
  persons: readonly KnownPerson[],
): Refusal[] =>
  Object.entries(texts).flatMap(([field, value]) =>
    value && hasIdentity(value, persons)
      ? [
          refusal(
            'IDENTITY_IN_TEXT',
            text(
              '保密事项的文字中不得出现信访人的姓名、电话、证件号码或住址：请改称“信访人”，原文作为附件上传',
              'Texts of a confidential matter do not name the petitioner, a telephone, a number or an address: write "the petitioner", and attach the original as a file',
            ),
            { field, basis },
          ),
        ]
      : [],
  )
