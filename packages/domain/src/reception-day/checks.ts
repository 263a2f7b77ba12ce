import type { Day } from '../clock/day'
import { checkLeader, type NamedLeader } from '../case-lead/steps'
import { unless, type Refusal } from '../refusal'
import { source } from '../source'
import type { StepContext } from '../track/step'
import { receptionAlerts } from './alerts'
import { receptionDates } from './calendar'
import type { Holding, ReceptionFacts, ReceptionRecord } from './facts'
import type { VisitedMatter } from './answers'

const S4101 = [source('S4.10.1'), source('S5.4')]
const S4103 = [source('S4.10.3')]
const S4106 = [source('S4.10.6')]

export const alerts = (change: Partial<ReceptionFacts>, facts: ReceptionFacts, context: StepContext) =>
  receptionAlerts({ ...facts, ...change }, context.today, context)

/** Said of a day beyond the published calendar, or beside the days the handbook names. */
export function dayWarnings(day: Day, context: StepContext): Refusal[] {
  const [date] = receptionDates({ from: day, to: day }, context)
  const year = Number(day.slice(0, 4))
  return [
    ...unless(
      context.calendar.years.has(year),
      'DAY_PROVISIONAL',
      '该年度放假安排尚未公布，接待日为暂定，公布后应当核对',
      'The arrangement of that year is not published: the day is provisional',
      [source('DP-11')],
      'day',
    ),
    ...unless(
      date !== undefined ||
        receptionDates({ from: `${year}-01-01`, to: `${year}-12-31` }, context).length === 0,
      'NOT_A_RECEPTION_DAY',
      '不是制度规定的接待日，请另行公布',
      'Not a day the handbook names: announce it',
      S4101,
      'day',
    ),
  ]
}

export const isPersons = (n: number) => Number.isInteger(n) && n > 0

/** Whoever is received: by a leader who is on neither side, and in principle not with an answer in hand. */
export function checkVisitor(
  {
    matter,
    persons,
    holding,
    override,
  }: { matter?: VisitedMatter; persons: number; holding: Holding; override?: string },
  { leader }: ReceptionFacts,
  context: StepContext,
): Refusal[] {
  return [
    ...unless(
      isPersons(persons),
      'COUNT_IMPOSSIBLE',
      '人数应为正整数',
      'A positive number of persons',
      [],
      'persons',
    ),
    ...(matter === undefined ? [] : checkLeader(leader!, matter, context, 'matter')),
    ...unless(
      holding === 'nothing' || (override ?? '').trim() !== '',
      'NOT_SCHEDULED_IN_PRINCIPLE',
      '已持告知单或者领导已有明确意见的，原则上不再安排；仍需安排的请写明理由',
      'With a notice or a leader’s opinion a visit is in principle not scheduled; give the reason to do so all the same',
      S4103,
      'override',
    ),
  ]
}

/** Whoever steps in sits for those already in the queue as well, and is on neither side of any of their matters. */
export const checkQueue = (
  leader: NamedLeader,
  queue: readonly Omit<VisitedMatter, 'id'>[],
  context: Pick<StepContext, 'units'>,
): Refusal[] =>
  queue.map((matter) => checkLeader(leader, matter, context)).find((refused) => refused.length > 0) ?? []

export const openRecord = (index: number, { records }: ReceptionFacts): Refusal[] =>
  unless(
    records[index]?.instruction !== undefined,
    'RECORD_UNKNOWN',
    '没有这一条须落实的接待记录',
    'No such record with an instruction',
    S4106,
    'record',
  )

export const setRecord = (index: number, more: Partial<ReceptionRecord>, { records }: ReceptionFacts) => ({
  records: records.with(index, { ...records[index]!, ...more }),
})
