import { dayOf } from '../clock/day'
import type { Recipient } from '../lifecycle/effects'
import { limitAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

export const urgentStates = {
  none: text('未报送', 'none'),
  sent: text('报送中', 'on its way'),
  closed: text('已终报', 'final report'),
} as const
export type UrgentState = keyof typeof urgentStates

interface Category {
  readonly label: Text
  readonly events: Readonly<Record<string, Text>>
  readonly sources: readonly Source[]
}
const S491 = [source('S4.9.1')]

/** The categories of S4.9.1 with their events. */
export const urgentCategories = {
  A: {
    label: text('铁路场所、机关、基层单位突发', 'sudden, at railway premises, offices, units'),
    events: {
      crowd: text('群体上访', 'crowd petition'),
      surround: text('围堵', 'surrounding'),
      storm: text('冲击、占领机关或者要害部位', 'storming or occupying offices or vital points'),
      disturb: text('严重影响办公、运输秩序', 'seriously disturbing office or transport order'),
    },
    sources: S491,
  },
  B: {
    label: text('单位内部、施工工地', 'inside units or building sites'),
    events: {
      strike: text('罢工', 'strike'),
      stoppage: text('停工', 'stoppage'),
      petition: text('集体请愿', 'collective petition'),
    },
    sources: S491,
  },
  C: {
    label: text('社会上涉及铁路', 'society, touching the railway'),
    events: {
      station: text('冲击车站', 'storming a station'),
      hall: text('占据候车室', 'occupying a waiting hall'),
      track: text('卧轨、拦截列车', 'lying on or cutting the track'),
      train: text('强行登车', 'forcing onto trains'),
    },
    sources: S491,
  },
} as const satisfies Record<string, Category>
export type UrgentCategory = keyof typeof urgentCategories
export const categoryRow = (category: UrgentCategory): Category => urgentCategories[category]

/** The levels of the chain, in order: any one of the last three suffices (S4.9.3). */
export const levels = {
  'unit-leader': text('本单位领导', 'leader of the unit'),
  office: text('上级信访部门', 'superior petition office'),
  committee: text('党委', 'Party committee'),
  'leader-in-charge': text('分管领导', 'leader in charge'),
} as const satisfies Record<string, Text>
export type Level = keyof typeof levels

/** One hop of the chain. Instants in milliseconds. */
export interface Hop {
  readonly level: Level
  readonly from: string
  /** The unit addressed, and the person where one was named. */
  readonly unit: string
  readonly user?: string
  readonly sentAt: number
  readonly acknowledgedAt?: number
  readonly acknowledgedBy?: string
  /** Did not answer, and the report went on above it in an emergency. */
  readonly passedOverAt?: number
}

/** One urgent report, as plain data. It says what happens, where, with how many: never who. */
export interface UrgentFacts {
  readonly state: UrgentState
  readonly unit?: string
  readonly category?: UrgentCategory
  readonly event?: string
  readonly place?: string
  readonly occurredAt?: number
  readonly sentAt?: number
  readonly persons?: number
  readonly demand?: string
  readonly acts?: string
  readonly measures?: string
  readonly reporter?: string
  readonly hops: readonly Hop[]
  /** A level was passed over in an emergency: why, and when its leader was told afterwards. */
  readonly skip?: { readonly reasons: string; readonly toldAt?: number; readonly told?: string }
  readonly followUps: readonly { readonly text: string; readonly by: string; readonly at: number }[]
  readonly final?: { readonly text: string; readonly by: string; readonly at: number }
}

export const noUrgent: UrgentFacts = { state: 'none', hops: [], followUps: [] }

/** Where the report now lies unacknowledged. */
export const waitingHop = ({
  hops,
}: UrgentFacts): { readonly hop: Hop; readonly index: number } | undefined => {
  const index = hops.findIndex(
    ({ acknowledgedAt, passedOverAt }) => acknowledgedAt === undefined && passedOverAt === undefined,
  )
  return index < 0 ? undefined : { hop: hops[index]!, index }
}

/** Somebody above the unit has it: one addressee suffices (S4.9.3). */
export const isReceivedAbove = ({ hops }: UrgentFacts): boolean =>
  hops.some(({ level, acknowledgedAt }) => level !== 'unit-leader' && acknowledgedAt !== undefined)

/** Time that passed, for people to judge: no law gives minutes, so none is called late (S4.9.3). Milliseconds. */
export interface Elapsed {
  readonly toFirstReport: number
  readonly hops: readonly { readonly level: Level; readonly waited: number; readonly open: boolean }[]
}

export const elapsed = ({ occurredAt, sentAt, hops }: UrgentFacts, now: number): Elapsed => ({
  toFirstReport: sentAt! - occurredAt!,
  hops: hops.map(({ level, sentAt: from, acknowledgedAt, passedOverAt }) => ({
    level,
    waited: (acknowledgedAt ?? passedOverAt ?? now) - from,
    open: acknowledgedAt === undefined && passedOverAt === undefined,
  })),
})

/** Who is told again of a hop nobody acknowledged: whoever was addressed, who may answer in the unit or above it, and who sent it. */
export const escalatedTo = ({ unit, user, from }: Hop): Recipient[] => [
  ...(user === undefined ? [] : [{ user }]),
  { unit, holding: 'urgent-report.answer' },
  { user: from },
]

/** A hop nobody acknowledged in the minutes set is put before the next level; the key says how often, so each goes out once. */
export function escalation(
  { id, facts }: { readonly id: string; readonly facts: UrgentFacts },
  now: number,
  rulebook: Rulebook,
): { readonly key: string; readonly hop: Hop; readonly times: number } | undefined {
  const waiting = waitingHop(facts)
  if (facts.state === 'closed' || waiting === undefined) return undefined
  const { hop, index } = waiting
  const minutes = limitAt(rulebook, 'urgent-escalation', dayOf(new Date(hop.sentAt)))
  if (minutes === undefined) return undefined
  const times = Math.floor((now - hop.sentAt) / (minutes * 60_000))
  return times < 1 ? undefined : { key: `${id}/${index}/${times}`, hop, times }
}
