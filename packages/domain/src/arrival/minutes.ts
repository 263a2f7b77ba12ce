import { dueInstant } from '../clock/moment'
import { dayOf } from '../clock/day'
import { choiceAt, limitAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { source, type Source } from '../source'
import { text } from '../text'
import { placeOf, type ArrivalFacts, type ArrivalPlace, type Attendance } from './facts'

export const standings = {
  called: text('已通知，未确认', 'called, not acknowledged'),
  running: text('计时中', 'clock running'),
  'in-time': text('按时到场', 'in time'),
  late: text('迟到', 'late'),
  overdue: text('超时未到', 'overdue'),
  missing: text('未到场', 'missing'),
  refused: text('拒绝接访', 'refused'),
  arrived: text('已到场', 'arrived'),
} as const
export type Standing = keyof typeof standings

export interface AttendanceStanding {
  readonly standing: Standing
  /** The last instant in time, in milliseconds; absent without minutes or before the clock starts. */
  readonly dueAt?: number
  /** Milliseconds late, each one counted (DP-8); 0 in time. */
  readonly lateBy: number
  /** A recorded breach of this head; no excuse removes it (S1.3.1). */
  readonly breach: boolean
  readonly sources: readonly Source[]
}

/** Whether the minutes bind an official at a place: some duty carries them. */
export const isBound = (place: ArrivalPlace, { duties }: Pick<Attendance, 'duties'>): boolean =>
  duties.some((duty) => placeOf(place).called[duty] === 'minutes')

/** From when the minutes run: acknowledged, else delivered; by the other reading from sending (S1.3.1). */
export function startOf(
  { sentAt, deliveredAt, acknowledgedAt }: Attendance,
  rulebook: Rulebook,
): number | undefined {
  if (choiceAt(rulebook, 'arrival-start', dayOf(new Date(sentAt))) === 'sent') return sentAt
  return acknowledgedAt ?? deliveredAt
}

/** How one official stands at an instant: each head by their own clock, to the millisecond, and exactly the limit is in time. */
export function standingOf(
  attendance: Attendance,
  { place, closedAt }: Pick<ArrivalFacts, 'place' | 'closedAt'>,
  now: number,
  rulebook: Rulebook,
): AttendanceStanding {
  const { arrivedAt, refusedAt, sentAt } = attendance
  const { sources } = placeOf(place!)
  const minutes = isBound(place!, attendance)
    ? limitAt(rulebook, 'arrival', dayOf(new Date(sentAt)))
    : undefined
  if (minutes === undefined)
    return {
      standing: arrivedAt !== undefined ? 'arrived' : refusedAt !== undefined ? 'refused' : 'called',
      lateBy: 0,
      breach: false,
      sources,
    }
  const startedAt = startOf(attendance, rulebook)
  const dueAt = startedAt === undefined ? undefined : dueInstant(startedAt, minutes)
  const at = arrivedAt ?? closedAt ?? now
  const lateBy = dueAt === undefined ? 0 : Math.max(0, at - dueAt)
  const standing = boundStanding(attendance, {
    closed: closedAt !== undefined,
    started: dueAt !== undefined,
    lateBy,
  })
  return {
    standing,
    ...(dueAt === undefined ? {} : { dueAt }),
    lateBy: standing === 'late' || standing === 'overdue' ? lateBy : 0,
    breach: ['late', 'overdue', 'missing', 'refused'].includes(standing),
    sources: [...sources, source('DP-8')],
  }
}

function boundStanding(
  { arrivedAt, refusedAt }: Attendance,
  { closed, started, lateBy }: { closed: boolean; started: boolean; lateBy: number },
): Standing {
  if (refusedAt !== undefined && arrivedAt === undefined) return 'refused'
  if (arrivedAt !== undefined) return lateBy > 0 ? 'late' : 'in-time'
  if (closed) return 'missing'
  if (!started) return 'called'
  return lateBy > 0 ? 'overdue' : 'running'
}

/** Findings of a closed visit: each head who came late, not at all, or refused. Accountability needs more (S1.3.2). */
export const arrivalFindings = (arrival: ArrivalFacts, rulebook: Rulebook) =>
  arrival.closedAt === undefined
    ? []
    : arrival.attendances
        .map(({ userId, unitId, ...attendance }) => ({
          userId,
          unitId,
          ...standingOf({ userId, unitId, ...attendance }, arrival, arrival.closedAt!, rulebook),
        }))
        .filter(({ breach }) => breach)
