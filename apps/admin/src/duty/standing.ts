import { addDays, duty, type Day } from '@xinfang/domain'
import type { DutyPartsFragment } from '../graphql/generated/graphql'
import { trackPath } from '../track/paths'

export type Duty = DutyPartsFragment

const missing: readonly string[] = ['missed', 'explained', 'gap']
export const isMissing = ({ state }: Pick<Duty, 'state'>): boolean => missing.includes(state)
export const isDone = ({ state }: Pick<Duty, 'state'>): boolean => state === 'done' || state === 'late'

/** How long a missed duty presses, in days: the home page is no register of gaps. */
const PRESSES = 45

/** What the viewer's own unit owes soon or has just missed, the latest first. */
export const pressingOf = (duties: readonly Duty[], today: Day): Duty[] =>
  duties
    .filter(({ mayRecord, state }) => mayRecord && (state === 'soon' || state === 'missed'))
    .filter(({ lastDay }) => lastDay >= addDays(today, -PRESSES))
    .toSorted((a, b) => (a.lastDay > b.lastDay ? -1 : 1))

/** Kinds of tracks that prove a duty; every other one is a meeting. */
const provenBy: Readonly<Record<string, string>> = {
  'reception-day': 'receptionDay',
  inspection: 'inspection',
}

/** Where the document that proves it is read: reception day, inspection, meeting, or the list of activities. */
export const proofPath = ({ duty: code, trackId }: Duty): string | undefined =>
  code === 'publicity' ? '/publicity' : trackPath(provenBy[code] ?? 'meeting', trackId)

/** The board of gaps by unit and month, as the domain counts it, of duties as the API shows them. */
export const boardOf = (duties: readonly Duty[], units: readonly string[], year: number): duty.DutyCell[] =>
  duty.dutyBoard(
    duties.map(({ key, duty: code, unit, from, to, lastDay, state }) => ({
      key,
      duty: code as duty.DutyCode,
      unit: unit.id,
      window: { from, to },
      lastDay,
      state: state as duty.DutyState,
    })),
    units,
    { from: `${year}-01-01`, to: `${year}-12-31` },
  )

/** One line of a day in the calendar: a duty, by how many units it is owed, done and missed that day. */
export interface DayLine {
  readonly duty: string
  readonly label: string
  readonly owed: number
  readonly done: number
  readonly missing: number
  /** The one unit that owes it. */
  readonly unit?: string
}

/** What is due last on a day, duty by duty. */
export function linesOn(duties: readonly Duty[], day: Day): DayLine[] {
  const due = duties.filter(({ lastDay }) => lastDay === day)
  return [...new Set(due.map((one) => one.duty))].map((code) => {
    const own = due.filter((one) => one.duty === code)
    return {
      duty: code,
      label: own[0]!.label,
      owed: own.length,
      done: own.filter(isDone).length,
      missing: own.filter(isMissing).length,
      ...(own.length === 1 ? { unit: own[0]!.unit.shortName } : {}),
    }
  })
}
