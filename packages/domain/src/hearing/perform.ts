import { canSee } from '../access/viewer'
import type { Outcome } from '../refusal'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import type { Addressee, MatterContext, StepEffects } from '../track/step'
import { hearingFields, type HearingAnswers } from './answers'
import { noHearing, type HearingFacts } from './facts'
import { hearingSteps, type HearingInput, type HearingParty, type HearingStep } from './steps'

const user = (userId: string | undefined): Addressee[] => (userId === undefined ? [] : [{ user: userId }])

/** In a review the reviewing organ hears, else the unit that registered the matter (S4.6.2). */
export const hearingOffice = ({ matter }: Pick<MatterContext, 'matter'>): string =>
  (matter.status === 'M60' || matter.status === 'M70' ? matter.reviews?.at(-1)?.organ : undefined) ??
  matter.homeUnit

/** Who writes the record: the chair and the recorder, nobody who only attends (S4.6.2). */
export const keepsRecord = (
  {
    chair,
    participants,
  }: Pick<HearingFacts, 'chair'> & {
    readonly participants: readonly {
      readonly quality: string
      readonly userId?: string | null
      readonly steppedAside?: boolean
    }[]
  },
  userId: string,
): boolean =>
  chair === userId ||
  participants.some((one) => one.quality === 'recorder' && one.userId === userId && one.steppedAside !== true)

const track: Track<HearingFacts, HearingAnswers, MatterContext, HearingParty> = {
  rows: hearingSteps,
  fields: hearingFields,
  blank: noHearing,
  sees: (_facts, { matter, viewer, units }) => canSee(matter, viewer, units),
  parties: ({ chair, participants }, context) => ({
    office: [{ unit: hearingOffice(context) }],
    responsible:
      context.matter.responsibleUnit === undefined ? [] : [{ unit: context.matter.responsibleUnit }],
    chair: user(chair),
    recorder: participants
      .filter(({ quality, steppedAside }) => quality === 'recorder' && !steppedAside)
      .flatMap(({ userId }) => user(userId)),
    participants: participants.flatMap(({ userId }) => user(userId)),
  }),
}

/** What one step of a hearing would do, or why not. `null`: no hearing of the matter yet. */
export const performHearing = <S extends HearingStep>(
  facts: HearingFacts | null,
  step: S,
  input: HearingInput<S>,
  context: MatterContext,
): Outcome<StepEffects<HearingFacts, S>> => performStep(track, facts, step, input, context)

export const allowedHearingSteps = (
  facts: HearingFacts | null,
  context: MatterContext,
): AllowedStep<HearingStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<HearingStep>[]
