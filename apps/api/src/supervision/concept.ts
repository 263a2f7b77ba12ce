import { standardLines, supervision, type FormValues, type MatterContext } from '@xinfang/domain'
import type { Paper, Shown } from '../track/concept'
import { shownSupervision } from './supervision.type'

type Facts = supervision.SupervisionFacts
type Step = supervision.SupervisionStep

/** 督查督办 (S4.5). A matter may be supervised again once the report of the last one is in. */
export const supervisions: Shown<Facts> = {
  kind: 'supervision',
  label: '督查督办',
  steps: supervision.supervisionSteps,
  fields: supervision.supervisionFields,
  blank: supervision.noSupervision,
  of: 'matter',
  perform: (facts, step, given, context) =>
    supervision.performSupervision(facts, step as Step, given as never, context as MatterContext),
  allowed: (facts, context) => supervision.allowedSupervisionSteps(facts, context as MatterContext),
  summary: ({ state, supervisor, target, due }) => ({
    isOpen: ['opened', 'reported', 'returned', 'accepted'].includes(state),
    office: supervisor,
    target,
    day: due,
  }),
  values,
  show: shownSupervision,
}

function values({ form, facts, names }: Paper<Facts>): FormValues {
  const receiver = names.unit(facts.target)?.name
  if (form === 'F19') return { receiver, ...pick(facts.advice.at(-1)) }
  const { trigger, method } = facts
  const report = facts.reports.at(-1)
  return {
    receiver: form === 'F09' ? names.unit(facts.supervisor)?.name : receiver,
    trigger: trigger && supervision.triggers[trigger].label['zh-CN'],
    method: method && supervision.methods[method]['zh-CN'],
    facts: form === 'F09' ? report?.result : facts.facts,
    requirement: facts.requirement,
    dueOn: facts.due,
    reason: report?.verdict?.reasons,
    legalBasis: report?.legalBasis,
    standards: report?.verdict && standardLines(report.verdict.standards),
  }
}

const pick = (advice: supervision.AdviceFacts | undefined): FormValues => ({
  advice: advice?.advice,
  answerDueOn: advice?.due,
})
