import {
  StepEffectsPartsFragmentDoc,
  TypedDocumentString,
  type RefusalPartsFragment,
  type StepEffectsPartsFragment,
} from '../graphql/generated/graphql'
import type { TrackKind } from './tables'

/** What a step answers: what it did or would do, or why not. */
export interface StepAnswer {
  readonly effects: StepEffectsPartsFragment | null
  readonly refusals: readonly RefusalPartsFragment[]
}

/** The mutation of one step; its answer lies under the step's name. */
export type StepDocument = TypedDocumentString<Record<string, StepAnswer>, { input: object; dryRun: boolean }>

/** The API makes its mutations from the domain's tables of steps, and so does this; a test holds each to the schema. */
export function stepMutation(kind: TrackKind, step: string): StepDocument {
  const name = `${step.charAt(0).toUpperCase()}${step.slice(1)}`
  return new TypedDocumentString(
    `mutation ($input: ${name}Input!, $dryRun: Boolean!) {
      ${step}(input: $input) {
        ${kind} @skip(if: $dryRun) { id version matter { id version } }
        effects { ...StepEffectsParts }
        refusals { ...RefusalParts }
      }
    } ${StepEffectsPartsFragmentDoc.toString()}`,
  )
}
