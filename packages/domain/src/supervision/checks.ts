import { lineage, subtree } from '../access/units'
import { may } from '../access/viewer'
import { clockRuns, dueDay } from '../clock/due'
import { isOwed, lastClock } from '../lifecycle/clockwork'
import { standards as standardNames, type Standards } from '../lifecycle/answers'
import type { ClockEffect } from '../lifecycle/effects'
import { unless, type Refusal } from '../refusal'
import { source } from '../source'
import type { MatterContext } from '../track/step'
import { candidates, supervisorOf } from './candidates'
import { triggers, type SupervisionFacts } from './facts'
import type { SupervisionAnswers } from './answers'

export const allMet = (standards: Standards) =>
  Object.keys(standardNames).every((name) => standards[name as keyof Standards])

export const openAdvice = ({ advice }: SupervisionFacts) =>
  advice.findIndex(({ answeredOn }) => answeredOn === undefined)

/** Own level and lower units (S4.5.1): the tree of the organ the office belongs to. The assigner may always supervise its receiver. */
export function checkTarget(target: string, { matter, viewer, units }: MatterContext): Refusal[] {
  const supervisor = supervisorOf(matter, target, units)
  const organ = lineage(supervisor, units)[1] ?? supervisor
  const assigned = matter.sent?.to === target
  return [
    ...unless(
      assigned || subtree(organ, units).has(target),
      'OTHER_LINE',
      '只能督办本级和下级单位',
      'Supervision reaches units of the own level and below',
      [source('S4.5.1')],
      'target',
    ),
    ...unless(
      target === matter.responsibleUnit || target === matter.sent?.to || target === matter.homeUnit,
      'NOT_CONCERNED',
      '该单位没有承办本事项',
      'That unit has no part in the matter',
      [source('S4.5.2')],
      'target',
    ),
    ...unless(
      may(viewer, 'supervision.order', supervisor, units),
      'NOT_THE_ASSIGNER',
      '谁交办、谁督查：应由交办单位督办；督办本单位的，由上一级督办',
      'Who assigned supervises; a unit’s own work is supervised from above',
      [source('S4.5.2')],
      'target',
    ),
  ]
}

/** Triggers 1-3 are there or not; 4-6 are findings of a person, with facts. */
export function checkTrigger(
  { trigger, target, facts }: Pick<SupervisionAnswers, 'trigger' | 'target' | 'facts'>,
  { matter, today, units }: MatterContext,
): Refusal[] {
  const { foundBy, sources } = triggers[trigger]
  return [
    ...unless(
      foundBy === 'person' ||
        candidates(matter, today, units).some((one) => one.trigger === trigger && one.target === target),
      'TRIGGER_NOT_MET',
      '该单位在本事项上没有出现此情形',
      'That unit shows no such failure in this matter',
      sources,
      'trigger',
    ),
    ...unless(
      foundBy === 'system' || facts.trim().length >= 10,
      'FACTS_TOO_SHORT',
      '由人工认定的情形，应当写明事实，不少于10字',
      'A finding by a person states its facts, ten characters or more',
      sources,
      'facts',
    ),
  ]
}

export const startC13 = (
  setDay: string,
  holder: string,
  { today, rulebook, calendar }: MatterContext,
): ClockEffect[] => [
  { do: 'start', code: 'C13', holder, due: dueDay('C13', { trigger: today, rulebook, calendar, setDay }) },
]

export const adviceDue = ({ today, rulebook, calendar }: MatterContext) =>
  clockRuns('C14', { rulebook, on: today })
    ? dueDay('C14', { trigger: today, rulebook, calendar })
    : undefined

export const owes = (code: 'C13' | 'C14', { matter }: MatterContext) => {
  const clock = lastClock(matter, code)
  return clock !== undefined && isOwed(clock)
}

const lastReport = ({ reports }: SupervisionFacts) => reports.at(-1)

export const notOwnReport = (facts: SupervisionFacts, { viewer, matter }: MatterContext): Refusal[] =>
  unless(
    lastReport(facts)?.by !== viewer.userId && matter.handler !== viewer.userId,
    'OWN_WORK',
    '不得审核自己承办或者呈报的事项',
    'Nobody judges what they handled or reported',
    [source('S4.5.5')],
  )

export const judged = (
  { standards, reasons }: { readonly standards: Standards; readonly reasons?: string },
  { reports }: SupervisionFacts,
  { viewer, today }: MatterContext,
) =>
  reports.with(reports.length - 1, {
    ...reports.at(-1)!,
    verdict: { by: viewer.userId, on: today, standards, ...(reasons === undefined ? {} : { reasons }) },
  })
