import type { Outcome } from '../refusal'
import { keptBy } from '../track/parties'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import type { Addressee, StepContext, StepEffects } from '../track/step'
import { findingFields, type FindingAnswers, type FindingParty } from './answers'
import { noFinding, type FindingFacts } from './finding'
import { findingSteps, type FindingInput, type FindingStep } from './steps'

const one = (unit: string | undefined): Addressee[] => (unit === undefined ? [] : [{ unit }])

const track: Track<FindingFacts, FindingAnswers, StepContext, FindingParty> = {
  rows: findingSteps,
  fields: findingFields,
  blank: noFinding,
  sees: () => true,
  parties: ({ office, decider, unit }, { viewer }) => ({
    office: keptBy(office, viewer),
    decider: one(decider),
    unit: one(unit),
  }),
}

export const performFinding = <S extends FindingStep>(
  facts: FindingFacts | null,
  step: S,
  input: FindingInput<S>,
  context: StepContext,
): Outcome<StepEffects<FindingFacts, S>> => performStep(track, facts, step, input, context)

export const allowedFindingSteps = (
  facts: FindingFacts | null,
  context: StepContext,
): AllowedStep<FindingStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<FindingStep>[]
