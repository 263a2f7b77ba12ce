import {
  isDuty,
  lastGreenDay,
  type Calendar,
  type ClockCode,
  type ClockEffect,
  type Due,
} from '@xinfang/domain'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import type { ClockRow } from './clock.entity'
import { NO_DUE_DAY } from './light'

const greenUntil = (due: Due, calendar: Calendar) => lastGreenDay({ ...due, due: due.day }, calendar)

/** A started clock as a row. */
export function clockRow(
  matterId: string,
  effect: Extract<ClockEffect, { do: 'start' }>,
  now: Date,
  calendar: Calendar,
): ClockRow {
  const { due, holder, code } = effect
  return {
    id: newId('clk', now),
    matterId,
    code,
    holderUnitId: holder === 'petitioner' ? null : holder,
    state: 'running',
    startedOn: due.trigger,
    dueDay: due.day,
    targetDay: due.target,
    floorDueDay: due.floorDay ?? null,
    greenUntil: greenUntil(due, calendar),
    provisional: due.provisional,
    stoppedOn: null,
    breachedOn: null,
    calendarVersion: due.calendarVersion,
    due: JSON.stringify(due),
  }
}

/** The clock of this code that is not done with. */
const owed = `matterId = ? and code = ? and stoppedOn is null and state in ('running', 'paused', 'breached')`

/** Writes what an action did to the clocks of one matter. */
export async function storeClocks(
  tx: Tx,
  matterId: string,
  effects: readonly ClockEffect[],
  calendar: Calendar,
): Promise<void> {
  for (const effect of effects) {
    switch (effect.do) {
      case 'start':
        await tx.insert('clock', [clockRow(matterId, effect, tx.now, calendar)])
        break
      case 'stop':
        await tx.run(`update clock set state = ?, stoppedOn = ? where ${owed}`, [
          effect.as,
          effect.on,
          matterId,
          effect.code,
        ])
        break
      case 'breach':
        await tx.run(
          `update clock set state = 'breached', breachedOn = ? where ${owed} and state = 'running'`,
          [effect.on, matterId, effect.code],
        )
        break
      case 'pause':
        await tx.run(`update clock set state = 'paused' where ${owed}`, [matterId, effect.code])
        break
      case 'reproject':
        await setDue(tx, effect.due, calendar, matterId)
        break
      case 'resume':
        await tx.run(`update clock set state = 'running' where ${owed}`, [matterId, effect.code])
        if (effect.due) await setDue(tx, effect.due, calendar, matterId)
        break
    }
  }
}

/** Another due day, with its account. */
const setDue = (tx: Tx, due: Due, calendar: Calendar, matterId: string): Promise<unknown> =>
  tx.run(
    `update clock set dueDay = ?, targetDay = ?, floorDueDay = ?, greenUntil = ?, provisional = ?,
        calendarVersion = ?, due = ? where ${owed}`,
    [
      due.day,
      due.target,
      due.floorDay ?? null,
      greenUntil(due, calendar),
      due.provisional ? 1 : 0,
      due.calendarVersion,
      JSON.stringify(due),
      matterId,
      due.clock,
    ],
  )

export interface NextClock {
  readonly nextDueDay: string
  /** The last day the next clock is green. */
  readonly nextGreenUntil: string
  readonly nextClock: string | null
  readonly nextPaused: number
}

type Timed = Pick<ClockRow, 'code' | 'state' | 'stoppedOn' | 'dueDay' | 'greenUntil' | 'holderUnitId'>

/** Which clock presses next: of those an organ still owes, the earliest due; a paused one only when nothing else runs. */
export function nextClockOf(rows: readonly Timed[]): NextClock {
  const pressing = rows
    .filter(({ state, stoppedOn }) => stoppedOn === null && ['running', 'paused', 'breached'].includes(state))
    .filter(({ code, holderUnitId }) =>
      isDuty({ code: code as ClockCode, holder: holderUnitId ?? 'petitioner' }),
    )
    .toSorted((a, b) => (a.dueDay < b.dueDay ? -1 : a.dueDay > b.dueDay ? 1 : a.code < b.code ? -1 : 1))
  const next = pressing.find(({ state }) => state !== 'paused') ?? pressing[0]
  return next
    ? {
        nextDueDay: next.dueDay,
        nextGreenUntil: next.greenUntil,
        nextClock: next.code,
        nextPaused: next.state === 'paused' ? 1 : 0,
      }
    : { nextDueDay: NO_DUE_DAY, nextGreenUntil: NO_DUE_DAY, nextClock: null, nextPaused: 0 }
}

export async function readNextClock(tx: Tx, matterId: string): Promise<NextClock> {
  return nextClockOf(
    await tx.query<Timed>(
      'select code, state, stoppedOn, dueDay, greenUntil, holderUnitId from clock where matterId = ?',
      [matterId],
    ),
  )
}
