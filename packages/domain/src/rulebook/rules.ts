import { duties } from './duties'
import { periods } from './periods'
import { readings } from './readings'

/** Every rule that a book may set, by key. */
export const rules = { ...periods, ...readings, ...duties }
export type RuleKey = keyof typeof rules
