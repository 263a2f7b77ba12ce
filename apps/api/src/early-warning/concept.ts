import { earlyWarning, type FormValues } from '@xinfang/domain'
import type { Paper, Shown } from '../track/concept'
import { shownWarning } from './early-warning.type'

type Facts = earlyWarning.WarningFacts
type Step = earlyWarning.WarningStep

/** 信访预警 (S1.6): about an issue, a place and a demand; seen by the unit that reports and the office that verifies. */
export const earlyWarnings: Shown<Facts> = {
  kind: 'earlyWarning',
  label: '信访预警',
  steps: earlyWarning.warningSteps,
  fields: earlyWarning.warningFields,
  blank: earlyWarning.noWarning,
  of: 'office',
  perform: (facts, step, given, context) =>
    earlyWarning.performWarning(facts, step as Step, given as never, context),
  allowed: earlyWarning.allowedWarningSteps,
  summary: ({ state, unit, office, reportedOn }) => ({
    isOpen: state !== 'closed',
    office,
    target: unit,
    day: reportedOn,
  }),
  takesPart: ({ unit, office, reportedBy }) => ({
    units: [unit, office].filter((id) => id !== undefined),
    users: reportedBy === undefined ? [] : [reportedBy],
  }),
  // Detection of names is a help and no proof: what was written stays in the sealed facts.
  untold: ['issue', 'place', 'demand', 'cause', 'proposed', 'feedback', 'what', 'reasons', 'result'],
  values: warningValues,
  show: shownWarning,
}

/** What the report F24 says. */
function warningValues({ facts }: Paper<Facts>): FormValues {
  return {
    category: `信访预警（风险：${earlyWarning.risks[facts.risk!]['zh-CN']}）`,
    place: facts.place,
    occurredAt: facts.foundOn,
    persons: `${facts.concerned}人`,
    content: `${facts.issue}。成因：${facts.cause}`,
    demand: facts.demand,
    measures: facts.proposed,
  }
}
