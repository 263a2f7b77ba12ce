import type { Rulebook } from '../rulebook/rulebook'
import type { Source } from '../source'
import type { Text } from '../text'
import type { Calendar } from './calendar'
import type { ClockCode } from './clocks'
import type { Day } from './day'

/** A due day with the account of how it came about. Plain data: it can be stored and printed again. */
export interface Due {
  readonly clock: ClockCode
  readonly trigger: Day
  /** The last day in time, included, until 24:00 Asia/Shanghai. */
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
  readonly rulebook: string
  readonly floor: string
  readonly sources: readonly Source[]
  readonly steps: readonly DueStep[]
}

export type DueStep = { readonly kind: string; readonly name?: Text }

export interface DueRequest {
  /** The day of the event; for C16 and notice of a hearing the day of the event to come. */
  readonly trigger: Day
  readonly rulebook: Rulebook
  readonly calendar: Calendar
  readonly extensionDays?: number
  readonly excludedDays?: number
  readonly setDay?: Day
  readonly variant?: string
}

export declare function dueDay(code: ClockCode, request: DueRequest): Due
