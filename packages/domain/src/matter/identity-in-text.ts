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

/** Name, number or address of one of these persons stands in the text, in whatever widths and spacing. */
export function hasIdentity(value: string, persons: readonly KnownPerson[]): boolean {
  const written = normal(value)
  return persons.some((person) =>
    (Object.keys(least) as (keyof typeof least)[]).some((field) => {
      const known = normal(person[field] ?? '')
      return Array.from(known).length >= least[field] && !noNames.includes(known) && written.includes(known)
    }),
  )
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
