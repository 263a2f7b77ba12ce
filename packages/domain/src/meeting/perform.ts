import { may } from '../access/viewer'
import type { Outcome } from '../refusal'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import type { Addressee, StepContext, StepEffects } from '../track/step'
import { meetingFields, type MeetingAnswers, type MeetingParty } from './answers'
import { noMeeting, type MeetingFacts } from './facts'
import { meetingSteps, type MeetingInput, type MeetingStep } from './steps'

const users = (ids: readonly (string | undefined)[]): Addressee[] =>
  [...new Set(ids)].flatMap((user) => (user === undefined ? [] : [{ user }]))

/** Before a meeting is called, any unit in whose name the viewer may arrange one can call it. */
const conveners = ({ viewer, units }: StepContext): Addressee[] =>
  viewer.posts.flatMap(({ unitId }) =>
    may(viewer, 'meeting.arrange', unitId, units) ? [{ unit: unitId }] : [],
  )

const track: Track<MeetingFacts, MeetingAnswers, StepContext, MeetingParty> = {
  rows: meetingSteps,
  fields: meetingFields,
  blank: noMeeting,
  sees: () => true,
  parties: ({ unit, chair, invited, decisions }, context) => ({
    unit: unit === undefined ? conveners(context) : [{ unit }],
    chair: users([chair]),
    invited: users(invited.map(({ userId }) => userId)),
    owners: users(decisions.map(({ owner }) => owner)),
  }),
}

/** What one step of a meeting would do, or why not. `null`: a new meeting. */
export const performMeeting = <S extends MeetingStep>(
  facts: MeetingFacts | null,
  step: S,
  input: MeetingInput<S>,
  context: StepContext,
): Outcome<StepEffects<MeetingFacts, S>> => performStep(track, facts, step, input, context)

export const allowedMeetingSteps = (
  facts: MeetingFacts | null,
  context: StepContext,
): AllowedStep<MeetingStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<MeetingStep>[]
