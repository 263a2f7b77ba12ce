import type { Text } from '../text'
import type { Day } from './day'

/** The working days as known at one time. Immutable; `version` names what was known, for the record. */
export interface Calendar {
  readonly version: string
}

export declare function calendarKnownOn(day: Day): Calendar
export declare const latestCalendar: Calendar
export declare function isRestDay(calendar: Calendar, day: Day): boolean
export declare function isWorkingDay(calendar: Calendar, day: Day): boolean
export declare function restDayName(calendar: Calendar, day: Day): Text
export declare function addWorkingDays(calendar: Calendar, day: Day, n: number): Day
export declare function workingDaysBetween(calendar: Calendar, a: Day, b: Day): number
export declare function nextWorkingDay(calendar: Calendar, day: Day): Day
export declare function previousWorkingDay(calendar: Calendar, day: Day): Day
export declare function isProvisional(calendar: Calendar, day: Day): boolean
