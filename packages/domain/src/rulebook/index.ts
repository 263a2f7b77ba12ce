export type {
  Book,
  DatedValue,
  Disabled,
  Floor,
  FloorCode,
  Measure,
  Rulebook,
  RulebookCode,
} from './rulebook'
export type { Rule } from './rule'
export * from './rules'
export * from './resolve'
export { citedUnder, sourcesUnder } from './cited'
export { yellowWorkingDays } from './shared'
