import { may } from '../access/viewer'
import type { Outcome } from '../refusal'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import type { Addressee, StepContext, StepEffects } from '../track/step'
import { urgentFields, type UrgentAnswers, type UrgentParty } from './answers'
import { noUrgent, waitingHop, type Hop, type UrgentFacts } from './facts'
import { urgentSteps, type UrgentInput, type UrgentStep } from './steps'

const addressee = ({ user, unit }: Hop): Addressee => (user === undefined ? { unit } : { user })

const track: Track<UrgentFacts, UrgentAnswers, StepContext, UrgentParty> = {
  rows: urgentSteps,
  fields: urgentFields,
  blank: noUrgent,
  sees: () => true,
  parties: (facts, { viewer, units }) => {
    const { unit, hops, reporter } = facts
    const waiting = waitingHop(facts)
    return {
      // Before anything is sent, each unit in whose name the viewer may send.
      unit:
        unit === undefined
          ? viewer.posts.flatMap(({ unitId }) =>
              may(viewer, 'urgent-report.send', unitId, units) ? [{ unit: unitId }] : [],
            )
          : [{ unit }],
      receiver: waiting === undefined ? [] : [addressee(waiting.hop)],
      // Whoever acknowledged carries it on; a named receiver as a person, a unit as a unit.
      chain: hops.filter(({ acknowledgedAt }) => acknowledgedAt !== undefined).map(addressee),
      reporter: reporter === undefined ? [] : [{ user: reporter }],
    }
  },
}

export const performUrgent = <S extends UrgentStep>(
  facts: UrgentFacts | null,
  step: S,
  input: UrgentInput<S>,
  context: StepContext,
): Outcome<StepEffects<UrgentFacts, S>> => performStep(track, facts, step, input, context)

export const allowedUrgentSteps = (
  facts: UrgentFacts | null,
  context: StepContext,
): AllowedStep<UrgentStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<UrgentStep>[]
