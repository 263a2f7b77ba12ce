import { canSee } from '../access/viewer'
import type { Outcome } from '../refusal'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import type { Addressee, MatterContext, StepEffects } from '../track/step'
import { noJointHandling, type JointFacts, type JointMember } from './facts'
import { sightOf } from './seeing'
import { jointFields, type JointAnswers } from './answers'
import { jointSteps, type JointInput, type JointParty, type JointStep } from './steps'

const unitsOf = (members: readonly JointMember[]): Addressee[] =>
  members.map(({ unitId }) => ({ unit: unitId }))

const track: Track<JointFacts, JointAnswers, MatterContext, JointParty> = {
  rows: jointSteps,
  fields: jointFields,
  blank: noJointHandling,
  sees: (facts, { matter, viewer, units }) =>
    facts.state === 'none'
      ? canSee(matter, viewer, units)
      : sightOf(facts, matter, viewer, units) !== 'nothing',
  parties: ({ members }, { matter }) => ({
    office: [{ unit: matter.homeUnit }],
    responsible: matter.responsibleUnit === undefined ? [] : [{ unit: matter.responsibleUnit }],
    lead: unitsOf(members.filter(({ part }) => part === 'lead')),
    members: unitsOf(members),
    handlers: unitsOf(members.filter(({ part }) => part !== 'adviser')),
  }),
}

/** What one step of joint handling would do, or why not. `null`: none yet. */
export const performJointHandling = <S extends JointStep>(
  facts: JointFacts | null,
  step: S,
  input: JointInput<S>,
  context: MatterContext,
): Outcome<StepEffects<JointFacts, S>> => performStep(track, facts, step, input, context)

export const allowedJointSteps = (
  facts: JointFacts | null,
  context: MatterContext,
): AllowedStep<JointStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<JointStep>[]
