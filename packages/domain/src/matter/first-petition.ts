import { addDays, type Day } from '../clock/day'
import type { ClockFacts, MatterFacts } from './facts'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

/** How a first petition stands to its target of five and its tolerance of seven working days (S1.4.1). */
export const firstPetitionStates = {
  'on-target': { label: text('5个工作日内', 'on target') },
  tolerance: { label: text('7个工作日内', 'within tolerance') },
  missed: { label: text('超过7个工作日', 'missed') },
} as const satisfies Record<string, { label: Text }>

export type FirstPetitionState = keyof typeof firstPetitionStates

/** By the day of the reply, or as of today while it is open; undefined where no such clock ran or its duty fell away. */
export function firstPetitionState(
  clock: Pick<ClockFacts, 'due' | 'state' | 'stoppedOn'> | undefined,
  today: Day,
): FirstPetitionState | undefined {
  if (clock === undefined || clock.state === 'void') return undefined
  const day = clock.stoppedOn ?? today
  if (day > clock.due.day) return 'missed'
  return day <= (clock.due.greenUntil ?? clock.due.day) ? 'on-target' : 'tolerance'
}

/** The four verbs of S1.4.3. */
export const fourVerbs = {
  receive: { label: text('接待好', 'received'), sources: [source('S1.4.3')] },
  route: { label: text('分流好', 'routed'), sources: [source('S1.4.3')] },
  guide: { label: text('指导好', 'guided'), sources: [source('S1.4.3')] },
  supervise: { label: text('督办好', 'supervised'), sources: [source('S1.4.3')] },
} as const satisfies Record<string, { label: Text; sources: readonly Source[] }>

export type Verb = keyof typeof fourVerbs

const routingActs: readonly string[] = [
  'transferMatter',
  'assignMatter',
  'acceptMatter',
  'divertMatter',
  'refuseAcceptance',
  'refuseAgain',
  'mergeMatter',
]

/** The day each verb was first done; absent = not yet. Guidance counts when it was asked for, so its absence is no gap. */
export function verbsDone({ registeredOn, acts, notes = [] }: MatterFacts): Partial<Record<Verb, Day>> {
  const note = (...kinds: readonly string[]) => notes.find(({ kind }) => kinds.includes(kind))?.on
  const found: Record<Verb, Day | undefined> = {
    receive: registeredOn,
    route: acts.find(({ action }) => routingActs.includes(action))?.on,
    guide: note('guided'),
    supervise: note('supervised'),
  }
  return Object.fromEntries(Object.entries(found).filter(([, on]) => on !== undefined))
}

/** One verb as it stands; `missing` while it is owed and its day has come without it. */
export interface VerbState {
  readonly verb: Verb
  readonly on?: Day
  readonly missing: boolean
}

/**
 * The four verbs of a first petition, in their order. Only the check upon it has a day, before day five (S1.4.3),
 * unless it was replied to sooner; the others are shown, never missed.
 */
export function verbsOf(matter: MatterFacts, today: Day): VerbState[] {
  const clock = matter.clocks.findLast(({ code, state }) => code === 'C11' && state !== 'void')
  const done = verbsDone(matter)
  const end = clock?.stoppedOn ?? today
  const target = clock && (clock.due.greenUntil ?? clock.due.day)
  return (Object.keys(fourVerbs) as Verb[]).map((verb) => {
    const on = done[verb]
    const missing = verb === 'supervise' && target !== undefined && (on ?? end) >= target
    return { verb, ...(on === undefined ? {} : { on }), missing }
  })
}

/** One first petition that was closed, as the indicators see it. */
export interface ClosedFirst {
  readonly closedOn: Day
  /** Days of further submissions on the same facts; new facts are another matter and do not count. */
  readonly repeatedOn: readonly Day[]
}

/** Settled in one go: nothing more on the same facts within the window (S1.4.4; 90 days, configurable). */
export const settledInOneGo = ({ closedOn, repeatedOn }: ClosedFirst, windowDays: number): boolean =>
  !repeatedOn.some((day) => day > closedOn && day <= addDays(closedOn, windowDays))
