import type { Text } from '../text'

/** What a rule says, with `{n}` for its number; `choices` are the readings an organisation may take instead. */
export interface Rule {
  readonly says: Text
  readonly choices?: Readonly<Record<string, Text>>
}
