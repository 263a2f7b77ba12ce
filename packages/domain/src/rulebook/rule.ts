import type { Text } from '../text'

/** What a rule says, with `{n}` for its number; `choices` are the readings an organisation may take instead. */
export interface Rule {
  readonly says: Text
  readonly choices?: Readonly<Record<string, Text>>
  /** No law or handbook fixes the number: an organisation may decide on another one, at least 1. */
  readonly configurable?: true
}
