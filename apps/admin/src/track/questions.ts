import { isBlank, type Field } from '@xinfang/domain'
import { toEnum } from '../graphql/codes'
import { tableOf, type TrackKind } from './tables'

/** One thing the dialog of a step asks, out of the domain's table. */
export interface Question {
  readonly name: string
  readonly field: Field
  readonly required: boolean
}

export type Values = Record<string, unknown>

export function questionsOf(kind: TrackKind, step: string): Question[] {
  const { steps, fields } = tableOf(kind)
  const { asks = [], mayAsk = [] } = steps[step]!
  const question = (required: boolean) => (name: string) => ({ name, field: fields[name]!, required })
  return [...asks.map(question(true)), ...mayAsk.map(question(false))]
}

const blanks: Record<Field['kind'], () => unknown> = {
  text: () => '',
  choice: () => '',
  time: () => '',
  'yes-no': () => false,
  day: () => null,
  number: () => undefined,
  unit: () => null,
  user: () => null,
  list: () => [],
}

export const initialValues = (questions: readonly Question[], given: Values = {}): Values => ({
  ...Object.fromEntries(questions.map(({ name, field }) => [name, blanks[field.kind]()])),
  ...given,
})

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && isBlank(value)) ||
  (Array.isArray(value) && value.length === 0)

/** Asked and left empty: GraphQL would refuse the whole call, in no official's words. */
export const unanswered = (questions: readonly Question[], values: Values): Question[] =>
  questions.filter(({ name, required }) => required && isEmpty(values[name]))

function sent(value: unknown, required: boolean, { kind, choices }: Field): unknown {
  // A box nobody ticked says nothing.
  if (isEmpty(value) || (value === false && !required)) return undefined
  if (kind === 'choice' && choices) return toEnum(String(value))
  return typeof value === 'string' ? value.trim() : value
}

/** The answers of the mutation: only what is asked, and nothing that was left empty. */
export const inputOf = (questions: readonly Question[], values: Values): Values =>
  Object.fromEntries(
    questions
      .map(({ name, field, required }) => [name, sent(values[name], required, field)] as const)
      .filter(([, value]) => value !== undefined),
  )
