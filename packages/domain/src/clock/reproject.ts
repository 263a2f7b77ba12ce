import type { Rulebook } from '../rulebook/rulebook'
import type { Calendar } from './calendar'
import type { Day } from './day'
import { dueDay, type Due, type DueRequest } from './due'

/** What has become known since the due day was counted. */
export interface Reprojecting {
  readonly rulebook: Rulebook
  readonly calendar: Calendar
  readonly today: Day
  /** The day was told to the petitioner: it may move later, never earlier (DP-10). */
  readonly printed: boolean
}

/**
 * The same period counted by another calendar, from the same trigger and with the same extension, excluded time or
 * set day; the account says so. A notice that makes a day earlier never makes anybody late after the fact: the new
 * day is today at the earliest, unless it was past before.
 */
export function reproject(due: Due, { rulebook, calendar, today, printed }: Reprojecting): Due {
  const computed = dueDay(due.clock, { ...requestOf(due, rulebook, calendar), rulebook, calendar })
  if (computed.day >= due.day) return computed
  const least = due.day < today ? due.day : today
  const day = printed ? due.day : computed.day > least ? computed.day : least
  if (day === computed.day) return computed
  return {
    ...computed,
    day,
    steps: [...computed.steps, { kind: 'printed', computed: computed.day, to: day }],
  }
}

/** What the due day was asked with, read back from its account. */
function requestOf(
  due: Due,
  rulebook: Rulebook,
  calendar: Calendar,
): Omit<DueRequest, 'rulebook' | 'calendar'> {
  const { trigger, variant, steps } = due
  const base = { trigger, ...(variant === undefined ? {} : { variant }) }
  const set = steps.find((step) => step.kind === 'set')
  if (set) return { ...base, setDay: set.to }
  const count = steps.find((step) => step.kind === 'count')
  if (!count) return base
  const more = {
    ...(count.extension > 0 ? { extensionDays: count.extension } : {}),
    ...(count.excluded > 0 ? { excludedDays: count.excluded } : {}),
  }
  const whole = dueDay(due.clock, { ...base, ...more, rulebook, calendar })
  const usual = whole.steps.find((step) => step.kind === 'count')?.n
  // Only a triage that was taken up again counts another number than its rule (T11).
  return { ...base, ...more, ...(count.n === usual ? {} : { remainingDays: count.n }) }
}
