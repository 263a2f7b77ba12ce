import {
  refusal,
  text,
  type Context as DomainContext,
  type Refusal,
  type RegistrationInput,
} from '@xinfang/domain'
import type { Keyring } from '../identity/keyring'
import type { PersonalData } from '../identity/people'
import type { Viewer } from '../session/viewer'
import type { Unit } from '../unit/unit.entity'

/** One submission to be registered as a new matter, with what the rules do not read. */
export interface Entry {
  readonly registration: RegistrationInput
  readonly people: readonly (PersonalData & { readonly role: string; readonly notifyBy?: string | null })[]
  readonly members: readonly string[]
  readonly categoryId: string | null
  readonly place: string | null
  readonly majorReason: string | null
  readonly fileIds: readonly string[]
  /** Number in the system it came from. */
  readonly externalNumber: string | null
}

/** Who registers, and the tree and keys it is done with. */
export interface Registrar {
  readonly viewer: Viewer
  readonly units: readonly Unit[]
  readonly domain: DomainContext
  readonly keyring: Keyring
}

export interface Registered {
  readonly matterId: string
  readonly submissionId: string
  readonly number: string
  readonly queryCode: string
}

/** Longest texts of what the rules do not read, as the columns hold them. */
const longest = {
  place: 120,
  majorReason: 200,
  externalNumber: 80,
  notifyBy: 20,
  serviceAddress: 300,
} as const

/** Texts the columns cannot hold: SQLite would keep them, MariaDB would fail the whole transaction. */
export function checkLengths(entry: Entry): Refusal[] {
  const { place, majorReason, externalNumber, people } = entry
  return [
    ...tooLong({ place, majorReason, externalNumber }),
    ...people.flatMap(({ notifyBy, serviceAddress }, at) =>
      tooLong({ notifyBy, serviceAddress }, `persons.${at}.`),
    ),
  ]
}

const tooLong = (
  texts: { readonly [K in keyof typeof longest]?: string | null | undefined },
  prefix = '',
): Refusal[] =>
  (Object.keys(texts) as (keyof typeof longest)[]).flatMap((name) =>
    (texts[name]?.length ?? 0) <= longest[name]
      ? []
      : [
          refusal(
            'TEXT_TOO_LONG',
            text('文字超过 {limit} 字', 'The text is longer than {limit} characters'),
            {
              field: `${prefix}${name}`,
              values: { limit: longest[name] },
            },
          ),
        ],
  )
