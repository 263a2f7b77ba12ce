import type { Source } from '../source'
import type { Text } from '../text'
import type { FormField } from './field'

/** One official form (`domain.md` 3): who issues it to whom, when, and what it must say. */
export interface Form {
  /** Name as in the handbooks, slips of the pen corrected; those without a handbook name are names of this system. */
  readonly name: string
  /** Today's usual name, where it differs. */
  readonly floorName?: string
  readonly label: Text
  readonly issuedBy: Text
  readonly to: Text
  readonly when: Text
  /** Word of the kind in the document number: 文信受〔2026〕3号. Without it the form bears no number. */
  readonly kind?: string
  readonly signedBy: Text
  /** It takes effect only by service on the petitioner (送达). */
  readonly served: boolean
  readonly fields: readonly FormField[]
  /** Pairs of which exactly one must be given. */
  readonly oneOf?: readonly (readonly [string, string])[]
  readonly sources: readonly Source[]
}
