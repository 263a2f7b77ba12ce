import type { Rulebook } from '../rulebook/rulebook'
import type { Source } from '../source'
import type { Calendar, RestPeriod } from './calendar'
import type { ClockCode } from './clocks'
import type { Day } from './day'

/** A due day with the account of how it came about. Plain data: it can be stored and printed again. */
export interface Due {
  readonly clock: ClockCode
  readonly variant?: string
  readonly trigger: Day
  /** The last day in time, included, until 24:00 Asia/Shanghai (DP-4). */
  readonly day: Day
  /** Handbook's and national floor's own due days, when both set this period (RB-2). */
  readonly handbookDay?: Day
  readonly floorDay?: Day
  /** The end of the count before any roll over rest days. */
  readonly unrolled: Day
  /** Internal target, never a breach: last working day on or before the unrolled end (DP-15). */
  readonly target: Day
  /** Only where the rule itself sets a target (C11): green until this day, yellow after it. */
  readonly greenUntil?: Day
  /** A year without a State Council notice was touched (DP-11). */
  readonly provisional: boolean
  readonly calendarVersion: string
  /** Codes of the rulebook and of the floor on the trigger day; '' before the first floor. */
  readonly rulebook: string
  readonly floor: string
  /** Rules that gave the number, decisive one first, then the readings used in counting. */
  readonly sources: readonly Source[]
  readonly steps: readonly DueStep[]
}

/** One step of the account, in order. Days added up give the due day; a test holds it to that. */
export type DueStep =
  | { readonly kind: 'trigger'; readonly day: Day }
  | {
      readonly kind: 'count'
      readonly n: number
      readonly extension: number
      readonly excluded: number
      readonly to: Day
    }
  | {
      readonly kind: 'count-working'
      readonly n: number
      readonly skipped: readonly RestPeriod[]
      readonly to: Day
    }
  | { readonly kind: 'count-back'; readonly n: number; readonly to: Day }
  | { readonly kind: 'set'; readonly to: Day }
  | { readonly kind: 'roll'; readonly rest: RestPeriod; readonly to: Day }
  | { readonly kind: 'at-least'; readonly n: number; readonly to: Day }
  | { readonly kind: 'target'; readonly n: number; readonly day: Day }
  | {
      readonly kind: 'compare'
      readonly handbook: Day
      readonly floor: Day
      readonly holds: 'handbook' | 'floor'
    }
  | { readonly kind: 'printed'; readonly computed: Day; readonly to: Day }

export interface DueRequest {
  /** The day of the event that starts the clock; for a backward notice the day of the event to come. */
  readonly trigger: Day
  readonly rulebook: Rulebook
  readonly calendar: Calendar
  /** C06: days granted in all; at most what the rulebook allows, 30 (DP-6). */
  readonly extensionDays?: number
  /** C10: resume day − stop day of the hearing (DP-9). */
  readonly excludedDays?: number
  /** C12, C13, or a period that a decision set: the day as written in the form; check it with `checkSetDay`. */
  readonly setDay?: Day
  /** C01 after a returned transfer: calendar days that were left; at least three working days are kept (T11). */
  readonly remainingDays?: number
  /** C17: ordinary | important. C19: decision | session | notice. */
  readonly variant?: string
}
