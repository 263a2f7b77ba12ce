import { accountability, type FormValues } from '@xinfang/domain'
import type { Paper, Shown } from '../track/concept'
import { shownAccountability } from './accountability.type'
import { prepared } from './prepare'

type Facts = accountability.AccountabilityFacts
type Step = accountability.AccountabilityStep

/**
 * 责任追究建议 (S4.5.7, S1.3.2). Not a track of the matter it came to light in: who handles that matter need not
 * know of it, and the matter's story is the petitioner's, not the official's.
 */
export const accountabilities: Shown<Facts> = {
  kind: 'accountability',
  label: '责任追究建议',
  steps: accountability.accountabilitySteps,
  fields: accountability.accountabilityFields,
  blank: accountability.noAccountability,
  of: 'office',
  prepare: prepared,
  perform: (facts, step, given, context) =>
    accountability.performAccountability(facts, step as Step, given as never, context),
  allowed: accountability.allowedAccountabilitySteps,
  // It has no day: the calendar of an office is read by more people than may know of it.
  summary: ({ state, office, subjectUnit, subjectUser }) => ({
    isOpen: ['drafted', 'heard', 'proposed'].includes(state),
    office,
    target: subjectUnit,
    user: subjectUser,
  }),
  takesPart: ({ office, decider, subjectUnit, subjectUser }) => ({
    units: [office, decider, subjectUser === undefined ? subjectUnit : undefined].filter(
      (id) => id !== undefined,
    ),
    users: subjectUser === undefined ? [] : [subjectUser],
  }),
  view: (facts, context) => (accountability.seesAccountability(facts, context) ? facts : undefined),
  untold: ['facts', 'consequenceReasons', 'statement', 'legalBasis', 'proposal', 'reasons'],
  values,
  show: shownAccountability,
}

/** What the proposal F20 says. */
function values({ facts, names }: Paper<Facts>): FormValues {
  const official = names.user(facts.subjectUser)
  return {
    receiver: names.unit(facts.decider)?.name,
    subject: `${names.unit(facts.subjectUnit)?.name ?? ''}${official ?? ''}`,
    facts: facts.facts,
    consequence: facts.consequenceReasons,
    statement: facts.statement,
    legalBasis: facts.legalBasis,
    proposal: facts.proposal,
  }
}
