import { hasIdentity, veil, type KnownPerson } from '@xinfang/domain'
import type { Tx } from '../db/database'
import type { Keyring } from '../identity/keyring'
import { seal, unseal } from '../identity/seal'

/** Free texts about a matter in one table. */
interface FreeTexts {
  readonly table: string
  readonly key: readonly string[]
  /** Which rows are the matter's; `?` is its id. */
  readonly where: string
  /** What each column is called, and the most it holds where that is little. */
  readonly columns: Readonly<Record<string, readonly [label: string, most?: number]>>
  /** Plain text, JSON whose strings are texts, or that sealed. */
  readonly as: 'text' | 'json' | 'sealed'
}

const ofMatter = { key: ['id'], where: 'matterId = ?', as: 'text' } as const

/**
 * Where officials and petitioners write about a matter in their own words: all of it is rewritten when the matter
 * hides its petitioner. Elsewhere words are kept back instead: issued papers (`document/withheld.ts`), the history
 * (`words-shown.ts`); proofs and remarks of service are masked in every such matter.
 */
export const freeTexts: readonly FreeTexts[] = [
  {
    ...ofMatter,
    table: 'matter',
    where: 'id = ?',
    columns: {
      title: ['标题', 200],
      facts: ['事实和理由'],
      place: ['问题属地', 120],
      majorReason: ['认定重大的理由', 200],
    },
  },
  { ...ofMatter, table: 'submission', columns: { text: ['来件内容'] } },
  {
    ...ofMatter,
    table: 'claim',
    columns: { text: ['诉求'], reason: ['处理结论的理由'], legalBasis: ['处理结论的依据'] },
  },
  { ...ofMatter, table: 'comment', columns: { text: ['内部讨论'] } },
  { ...ofMatter, table: 'transfer', columns: { instruction: ['交办要求'] } },
  {
    ...ofMatter,
    table: 'matter_record',
    key: ['matterId', 'kind', 'n'],
    columns: { data: ['办理记录'] },
    as: 'json',
  },
  {
    ...ofMatter,
    table: 'document',
    where: "matterId = ? and state = 'draft'",
    columns: { fields: ['文书草稿'] },
    as: 'sealed',
  },
  {
    ...ofMatter,
    table: 'identity_view',
    where: 'personId in (select id from matter_person where matterId = ?)',
    columns: { purpose: ['查看目的', 200] },
  },
  { ...ofMatter, table: 'track', columns: { facts: ['听证、督办等专项记录'] }, as: 'sealed' },
]

/** A text as it was before an identity was taken out of it. */
export interface Original {
  readonly label: string
  readonly text: string
}

type Row = Readonly<Record<string, string | number | null>>

/** Takes the identities out of every free text of a matter; answers what the texts were. */
export async function veilTexts(
  tx: Tx,
  keyring: Keyring,
  matterId: string,
  people: readonly KnownPerson[],
): Promise<Original[]> {
  const originals: Original[] = []
  for (const texts of freeTexts) {
    const rows = await tx.query<Row>(readOf(texts), [matterId])
    for (const row of rows) {
      const at = texts.key.map((name) => row[name] ?? null)
      for (const [column, [label, most]] of Object.entries(texts.columns)) {
        const stored = row[column]
        if (typeof stored !== 'string') continue
        const place = { table: texts.table, column, row: at.join('/') }
        const was = texts.as === 'sealed' ? unseal(keyring, place, stored) : stored
        const { named, veiled } = veiledText(was, texts.as, most, people)
        if (named.length === 0) continue
        originals.push(...named.map((text) => ({ label, text })))
        const now = texts.as === 'sealed' ? seal(keyring, place, veiled) : veiled
        await tx.run(writeOf(texts, column), [now, ...at])
      }
    }
  }
  return originals
}

const readOf = ({ table, key, where, columns }: FreeTexts): string =>
  `select ${[...key, ...Object.keys(columns)].map((name) => `\`${name}\``).join(', ')} from \`${table}\` where ${where}`

const writeOf = ({ table, key }: FreeTexts, column: string): string =>
  `update \`${table}\` set \`${column}\` = ? where ${key.map((name) => `\`${name}\` = ?`).join(' and ')}`

/** A value of a column without the identities in it, and the texts that held any. */
function veiledText(
  value: string,
  as: FreeTexts['as'],
  most: number | undefined,
  people: readonly KnownPerson[],
): { readonly named: readonly string[]; readonly veiled: string } {
  const texts = as === 'text' ? [value] : textsIn(JSON.parse(value))
  const named = texts.filter((text) => hasIdentity(text, people))
  return { named, veiled: as === 'text' ? shortened(veil(value, people), most) : veiledJson(value, people) }
}

const shortened = (text: string, most = Infinity): string => Array.from(text).slice(0, most).join('')

/** Ids, days, instants and codes in JSON: they only look as if a short name or a number stood in them. */
const isCode = (text: string): boolean =>
  /^[a-z]{3}_[0-9A-Z]{26}$|^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text) ||
  (/^[\w-]*$/.test(text) && text.replaceAll(/\D/g, '').length < 7)

/** The words in a value made of JSON. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return isCode(value) ? [] : [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

const veiledJson = (json: string, people: readonly KnownPerson[]): string =>
  JSON.stringify(
    JSON.parse(json, (_, value: unknown) =>
      typeof value === 'string' && !isCode(value) ? veil(value, people) : value,
    ),
  )
