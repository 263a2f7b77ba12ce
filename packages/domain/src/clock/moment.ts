import { toNumber, type Day } from './day'

const MINUTE = 60_000
const SHANGHAI = 8 * 60 * MINUTE
const DAY = 24 * 60 * MINUTE

/** The last instant in time of a minute clock, in milliseconds: start + n minutes, that moment included (DP-8). */
export const dueInstant = (startedAt: number, minutes: number): number => startedAt + minutes * MINUTE

/** Minutes late, each begun minute counted; 0 up to and at the due instant (DP-8, DP-13). Milliseconds in. */
export const minutesLate = (dueAt: number, doneAt: number): number =>
  Math.max(0, Math.ceil((doneAt - dueAt) / MINUTE))

/**
 * The end of a due day as an instant in milliseconds: 24:00 Asia/Shanghai, or the close of business `HH:MM` for an
 * act that needs an open counter (DP-4). Whatever happens before it is in time.
 */
export function endOfDay(day: Day, closing = '24:00'): number {
  if (!/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(closing))
    throw new RangeError(`not a time of day: ${closing}`)
  const [hours, minutes] = [Number(closing.slice(0, 2)), Number(closing.slice(3))]
  return toNumber(day) * DAY - SHANGHAI + (hours * 60 + minutes) * MINUTE
}

/** Whether a petitioner's application is in time: what was posted counts by its postmark, not its arrival (DP-14). */
export const inTime = (
  due: Day,
  application: { readonly arrivedOn: Day; readonly postmark?: Day },
): boolean => (application.postmark ?? application.arrivedOn) <= due
