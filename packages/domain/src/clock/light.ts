import { yellowWorkingDays } from '../rulebook/shared'
import { text, type Text } from '../text'
import { addWorkingDays, type Calendar } from './calendar'
import { addDays, type Day } from './day'

export type Light = 'green' | 'yellow' | 'red' | 'paused' | 'none'
export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'void'

/** Word and shape of each light: colour is never the only sign. */
export const lights: Readonly<
  Record<Light, { readonly label: Text; readonly shape: 'circle' | 'triangle' | 'square' | 'bars' | 'dash' }>
> = {
  green: { label: text('期限内', 'in time'), shape: 'circle' },
  yellow: { label: text('临近期满', 'due soon'), shape: 'triangle' },
  red: { label: text('超期', 'overdue'), shape: 'square' },
  paused: { label: text('中止计时', 'paused'), shape: 'bars' },
  none: { label: text('无在办时限', 'no period running'), shape: 'dash' },
}

/** The last due day that is yellow today: with three working days or fewer left. For range filters in SQL. */
export const yellowUntil = (today: Day, calendar: Calendar): Day =>
  addWorkingDays(calendar, today, yellowWorkingDays)

/**
 * The last day on which the clock is green: the rule's own target (C11), or the day before three working days
 * or fewer are left. Stored beside the due day, it turns a light into a range that an index answers.
 */
export function lastGreenDay(
  clock: { readonly due: Day; readonly greenUntil?: Day },
  calendar: Calendar,
): Day {
  if (clock.greenUntil !== undefined) return clock.greenUntil
  let firstYellow = clock.due
  while (yellowUntil(addDays(firstYellow, -1), calendar) >= clock.due) firstYellow = addDays(firstYellow, -1)
  return addDays(firstYellow, -1)
}

/**
 * The light of one clock. Red from the day after the due day, and for a breach on record. A clock whose rule sets
 * its own target (`greenUntil`, C11) is green until it and yellow after it, instead of counting days left.
 */
export function light(
  clock: { readonly due: Day | null; readonly state: ClockState; readonly greenUntil?: Day },
  today: Day,
  calendar: Calendar,
): Light {
  if (clock.state === 'breached') return 'red'
  if (clock.state === 'paused') return 'paused'
  if (clock.state !== 'running' || clock.due === null) return 'none'
  if (today > clock.due) return 'red'
  if (clock.greenUntil !== undefined) return today > clock.greenUntil ? 'yellow' : 'green'
  return clock.due <= yellowUntil(today, calendar) ? 'yellow' : 'green'
}
