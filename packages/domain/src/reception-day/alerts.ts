import { addWorkingDays } from '../clock/calendar'
import type { Day } from '../clock/day'
import type { Unit } from '../access/units'
import { refusal, unless, type Refusal } from '../refusal'
import { limitAt } from '../rulebook/resolve'
import { source } from '../source'
import { candidates, type Candidate, type Watched } from '../supervision/candidates'
import { text } from '../text'
import { noticeDue, type CalendarRules } from './calendar'
import type { ReceptionFacts } from './facts'

/** What is still missing before a session: said to the office, never in the way of receiving people. */
export function receptionAlerts(facts: ReceptionFacts, today: Day, rules: CalendarRules): Refusal[] {
  const { day, state, notifiedOn, brief, expected = 0, plan, unitLeaders } = facts
  if (day === undefined || !['planned', 'notified', 'held'].includes(state)) return []
  const latest = noticeDue(day, rules)?.day
  const large = limitAt(rules.rulebook, 'large-visit', day)
  const isLarge = large !== undefined && expected >= large
  return [
    ...(latest === undefined || (notifiedOn === undefined ? today <= latest : notifiedOn <= latest)
      ? []
      : [
          refusal(
            'NOTICE_LATE',
            text('应于 {latest} 前通知接待领导和陪同人员', 'Leaders and escorts are told by {latest}'),
            { basis: [source('S4.10.2'), source('DP-7')], values: { latest } },
          ),
        ]),
    ...unless(
      brief !== undefined,
      'BRIEF_MISSING',
      '尚未梳理当前问题并向接待领导汇报',
      'The leader has no brief of the current problems yet',
      [source('S4.10.4')],
      'brief',
    ),
    ...unless(
      !isLarge || plan !== undefined,
      'PLAN_MISSING',
      '预计有大规模集体来访，应当与有关单位制定预案',
      'A large visit is expected: a plan with the units is needed',
      [source('S4.10.4')],
      'plan',
    ),
    ...unless(
      !isLarge || unitLeaders.length > 0,
      'UNIT_LEADER_MISSING',
      '有关单位领导应当在接待开始前到达现场',
      'A leader of the unit concerned must be on the spot before it opens',
      [source('S4.10.4')],
      'unitLeaders',
    ),
  ]
}

/** The last day for the follow-up sheet of a session: two working days after it (S4.10.6). */
export function sheetDue(day: Day, { rulebook, calendar }: CalendarRules): Day | undefined {
  const n = limitAt(rulebook, 'follow-up-issue', day)
  return n === undefined ? undefined : addWorkingDays(calendar, day, n)
}

/** Assigned matters whose period is reached on a reception day: each is a draft of F18, for a person to issue (S4.10.7). */
export const pastDueAssignments = (
  matters: readonly Watched[],
  today: Day,
  units: readonly Unit[],
): Candidate[] =>
  matters
    .filter(({ sent }) => sent?.kind === 'assignment')
    .flatMap((matter) => candidates(matter, today, units))
    .filter(({ trigger, done }) => (trigger === '1' || trigger === '2') && !done)
