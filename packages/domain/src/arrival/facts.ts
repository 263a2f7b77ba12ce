import { source, type Source } from '../source'
import { text, type Text } from '../text'

export const arrivalStates = {
  none: text('未通知', 'not called'),
  open: text('等待到场', 'open'),
  closed: text('已结束', 'closed'),
} as const
export type ArrivalState = keyof typeof arrivalStates

/** For whom an official comes (S1.3.1, S1.3.3). */
export const duties = {
  area: text('管理区一把手', 'head of the management area'),
  village: text('村（居）一把手', 'head of the village or residents’ committee'),
  office: text('信访办', 'petition office'),
  deputy: text('街道分管领导', 'deputy head in charge'),
} as const
export type ArrivalDuty = keyof typeof duties

interface Place {
  readonly label: Text
  /** Who is called, and whether the minutes bind them; without minutes arrivals are recorded and nothing is judged. */
  readonly called: Readonly<Partial<Record<ArrivalDuty, 'minutes' | 'recorded'>>>
  readonly sources: readonly Source[]
}

const above = { area: 'recorded', office: 'recorded', deputy: 'recorded' } as const
const S133 = [source('S1.3.3')]

/** Where the visit happens. At the district both rules apply: minutes for the two heads, none for the others. */
export const places = {
  street: {
    label: text('街道', 'sub-district'),
    called: { area: 'minutes', village: 'minutes' },
    sources: [source('S1.3.1')],
  },
  district: {
    label: text('区', 'district'),
    called: { area: 'minutes', village: 'minutes', office: 'recorded', deputy: 'recorded' },
    sources: [source('S1.3.1'), source('S1.3.3')],
  },
  city: { label: text('市', 'city'), called: above, sources: S133 },
  province: { label: text('省', 'province'), called: above, sources: S133 },
  nation: { label: text('国家', 'national'), called: above, sources: S133 },
} as const satisfies Record<string, Place>
export type ArrivalPlace = keyof typeof places
export const placeOf = (place: ArrivalPlace): Place => places[place]

/** One official who was called. A person who is head at both levels stands here once, with both duties. Instants in milliseconds. */
export interface Attendance {
  readonly userId: string
  readonly unitId: string
  readonly duties: readonly ArrivalDuty[]
  readonly sentAt: number
  readonly deliveredAt?: number
  readonly acknowledgedAt?: number
  readonly onTheWayAt?: number
  readonly arrivedAt?: number
  readonly refusedAt?: number
  readonly refusal?: string
  /** Somebody else came for the head: recorded, and the head still counts as not there. */
  readonly deputy?: { readonly userId?: string; readonly at: number }
  /** Who wrote the arrival down, when not the official. */
  readonly recordedBy?: string
}

/** One visit to which heads were called, as plain data. */
export interface ArrivalFacts {
  readonly state: ArrivalState
  readonly office?: string
  readonly place?: ArrivalPlace
  readonly location?: string
  readonly calledAt?: number
  readonly closedAt?: number
  /** What the visitors came about, registered later. */
  readonly matter?: string
  readonly attendances: readonly Attendance[]
}

export const noArrival: ArrivalFacts = { state: 'none', attendances: [] }
