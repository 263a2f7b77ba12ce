import { clocks, type ClockCode } from '@xinfang/domain'
import type { ClockView } from './matter'

/** Still owed: also when the period ran out, for silence ends no duty. */
export const isRunning = ({ state, stoppedOn }: Pick<ClockView, 'state' | 'stoppedOn'>): boolean =>
  stoppedOn === null && state !== 'void' && state !== 'met'

export const byDue = (a: Pick<ClockView, 'dueDay'>, b: Pick<ClockView, 'dueDay'>): number =>
  a.dueDay.localeCompare(b.dueDay)

/** Handbook and national floor side by side, the earlier first (RB-2); one row when only one sets the period. */
export interface DueRow {
  readonly by: 'handbook' | 'floor'
  readonly day: string
}

export function dueRows({ dueDay, floorDueDay }: Pick<ClockView, 'dueDay' | 'floorDueDay'>): DueRow[] {
  if (!floorDueDay || floorDueDay === dueDay) return []
  const rows: DueRow[] = [
    { by: 'handbook', day: dueDay },
    { by: 'floor', day: floorDueDay },
  ]
  return rows.sort((a, b) => a.day.localeCompare(b.day))
}

export const clockLabel = (code: ClockCode) => clocks[code].label
