import type { Text } from '../text'

export type RulebookCode = 'JD-2005' | 'TG' | 'WSY'

/** One handbook with its dated values; the national floor lies under it. */
export interface Rulebook {
  readonly code: string
  readonly name: Text
}
