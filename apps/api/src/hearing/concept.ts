import { hearing, type MatterContext } from '@xinfang/domain'
import type { Shown } from '../track/concept'
import { paperValues } from './papers'
import { prepared } from './prepare'
import { shownHearing } from './show'

type Facts = hearing.HearingFacts
type Step = hearing.HearingStep

const over: readonly string[] = ['declined', 'signed', 'cancelled']

/** 听证 (S4.6). */
export const hearings: Shown<Facts> = {
  kind: 'hearing',
  label: '听证',
  steps: hearing.hearingSteps,
  fields: hearing.hearingFields,
  blank: hearing.noHearing,
  of: 'matter-once',
  prepare: prepared,
  perform: (facts, step, given, context) =>
    hearing.performHearing(facts, step as Step, given as never, context as MatterContext),
  allowed: (facts, context) => hearing.allowedHearingSteps(facts, context as MatterContext),
  summary: ({ state, chair, day }, matter) => ({
    isOpen: !over.includes(state),
    office: matter && hearing.hearingOffice({ matter }),
    target: matter?.responsibleUnit,
    user: chair,
    day,
  }),
  marks: (clocks, matter, today) => {
    const review = hearing.reviewAfter(clocks, matter, today)
    return review === undefined ? {} : { review }
  },
  // Who attends and what was said stands in the sealed record alone.
  untold: ['words', 'participants', 'note'],
  values: paperValues,
  show: shownHearing,
}
