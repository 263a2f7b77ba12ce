import { lineage, type Unit } from '../access/units'
import { addDays, type Day } from '../clock/day'
import { clocks, type ClockCode } from '../clock/clocks'
import { isOwed } from '../lifecycle/clockwork'
import type { ClockFacts, MatterFacts } from '../matter/facts'
import { source, type Source } from '../source'
import { fill, text, type Text } from '../text'
import { triggers, type TriggerCode } from './facts'

/** A supervision the system proposes; a person orders it. */
export interface Candidate {
  /** Stable over days: the same failure is raised once. */
  readonly key: string
  readonly matter: string
  readonly trigger: TriggerCode
  /** The unit that failed. */
  readonly target: string
  /** The unit that supervises: who assigned (S4.5.2); above the unit where it would supervise itself. */
  readonly supervisor: string
  /** The day on which it became a failure: the first day after the last day in time. */
  readonly since: Day
  readonly why: Text
  readonly clock?: ClockCode
  /** Done meanwhile, too late. */
  readonly done: boolean
  readonly sources: readonly Source[]
}

/** Which clock shows which failure. Periods of effort (C11), soft ones (C17) and rights (C04, C07, C09) show none. */
const shows = {
  C05: '1',
  C06: '1',
  C08: '1',
  C10: '1',
  C12: '2',
  C13: '2',
  C14: '2',
  C01: '3',
  C02: '3',
  C03: '3',
} as const satisfies Partial<Record<ClockCode, TriggerCode>>

const overdue = text('{clock}期限 {day} 已过', 'the period "{clock}" ended on {day}')
const late = text('{clock}在期限 {day} 之后完成', '"{clock}" was done after {day}')

/** Who supervises a unit in a matter: the unit that assigned or registered it, or the one above for its own work. */
export function supervisorOf(
  matter: Pick<MatterFacts, 'homeUnit' | 'sent'>,
  target: string,
  units: readonly Unit[],
): string {
  const assigner = matter.sent?.to === target ? matter.sent.from : matter.homeUnit
  return assigner === target ? (lineage(target, units)[1] ?? target) : assigner
}

/** The part of a matter that shows failures. */
export type Watched = Pick<MatterFacts, 'id' | 'homeUnit' | 'sent' | 'acceptedOn' | 'clocks' | 'documents'>

const failed = (clock: ClockFacts, today: Day): boolean =>
  clock.state === 'breached' || (clock.state === 'running' && isOwed(clock) && clock.due.day < today)

/**
 * Triggers 1-3 of one matter on a day: clocks that ran out, and the bulletin F04 that did not follow an acceptance.
 * Triggers 4-6 need a person's finding. An extension replaces its clock, so an extended matter shows nothing.
 */
export function candidates(matter: Watched, today: Day, units: readonly Unit[] = []): Candidate[] {
  const found = matter.clocks.filter((clock) => Object.hasOwn(shows, clock.code) && failed(clock, today))
  return [...found.map((clock) => ofClock(matter, clock, units)), ...bulletinMissing(matter, today, units)]
}

function ofClock(matter: Watched, clock: ClockFacts, units: readonly Unit[]): Candidate {
  const { code, holder: target, due } = clock
  const trigger = shows[code as keyof typeof shows]
  const done = clock.stoppedOn !== undefined
  const label = clocks[code].label
  return {
    key: `${matter.id}:${trigger}:${code}:${due.trigger}`,
    matter: matter.id,
    trigger,
    target,
    supervisor: supervisorOf(matter, target, units),
    since: addDays(due.day, 1),
    why: text(
      fill(done ? late : overdue, { clock: label['zh-CN'], day: due.day })['zh-CN'],
      fill(done ? late : overdue, { clock: label.en, day: due.day }).en,
    ),
    clock: code,
    done,
    sources: [...triggers[trigger].sources, ...due.sources.filter(({ work }) => work !== 'DESIGN')],
  }
}

/** S4.3.3, S4.7.2: the receiver accepted and did not send F04 to the sender within the same period. */
function bulletinMissing(matter: Watched, today: Day, units: readonly Unit[]): Candidate[] {
  const { sent, acceptedOn } = matter
  const due = matter.clocks.findLast(({ code }) => code === 'C03')?.due
  if (!sent || acceptedOn === undefined || due === undefined || today <= due.day) return []
  const told = matter.documents.some(({ form, issuedOn }) => form === 'F04' && issuedOn !== undefined)
  if (told) return []
  return [
    {
      key: `${matter.id}:3:F04:${due.trigger}`,
      matter: matter.id,
      trigger: '3',
      target: sent.to,
      supervisor: supervisorOf(matter, sent.to, units),
      since: addDays(due.day, 1),
      why: fill(
        text('未在 {day} 前报送《转送信访事项受理情况通报》', 'the bulletin F04 was not sent by {day}'),
        { day: due.day },
      ),
      done: false,
      sources: [...triggers['3'].sources, source('S4.3.3'), source('S4.7.2')],
    },
  ]
}
