import type { Outcome } from '../refusal'
import { keptBy } from '../track/parties'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import type { StepContext, StepEffects } from '../track/step'
import { noReception, type ReceptionFacts } from './facts'
import { receptionFields, type ReceptionAnswers } from './answers'
import type { ReceptionParty } from './row'
import { receptionSteps, type ReceptionInput, type ReceptionStep } from './steps'

/** Units are told and act once their sheet is out; before the plan the viewer's own units may plan. */
const track: Track<ReceptionFacts, ReceptionAnswers, StepContext, ReceptionParty> = {
  rows: receptionSteps,
  fields: receptionFields,
  blank: noReception,
  sees: () => true,
  parties: ({ office, leader, escorts, records }, { viewer }) => ({
    office: keptBy(office, viewer),
    leader: leader === undefined ? [] : [{ user: leader.userId }],
    escorts: escorts.map((userId) => ({ user: userId })),
    units: records.flatMap(({ unit, sheetOn }) =>
      unit === undefined || sheetOn === undefined ? [] : [{ unit }],
    ),
  }),
}

/** What one step of a reception day would do, or why not. `null`: a new roster entry. */
export const performReception = <S extends ReceptionStep>(
  facts: ReceptionFacts | null,
  step: S,
  input: ReceptionInput<S>,
  context: StepContext,
): Outcome<StepEffects<ReceptionFacts, S>> => performStep(track, facts, step, input, context)

export const allowedReceptionSteps = (
  facts: ReceptionFacts | null,
  context: StepContext,
): AllowedStep<ReceptionStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<ReceptionStep>[]
