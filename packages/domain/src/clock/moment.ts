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
 * act that needs an open counter (DP-4). An act at that very instant of closing is in time, one at 24:00 is not.
 */
export function endOfDay(day: Day, closing = '24:00'): number {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(closing)
  if (!match) throw new RangeError(`not a time of day: ${closing}`)
  return toNumber(day) * DAY - SHANGHAI + (Number(match[1]) * 60 + Number(match[2])) * MINUTE
}

/** Whether a petitioner's application is in time: what was posted counts by its postmark, not its arrival (DP-14). */
export const inTime = (
  due: Day,
  application: { readonly arrivedOn: Day; readonly postmark?: Day },
): boolean => (application.postmark ?? application.arrivedOn) <= due
