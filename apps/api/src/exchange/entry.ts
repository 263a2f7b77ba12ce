import { createHash } from 'node:crypto'
import {
  accept,
  channels,
  purposes,
  refusal,
  refuse,
  text,
  unclearParts,
  type Outcome,
  type Purpose,
  type Refusal,
  type Text,
  type UnclearPart,
} from '@xinfang/domain'
import type { Keyring } from '../identity/keyring'
import type { Entry } from '../matter/entry'
import { dayOfCell, lineOfText, textOf } from './cell'
import type { ImportField } from './columns'
import type { Shared } from './shared'
import type { Cell } from '../sheet/sheet'

type Values = Partial<Record<ImportField, Cell>>

/** Longest values of columns the domain does not look at. */
const longest = { externalNumber: 80, place: 120 } as const

/** What petitions of a class are for: complaints for the discipline organs are reports, and sealed (信访工作条例 30). */
const purposeOfCategory: Readonly<Record<string, Purpose>> = { 纪检监察: 'report' }

/**
 * The number that makes a row itself: the one its own system gave it, else a keyed digest of what it says,
 * so that the same row read again is known again.
 */
export const keyOf = (values: Values, keyring: Keyring): string =>
  lineOfText(values.externalNumber) ||
  `#${keyring.digest(
    'import',
    JSON.stringify([
      dayOfCell(values.receivedOn),
      lineOfText(values.name),
      lineOfText(values.title),
      textOf(values.facts),
    ]),
  )}`

/** Short stand-in for a text, to tell whether two are the same without keeping them. */
export const printOf = (facts: string): string => createHash('sha256').update(facts).digest('base64url')

/** A row as a submission, or why it is none. What the domain checks is left to `examine`. */
export function entryOf(
  values: Values,
  externalNumber: string,
  { homeUnit, categories, demo }: Pick<Shared, 'homeUnit' | 'categories' | 'demo'>,
): Outcome<Entry> {
  const at = (field: ImportField) => lineOfText(values[field])
  const categoryId = categories.get(at('category')) ?? null
  const receivedOn = dayOfCell(values.receivedOn)
  const refusals = [
    ...(receivedOn === null ? [noDay()] : []),
    ...(at('category') !== '' && categoryId === null ? [noCategory()] : []),
    ...tooLong({ externalNumber, place: at('place') }),
  ]
  if (receivedOn === null || refusals.length > 0) return refuse(...refusals)
  const title = at('title')
  const claims = textOf(values.claims)
    .split('\n')
    .map((claim) => claim.trim())
    .filter((claim) => claim !== '')
  const person = {
    name: at('name'),
    phone: at('phone'),
    address: at('address'),
    identityNumber: at('identityNumber').toUpperCase(),
  }
  const known = Object.values(person).some((value) => value !== '')
  return accept({
    registration: {
      homeUnit,
      channel: codeOf(channels, at('channel')) ?? 'online',
      purpose: codeOf(purposes, at('purpose')) ?? purposeOfCategory[at('category')] ?? 'request',
      receivedOn,
      title,
      facts: textOf(values.facts),
      claims: claims.length > 0 ? claims : [title],
      persons: known ? [person] : [],
      unclear: (Object.keys(unclearParts) as UnclearPart[]).filter((part) => person[part] === ''),
      ...(at('concerned') === '' ? {} : { concerned: Number(at('concerned')) }),
      first: true,
      imported: true,
      demo,
    },
    people: known ? [{ ...person, role: 'petitioner' }] : [],
    members: [],
    categoryId,
    place: at('place') || null,
    majorReason: null,
    fileIds: [],
    externalNumber,
  })
}

/** The code a cell names by code or label; a word no table knows goes on to the domain, which refuses it. */
function codeOf<K extends string>(
  table: Readonly<Record<K, { readonly label: Text }>>,
  word: string,
): K | undefined {
  if (word === '') return undefined
  const found = (Object.keys(table) as K[]).find((code) =>
    [code, table[code].label['zh-CN'], table[code].label.en].includes(word),
  )
  return found ?? (word as K)
}

const noDay = (): Refusal =>
  refusal('DAY_UNREADABLE', text('收到日期缺失或无法识别', 'The day of receipt is missing or unreadable'), {
    field: 'receivedOn',
  })

const noCategory = (): Refusal =>
  refusal('CATEGORY_UNKNOWN', text('没有此内容分类', 'No such category'), { field: 'category' })

const tooLong = (values: Record<keyof typeof longest, string>): Refusal[] =>
  (Object.keys(longest) as (keyof typeof longest)[])
    .filter((field) => values[field].length > longest[field])
    .map((field) =>
      refusal('TEXT_TOO_LONG', text('文字超过 {limit} 字', 'The text is longer than {limit} characters'), {
        field,
        values: { limit: longest[field] },
      }),
    )
