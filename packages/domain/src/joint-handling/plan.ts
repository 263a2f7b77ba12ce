import { isUnit, type Unit } from '../access/units'
import { isAccused } from '../access/viewer'
import { addWorkingDays, previousWorkingDay, workingDaysBetween, type Calendar } from '../clock/calendar'
import { addDays, isDay, type Day } from '../clock/day'
import { isOwed } from '../lifecycle/clockwork'
import type { MatterFacts } from '../matter/facts'
import { accept, refusal, refuse, unless, type Outcome, type Refusal } from '../refusal'
import { limitAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { source } from '../source'
import { text } from '../text'
import { memberKinds, type JointFacts, type JointMember, type MemberKind, type MemberPart } from './facts'

/** A unit asked to take part; its part and day may be left to the plan. */
export interface MemberInput {
  readonly unitId: string
  readonly kind: MemberKind
  readonly lead?: boolean
  readonly task?: string
  readonly due?: Day
}

export interface JointPlan {
  readonly lead: string
  readonly members: readonly JointMember[]
  /** The end of the matter's own period; it goes on and binds the responsible unit. */
  readonly until: Day
}

/** The part of a matter that a plan reads. */
export type Planned = Pick<MatterFacts, 'homeUnit' | 'accusedUnits' | 'clocks'>

export interface JointRequest {
  readonly matter: Planned
  readonly consultations: JointFacts['consultations']
}

export interface PlanRules {
  readonly rulebook: Rulebook
  readonly calendar: Calendar
  readonly units: readonly Unit[]
}

const S171 = [source('S1.7.1')]

/** The end of the matter's own period of handling. Undefined while none runs. */
export const ownPeriod = ({ clocks }: Pick<MatterFacts, 'clocks'>): Day | undefined =>
  clocks.findLast((clock) => (clock.code === 'C05' || clock.code === 'C06') && isOwed(clock))?.due.day

/** By when opinions are in, so that the lead can still conclude: some working days before the end, but never before tomorrow. */
export function opinionsDue(until: Day, today: Day, { rulebook, calendar }: PlanRules): Day {
  const reserve = limitAt(rulebook, 'joint-reserve', today) ?? 0
  let day = previousWorkingDay(calendar, until)
  while (workingDaysBetween(calendar, day, until) < reserve && day > today)
    day = previousWorkingDay(calendar, addDays(day, -1))
  const next = addWorkingDays(calendar, today, 1)
  return day >= next ? day : next <= until ? next : until
}

const partOf = ({ kind, unitId }: MemberInput, lead: string): MemberPart =>
  'adviser' in memberKinds[kind] ? 'adviser' : unitId === lead ? 'lead' : 'co-handler'

/**
 * Who leads, who does what by when, inside the matter's own period; or why not. Consultation must have failed
 * first; without a named lead the petition office leads; a court advises and never investigates (S1.7.1).
 */
export function plan(
  { matter, consultations }: JointRequest,
  members: readonly MemberInput[],
  today: Day,
  rules: PlanRules,
): Outcome<JointPlan> {
  const until = ownPeriod(matter)
  const leads = members.filter(({ lead }) => lead)
  const lead = leads[0]?.unitId ?? matter.homeUnit
  const all = members.some(({ unitId }) => unitId === lead)
    ? members
    : [{ unitId: lead, kind: 'petition' as const }, ...members]
  const refusals = [
    ...unless(
      consultations.at(-1)?.settled === false,
      'CONSULTATION_FIRST',
      '应当先行协商；协商不成的方可联合办案',
      'Consult first: joint handling opens only after a consultation that failed',
      S171,
      'consultations',
    ),
    ...unless(leads.length < 2, 'TWO_LEADS', '牵头单位只能有一个', 'There is one lead', S171, 'members'),
    ...unless(
      all.length > 1,
      'MEMBERS_MISSING',
      '联合办案应当有两个以上单位',
      'Joint handling needs two units or more',
      S171,
      'members',
    ),
    ...checkMembers(all, lead, matter, rules),
    ...checkPeriod(all, until, today),
  ]
  if (refusals.length > 0 || until === undefined) return refuse(...refusals)
  const due = opinionsDue(until, today, rules)
  return accept({
    lead,
    until,
    members: all.map((member) => {
      const part = partOf(member, lead)
      const { unitId, kind, task } = member
      if (part === 'adviser') return { unitId, kind, part }
      return {
        unitId,
        kind,
        part,
        ...(task === undefined ? {} : { task }),
        due: member.due ?? (part === 'lead' ? until : due),
      }
    }),
  })
}

function checkMembers(
  members: readonly MemberInput[],
  lead: string,
  matter: Planned,
  { units }: PlanRules,
): Refusal[] {
  const twice = new Set(members.map(({ unitId }) => unitId)).size < members.length
  return [
    ...unless(!twice, 'MEMBER_TWICE', '同一单位重复列入', 'A unit is listed twice', S171, 'members'),
    ...members.flatMap((member, i) => checkMember(member, lead, matter, units, `members.${i}`)),
  ]
}

function checkMember(
  member: MemberInput,
  lead: string,
  matter: Planned,
  units: readonly Unit[],
  field: string,
): Refusal[] {
  const { unitId, kind, task } = member
  const adviser = 'adviser' in memberKinds[kind]
  return [
    ...unless(isUnit(unitId, units), 'UNIT_UNKNOWN', '单位不存在', 'Unknown unit', S171, field),
    ...unless(
      !isAccused(unitId, matter, units),
      'UNIT_ACCUSED',
      '被检举、控告的单位不得参加联合办案',
      'The unit complained of takes no part',
      [source('XFGZTL', '30(3)')],
      field,
    ),
    ...unless(
      !adviser || unitId !== lead,
      'COURT_LEADS',
      '法庭不得牵头，只就程序提供咨询',
      'A court never leads: it advises on procedure',
      S171,
      field,
    ),
    ...unless(
      !adviser || (task === undefined && member.due === undefined),
      'COURT_HANDLES',
      '法庭不得承担调查任务，只就程序提供咨询',
      'A court has no task of investigation: it advises on procedure',
      S171,
      field,
    ),
    ...unless(
      adviser || unitId === lead || (task ?? '').trim() !== '',
      'TASK_MISSING',
      '应当写明各单位的分工',
      'Every unit has its task',
      S171,
      field,
    ),
  ]
}

function checkPeriod(members: readonly MemberInput[], until: Day | undefined, today: Day): Refusal[] {
  if (until === undefined)
    return unless(
      false,
      'NO_PERIOD',
      '本事项没有正在计算的办理期限',
      'No period of handling runs for this matter',
      [source('XFGZTL', '34')],
    )
  return [
    ...unless(
      today < until,
      'PERIOD_OVER',
      '办理期限已经届满，请先依法延期',
      'The period of handling is over; extend it first',
      [source('XFGZTL', '34')],
    ),
    ...members.flatMap(({ due }, i) =>
      due === undefined || (isDay(due) && due > today && due <= until)
        ? []
        : [
            refusal(
              'TASK_BEYOND_PERIOD',
              text(
                '分工期限应在今日之后、办理期限 {until} 之内',
                'A task is due after today and within {until}',
              ),
              {
                basis: [source('S1.7.1'), source('XFGZTL', '34')],
                field: `members.${i}.due`,
                values: { until },
              },
            ),
          ],
    ),
  ]
}
