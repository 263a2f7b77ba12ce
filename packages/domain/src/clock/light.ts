import type { Calendar } from './calendar'
import type { Day } from './day'

export type Light = 'green' | 'yellow' | 'red' | 'paused' | 'none'
export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'void'

export declare function light(
  clock: { readonly due: Day | null; readonly state: ClockState; readonly greenUntil?: Day },
  today: Day,
  calendar: Calendar,
): Light
export declare function yellowUntil(today: Day, calendar: Calendar): Day
