import { may } from '../access/viewer'
import type { Outcome } from '../refusal'
import { keptBy } from '../track/parties'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import type { Addressee, StepContext, StepEffects } from '../track/step'
import { accountabilityFields, type AccountabilityAnswers } from './answers'
import { noAccountability, type AccountabilityFacts } from './facts'
import {
  accountabilitySteps,
  type AccountabilityInput,
  type AccountabilityParty,
  type AccountabilityStep,
} from './steps'

const unit = (unitId: string | undefined): Addressee[] => (unitId === undefined ? [] : [{ unit: unitId }])

/** Who proposes, who decides, and whom it is about: nobody else in either house (`domain.md` 8.7). */
export function seesAccountability(
  { state, office, decider, subjectUnit, subjectUser }: AccountabilityFacts,
  { viewer, units }: Pick<StepContext, 'viewer' | 'units'>,
): boolean {
  const as = (permission: Parameters<typeof may>[1], unitId: string | undefined) =>
    unitId !== undefined && may(viewer, permission, unitId, units)
  return (
    state === 'none' ||
    as('accountability.propose', office) ||
    as('accountability.decide', decider) ||
    (subjectUser === undefined ? as('matter.decide', subjectUnit) : subjectUser === viewer.userId)
  )
}

/** Before the draft names its office, the viewer's own units may draft. */
const track: Track<AccountabilityFacts, AccountabilityAnswers, StepContext, AccountabilityParty> = {
  rows: accountabilitySteps,
  fields: accountabilityFields,
  blank: noAccountability,
  sees: seesAccountability,
  parties: ({ office, decider, subjectUnit, subjectUser }, { viewer }) => ({
    office: keptBy(office, viewer),
    decider: unit(decider),
    subject: subjectUser === undefined ? unit(subjectUnit) : [{ user: subjectUser }],
  }),
}

export const performAccountability = <S extends AccountabilityStep>(
  facts: AccountabilityFacts | null,
  step: S,
  input: AccountabilityInput<S>,
  context: StepContext,
): Outcome<StepEffects<AccountabilityFacts, S>> => performStep(track, facts, step, input, context)

export const allowedAccountabilitySteps = (
  facts: AccountabilityFacts | null,
  context: StepContext,
): AllowedStep<AccountabilityStep>[] =>
  allowedStepsOf(track, facts, context) as AllowedStep<AccountabilityStep>[]
