import {
  actionOf,
  answers,
  type AnswerKind,
  type AnswerName,
  type AnswerRow,
  type Day,
} from '@xinfang/domain'
import type { ActionMatterFragment } from '../../graphql/generated/graphql'
import type { DialogAction } from './mutations'
import type { Values } from './typed'

/** One thing a dialog asks, out of the domain's table of actions. */
export interface Question {
  readonly name: AnswerName
  readonly kind: AnswerKind
  readonly required: boolean
  /** `choice`: what may be chosen. */
  readonly choices: AnswerRow['choices']
}

/** What the action asks: what it must know first, then what it may be told. */
export function questionsOf(action: DialogAction): Question[] {
  const { asks, mayAsk } = actionOf(action)
  const question = (required: boolean) => (name: AnswerName) => {
    const { kind, choices }: AnswerRow = answers[name]
    return { name, kind, required, choices }
  }
  return [...asks.map(question(true)), ...mayAsk.map(question(false))]
}

type Condition = (values: Values, matter: ActionMatterFragment) => boolean

/** Questions that make sense only for some matters or after some answers. */
const conditions: Partial<Record<AnswerName, Condition>> = {
  members: (_, { secrecy }) => secrecy === 'sealed',
  handledBy: ({ ground }) => ground === 'ALREADY_HANDLED',
  heardOn: (_, { unreachable }) => !unreachable,
  nowReachable: (_, { unreachable }) => unreachable,
  // Only after an opinion was revoked or returned is there one to differ from.
  newGround: (_, { claims }) => claims.some(({ outcome }) => outcome !== null),
  handedOver: (_, { channel }) => channel === 'visit',
  // Of the outcomes of a review only the order to handle it again sets a day; no other act asks for an outcome.
  due: ({ outcome }) => outcome === undefined || outcome === 'redo',
  serviceImpossible: ({ service }) => service?.way === '',
}

export const isAsked = ({ name }: Question, values: Values, matter: ActionMatterFragment): boolean =>
  conditions[name]?.(values, matter) ?? true

/** The unit whose people are offered for an office in the matter. */
export const unitOfPeople = (values: Values, { responsibleUnit, homeUnit }: ActionMatterFragment): string =>
  values.responsibleUnit || responsibleUnit?.id || homeUnit.id

/** Days a question may be answered with: a report is due from now on, what happened lies behind. */
export const daysOf = (name: AnswerName, { receivedOn }: ActionMatterFragment, today: Day) =>
  name === 'due' ? { min: today } : { min: receivedOn, max: today }
