import { jointHandling, type MatterContext } from '@xinfang/domain'
import type { Shown } from '../track/concept'
import { shownJoint } from './joint-handling.type'
import { paperValues } from './papers'

type Facts = jointHandling.JointFacts
type Step = jointHandling.JointStep

const open: readonly string[] = ['consulting', 'opened', 'drafted']

/** 联合办案 (S1.7). Members that cannot see the matter see their task in it and no more (`jointView`). */
export const jointHandlings: Shown<Facts> = {
  kind: 'jointHandling',
  label: '联合办案',
  steps: jointHandling.jointSteps,
  fields: jointHandling.jointFields,
  blank: jointHandling.noJointHandling,
  of: 'matter-once',
  perform: (facts, step, given, context) =>
    jointHandling.performJointHandling(facts, step as Step, given as never, context as MatterContext),
  allowed: (facts, context) => jointHandling.allowedJointSteps(facts, context as MatterContext),
  summary: (facts, matter) => ({
    isOpen: open.includes(facts.state),
    office: facts.members.find(({ part }) => part === 'lead')?.unitId ?? matter?.homeUnit,
    target: matter?.responsibleUnit,
    day: nextDay(facts),
  }),
  takesPart: ({ members }) => ({ units: members.map(({ unitId }) => unitId), users: [] }),
  view: (facts, { matter, viewer, units }) => matter && jointHandling.jointView(facts, matter, viewer, units),
  values: paperValues,
  show: shownJoint,
}

/** The first day on which somebody owes something: an opinion while they are gathered, else the conclusion. */
function nextDay(facts: Facts): string | undefined {
  if (!open.includes(facts.state)) return undefined
  const owed = jointHandling.opinionsOwed(facts)
  return facts.members
    .filter(({ part, unitId }) => part === 'lead' || (facts.state === 'opened' && owed.includes(unitId)))
    .flatMap(({ due }) => (due === undefined ? [] : [due]))
    .toSorted()[0]
}
