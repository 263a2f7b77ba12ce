import type { Context as DomainContext, RegistrationInput } from '@xinfang/domain'
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
