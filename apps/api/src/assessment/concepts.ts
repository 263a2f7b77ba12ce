import { accept, assessment, cite, type FormValues } from '@xinfang/domain'
import type { Paper, Shown } from '../track/concept'
import { shownDecision, shownFinding, shownOutside, shownVisit } from './assessment.type'
import { decidedBook, visitsOf } from './load'

type Visit = assessment.VisitFacts
type Decision = assessment.DecisionFacts
type Finding = assessment.FindingFacts
type Outside = assessment.OutsideFacts

const given = (ids: readonly (string | undefined)[]): string[] => ids.filter((id) => id !== undefined)

/** 集体访事件 (S1.8): seen by the office that keeps it and by the units it names. */
export const groupVisits: Shown<Visit> = {
  kind: 'groupVisit',
  label: '集体访事件',
  steps: assessment.visitSteps,
  fields: assessment.visitFields,
  blank: assessment.noVisit,
  of: 'office',
  perform: (facts, step, answers, context) =>
    assessment.performVisit(facts, step as assessment.VisitStep, answers as never, context),
  allowed: assessment.allowedVisitSteps,
  summary: ({ state, office, visit }) => ({ isOpen: state === 'recorded', office, day: visit?.on }),
  takesPart: ({ office, visit }) => ({
    units: given([office, visit?.village, visit?.area, ...(visit?.departments ?? [])]),
    users: [],
  }),
  untold: ['group', 'evidence', 'reasons'],
  show: shownVisit,
}

/** 书面决定: what the organisation decided in writing about its rules of assessment. */
export const ruleDecisions: Shown<Decision> = {
  kind: 'ruleDecision',
  label: '考核规则的书面决定',
  steps: assessment.decisionSteps,
  fields: assessment.decisionFields,
  blank: assessment.noDecision,
  of: 'office',
  perform: (facts, step, answers, context) =>
    assessment.performDecision(facts, step as assessment.DecisionStep, answers as never, context),
  allowed: assessment.allowedDecisionSteps,
  summary: ({ state, office, from }) => ({ isOpen: state === 'recorded', office, day: from }),
  takesPart: ({ office }) => ({ units: given([office]), users: [] }),
  show: shownDecision,
}

/** 外部决定: what another body decided, by number and day; taken down only (S1.10.2, S1.10.6, S1.10.7). */
export const outsideDecisions: Shown<Outside> = {
  kind: 'outsideDecision',
  label: '外部决定',
  steps: assessment.outsideSteps,
  fields: assessment.outsideFields,
  blank: assessment.noOutside,
  of: 'office',
  perform: (facts, step, answers, context) =>
    assessment.performOutside(facts, step as assessment.OutsideStep, answers as never, context),
  allowed: assessment.allowedOutsideSteps,
  summary: ({ state, office, unit, decidedOn }) => ({
    isOpen: state === 'recorded',
    office,
    target: unit,
    day: decidedOn,
  }),
  takesPart: ({ office }) => ({ units: given([office]), users: [] }),
  untold: ['body', 'document', 'reasons'],
  show: shownOutside,
}

/** States in which the unit concerned has been told, and may read it. */
const told: readonly assessment.FindingState[] = ['noticed', 'appealed', 'final', 'overturned', 'voided']

/**
 * 考核认定 (S1.8, S1.9, S1.10): proposed, found, told, appealed, decided by people. The tally it stands on is counted
 * here and taken from nobody; the events are those kept now.
 */
export const findings: Shown<Finding> = {
  kind: 'finding',
  label: '考核认定',
  steps: assessment.findingSteps,
  fields: assessment.findingFields,
  blank: assessment.noFinding,
  of: 'office',
  prepare: async (tx, viewer, answers, context, { step, keyring }) => {
    const source = { query: tx.query, keyring, organisationId: viewer.organisationId }
    const visits = async () => visitsOf(source)
    if (step === 'voidFinding') return accept({ ...answers, visits: await visits() })
    const {
      tally: rule,
      unit,
      year,
      ...rest
    } = answers as {
      tally?: assessment.VetoRule
      unit?: string
      year?: number
    }
    if (step !== 'proposeFinding' || rule === undefined || year === undefined) return accept(answers)
    const book = await decidedBook(source, context.rulebook)
    const { tallies } = assessment.tallyYear(await visits(), year, book, context.today)
    const tally = tallies.find((one) => one.rule === rule && one.unit === unit)
    return accept({ ...rest, unit, year, ...(tally === undefined ? {} : { tally }) })
  },
  perform: (facts, step, answers, context) =>
    assessment.performFinding(facts, step as assessment.FindingStep, answers as never, context),
  allowed: assessment.allowedFindingSteps,
  summary: ({ state, office, unit, appealUntil, proposedOn }) => ({
    isOpen: state === 'proposed' || state === 'found' || state === 'noticed' || state === 'appealed',
    office,
    target: unit,
    day: appealUntil ?? proposedOn,
  }),
  takesPart: ({ state, office, decider, unit }) => ({
    units: given([office, decider, ...(told.includes(state) ? [unit] : [])]),
    users: [],
  }),
  untold: ['facts', 'reasons', 'statement', 'visits', 'tally'],
  values: decisionValues,
  show: shownFinding,
}

/** What the decision F25 says to the unit. */
function decisionValues({ facts, names }: Paper<Finding>): FormValues {
  const kind = assessment.findingKind(facts.kind!)
  const reasons = [facts.found?.reasons, facts.appealDecision?.reasons].filter((one) => one !== undefined)
  return {
    subject: names.unit(facts.unit)?.name,
    year: String(facts.year),
    conduct: kind.label['zh-CN'],
    facts: facts.facts,
    finding: reasons.join('；'),
    legalBasis: assessment
      .findingSources(facts)
      .map((one) => cite(one, 'zh-CN'))
      .join('；'),
    appeal:
      facts.appeal === undefined
        ? '本单位在申诉期内未提出申诉，本决定生效。'
        : '申诉已经审查，本决定为终局决定。',
  }
}
