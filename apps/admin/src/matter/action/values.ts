import { isBlank, serviceWays, standards, type AnswerKind, type Day } from '@xinfang/domain'
import { toEnum } from '../../graphql/codes'
import type { ActionMatterFragment } from '../../graphql/generated/graphql'
import type { RefusalLike } from '../../ui/refusals'
import { isAsked, type Question } from './questions'
import type { ResultForm, ServiceForm, StandardsForm, Values } from './typed'

type Blank = (matter: ActionMatterFragment, today: Day) => unknown
const nobody: Blank = () => null

const blanks: Record<AnswerKind, Blank> = {
  registration: nobody,
  text: () => '',
  'yes-no': () => false,
  verdict: nobody,
  day: nobody,
  number: nobody,
  choice: () => '',
  unit: nobody,
  units: () => [],
  user: nobody,
  users: () => [],
  ground: nobody,
  matter: nobody,
  document: nobody,
  standards: () => Object.fromEntries(Object.keys(standards).map((name) => [name, undefined])),
  results: ({ claims }): ResultForm[] =>
    claims.map(({ id, outcome, reason, legalBasis }) => ({
      id,
      outcome: outcome ?? '',
      reason: reason ?? '',
      facts: '',
      legalBasis: legalBasis ?? '',
    })),
  service: (_, today): ServiceForm => ({ way: 'direct', on: today, proof: {} }),
}

/** `given` is what the page already knows, e.g. the document to be served. */
export const initialValues = (
  questions: readonly Question[],
  matter: ActionMatterFragment,
  today: Day,
  given: Values = {},
): Values => ({
  ...Object.fromEntries(questions.map(({ name, kind }) => [name, blanks[kind](matter, today)])),
  ...given,
})

const orNothing = (value: string): string | undefined => (isBlank(value) ? undefined : value.trim())

function serviceOf({ way, on, proof }: ServiceForm) {
  if (way === '') return undefined
  const needs = serviceWays[way].needs.map((need) => [need, orNothing(proof[need] ?? '')])
  return { way: toEnum(way), on, proof: Object.fromEntries(needs) }
}

const resultsOf = (results: readonly ResultForm[]) =>
  results
    .filter(({ outcome }) => outcome !== '')
    .map(({ facts, legalBasis, ...rest }) => ({
      ...rest,
      facts: orNothing(facts),
      legalBasis: orNothing(legalBasis),
    }))

function sent({ kind, required }: Question, value: unknown): unknown {
  if (kind === 'results') return resultsOf(value as ResultForm[])
  if (kind === 'choice') return value ? toEnum(String(value)) : undefined
  if (kind === 'service') return serviceOf(value as ServiceForm)
  // A box nobody ticked says nothing.
  if (kind === 'yes-no' && !required) return value === true ? true : undefined
  return typeof value === 'string' ? orNothing(value) : (value ?? undefined)
}

/** The input of the mutation: only what is asked, and nothing that was left empty. */
export const inputOf = (
  questions: readonly Question[],
  values: Values,
  matter: ActionMatterFragment,
): Record<string, unknown> =>
  Object.fromEntries(
    questions
      .filter((question) => isAsked(question, values, matter))
      .map((question) => [question.name, sent(question, values[question.name])])
      .filter(([, value]) => value !== undefined),
  )

/** Questions the dialog must see answered: GraphQL would refuse the whole call without them, in no official's words. */
export const unanswered = (questions: readonly Question[], values: Values): Question[] =>
  questions.filter(({ name, kind, required }) => {
    const value = values[name]
    if (!required) return false
    if (kind === 'standards') return Object.values(value as StandardsForm).includes(undefined)
    if (Array.isArray(value)) return value.length === 0
    return value === null || (typeof value === 'string' && isBlank(value))
  })

/** A claim without an answer is refused by its id; on the screen it stands by its place in the list. */
export const atFields = (refusals: readonly RefusalLike[], { claims }: ActionMatterFragment): RefusalLike[] =>
  refusals.map((refusal) => {
    const claim = claims.findIndex(({ id }) => refusal.field === `claims.${id}`)
    return claim < 0 ? refusal : { ...refusal, field: `results.${claim}.outcome` }
  })
