import { standards, type Standard } from '@xinfang/domain'
import type { ActionMatterFragment } from '../../graphql/generated/graphql'
import type { RefusalLike } from '../../ui/refusals'
import type { ActionForm, Field, FieldKind } from './forms'

/** What is typed into an action's dialog, by field. */
export type Values = Record<string, unknown>

/** The answer to one claim, as typed. */
export interface ResultForm {
  claimId: string
  outcome: string
  reason: string
  legalBasis: string
}

export type StandardsForm = Record<Standard, boolean | undefined>

const blank: Record<FieldKind, (matter: ActionMatterFragment) => unknown> = {
  line: () => '',
  prose: () => '',
  day: () => null,
  unit: () => null,
  person: () => null,
  matter: () => null,
  choice: () => '',
  'yes-no': () => false,
  standards: () => Object.fromEntries(Object.keys(standards).map((name) => [name, undefined])),
  results: ({ claims }) =>
    claims.map(({ id, outcome, reason, legalBasis }): ResultForm => ({
      claimId: id,
      outcome: outcome ?? '',
      reason: reason ?? '',
      legalBasis: legalBasis ?? '',
    })),
}

export const initialValues = ({ fields }: ActionForm, matter: ActionMatterFragment): Values =>
  Object.fromEntries(fields.map(({ name, kind, initial }) => [name, (initial ?? blank[kind])(matter)]))

/** Nothing typed is left out of the input, so that the server's own rule says what is missing. */
function sent({ kind }: Field, value: unknown): unknown {
  if (kind === 'results')
    return (value as ResultForm[])
      .filter(({ outcome }) => outcome !== '')
      .map((result) => ({ ...result, legalBasis: result.legalBasis || undefined }))
  if (kind === 'standards') {
    const marks = value as StandardsForm
    return Object.fromEntries(Object.entries(marks).map(([name, met]) => [name, met === true]))
  }
  return typeof value === 'string' ? value.trim() : (value ?? undefined)
}

export const inputOf = ({ fields }: ActionForm, values: Values): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .map((field) => [field.name, sent(field, values[field.name])] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  )

/** Fields the dialog itself must see filled: the server's types would refuse the whole call without them. */
export const unfilled = ({ fields }: ActionForm, values: Values): readonly Field[] =>
  fields.filter(({ name, kind, required }) => {
    const value = values[name]
    if (!required) return false
    if (kind === 'results') return (value as ResultForm[]).some(({ outcome }) => outcome === '')
    if (kind === 'standards') return Object.values(value as StandardsForm).some((met) => met === undefined)
    return value === null || (typeof value === 'string' && value.trim() === '')
  })

/** Refusals name the domain's answers; the dialog calls its fields as the mutation does. */
export const atFields = ({ fields }: ActionForm, refusals: readonly RefusalLike[]): RefusalLike[] =>
  refusals.map((refusal) => {
    const field = fields.find(({ as }) => as && (refusal.field === as || refusal.field?.startsWith(`${as}.`)))
    return field?.as && refusal.field
      ? { ...refusal, field: field.name + refusal.field.slice(field.as.length) }
      : refusal
  })
