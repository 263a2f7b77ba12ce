import type { Field as DomainField } from '@xinfang/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { enumOf } from '../graphql/enums'
import { DayScalar } from '../graphql/scalars'
import type { StepTable } from './concept'

const types: Record<Exclude<DomainField['kind'], 'list' | 'choice'>, () => unknown> = {
  text: () => String,
  day: () => DayScalar,
  time: () => String,
  'yes-no': () => Boolean,
  number: () => Int,
  unit: () => ID,
  user: () => ID,
}

/** GraphQL types of the answers that no kind of field tells: lists, and objects of their own. */
export type AnswerTypes = Readonly<Record<string, () => unknown>>

interface Asking {
  readonly kind: string
  readonly steps: Readonly<Record<string, StepTable>>
  readonly fields: Readonly<Record<string, DomainField>>
  readonly of: 'matter' | 'matter-once' | 'office'
}

/**
 * The input type of one step, from the domain's tables: its required and optional answers, then what every change of
 * a track carries. A new row of the table needs nothing here.
 */
export function stepInput(
  { kind, steps, fields, of }: Asking,
  step: string,
  own: AnswerTypes,
): new () => object {
  class Input {}
  const { label, from, asks = [], mayAsk = [] } = steps[step] as StepTable
  const add = (name: string, type: () => unknown, nullable: boolean, description: string) =>
    Field(type as () => typeof String, { nullable, description })(Input.prototype, name)
  const begins = from.includes('none')
  add('trackId', () => ID, begins, begins ? 'The track; absent for a new one' : 'The track')
  if (begins && of !== 'office') add('matterId', () => ID, true, '信访事项 of a new one')
  for (const name of asks) addAnswer(name, false)
  for (const name of mayAsk) addAnswer(name, true)
  add('expectedVersion', () => Int, true, 'Version the step is based on; a stale one is a CONFLICT')
  add('idempotencyKey', () => String, true, 'The same key answers the same, however often it is sent')
  add('dryRun', () => Boolean, true, 'Store nothing, answer what would happen')
  InputType(inputName(step), { description: `${label['zh-CN']}: input of ${step}` })(Input)
  return Input

  function addAnswer(name: string, nullable: boolean) {
    const field = fields[name] as DomainField
    const words = `${field.label['zh-CN']} (${field.label.en})`
    const type = own[name] ?? choiceType(field, name, words) ?? types[field.kind as keyof typeof types]
    if (!type) throw new Error(`${step} asks ${name}, which has no GraphQL type`)
    add(name, type, nullable, words)
  }

  function choiceType({ choices }: DomainField, name: string, words: string) {
    const closed = choices && enumOf(choices, `${capital(kind)}${capital(name)}Code`, words)
    return closed && (() => closed)
  }
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
export const inputName = (step: string): string => `${capital(step)}Input`
