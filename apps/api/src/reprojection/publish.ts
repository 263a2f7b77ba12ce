import {
  calendarOf,
  checkPublication,
  withArrangement,
  type Arrangement,
  type Refusal,
} from '@xinfang/domain'
import { arrangementOf, noticeRow } from '../calendar/calendars'
import type { CalendarNotice } from '../calendar/notice.entity'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { record } from '../history/record'
import { once } from '../session/once'
import type { Viewer } from '../session/viewer'

export interface Published {
  readonly runId: string | null
  readonly refusals: readonly Refusal[]
}

/** Puts a notice in force and lays down the run that counts the open clocks by it. */
export async function publish(
  context: Context,
  viewer: Viewer,
  arrangement: Arrangement,
  idempotencyKey: string | null,
): Promise<Published> {
  const answer = await once<Published>(
    context,
    'publishCalendar',
    { ...arrangement, idempotencyKey },
    async (tx) => {
      const calendar = calendarOf((await lockNotices(tx)).map(arrangementOf))
      const refusals = checkPublication(arrangement, calendar, context.today)
      if (refusals.length > 0) return { answer: { runId: null, refusals }, done: false }
      const notice = noticeRow(arrangement, tx.now, viewer.userId)
      const run = newId('run', tx.now)
      await tx.insert('calendar_notice', [notice])
      await tx.run('update calendar_run set finishedAt = ? where finishedAt is null', [tx.now.toISOString()])
      await tx.insert('calendar_run', [
        {
          id: run,
          noticeId: notice.id,
          calendarVersion: withArrangement(calendar, arrangement).version,
          startedAt: tx.now.toISOString(),
          startedBy: viewer.userId,
          countedAt: null,
          finishedAt: null,
          clocks: 0,
          moved: 0,
          kept: 0,
        },
      ])
      await record(tx, [
        {
          actorId: viewer.userId,
          unitId: viewer.actingUnit,
          action: 'publishCalendar',
          data: { notice: notice.id, run, year: arrangement.year, number: notice.number },
        },
      ])
      return { answer: { runId: run, refusals }, done: true }
    },
  )
  await context.app.calendars.reread()
  return answer
}

/** Two administrators at once: the head of the history keeps the second one waiting for what the first publishes. */
async function lockNotices(tx: Tx): Promise<CalendarNotice[]> {
  await tx.query(`select seq from chain_head where id = 1${tx.dialect === 'mysql' ? ' for update' : ''}`)
  return tx.query<CalendarNotice>('select * from calendar_notice order by knownFrom, id')
}
