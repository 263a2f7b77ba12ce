import { caseLead, type MatterContext } from '@xinfang/domain'
import type { Shown } from '../track/concept'
import { shownCaseLead } from './case-lead.type'
import { leaderInOffice } from './leader'

type Facts = caseLead.CaseLeadFacts
type Step = caseLead.CaseLeadStep

/** 领导包案 (S1.3.4): seen by who sees the matter; the leader named has it among their own. */
export const caseLeads: Shown<Facts> = {
  kind: 'caseLead',
  label: '领导包案',
  steps: caseLead.caseLeadSteps,
  fields: caseLead.caseLeadFields,
  blank: caseLead.noCaseLead,
  of: 'matter-once',
  prepare: leaderInOffice,
  perform: (facts, step, given, context) =>
    caseLead.performCaseLead(facts, step as Step, given as never, context as MatterContext),
  allowed: (facts, context) => caseLead.allowedCaseLeadSteps(facts, context as MatterContext),
  summary: ({ state, leader }, matter) => ({
    isOpen: state === 'assigned' || state === 'planned',
    office: matter?.homeUnit,
    target: matter?.responsibleUnit,
    user: leader,
  }),
  show: shownCaseLead,
}
