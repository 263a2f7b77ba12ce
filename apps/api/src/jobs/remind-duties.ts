import { addDays, dayOf, duty } from '@xinfang/domain'
import type { App } from '../context'
import { faultOf } from '../db/faults'
import { newId } from '../db/id'
import { standingsOf } from '../duty/standings'
import { sendNotices } from '../matter/notices'
import type { Unit } from '../unit/unit.entity'
import { inBatches, type Job } from './job'

const BATCH = 50
/** Windows that began before may still press or have just been missed: the longest is a year. */
const BACK = 370
/** What was missed longer ago than this is on the board; nobody is told of it again. */
const FRESH = 7

const kinds = { soon: 'dutySoon', missed: 'dutyMissed' } as const

/** Each unit is told once when a duty is nearly due, and once when it was missed. */
export const remindDuties: Job = {
  name: 'remindDuties',
  due: ({ now }, lastRun) => lastRun === null || dayOf(new Date(lastRun)) < dayOf(now()),
  run: async (app, shift) => {
    const today = dayOf(app.now())
    const units = await app.db.read<Unit>('select * from unit where closedOn is null')
    const standings = await standingsOf(app, units, { from: addDays(today, -BACK), to: today }, today)
    const fresh = duty
      .dutyReminders(standings)
      .filter(({ why, due }) => why === 'soon' || due.lastDay >= addDays(today, -FRESH))
    return inBatches(fresh, BATCH, shift, async (batch) => {
      for (const reminder of batch) await tell(app, reminder)
    })
  },
}

async function tell({ db }: App, { due, why }: duty.DutyReminder): Promise<void> {
  try {
    await db.work(async (tx) => {
      const told = await tx.query('select 1 as one from duty_note where dutyKey = ? and kind = ?', [
        due.key,
        why,
      ])
      if (told.length > 0) return
      await tx.insert('duty_note', [
        {
          id: newId('dut', tx.now),
          dutyKey: due.key,
          kind: why,
          unitId: due.unit,
          day: due.lastDay,
          words: '',
          userId: null,
          at: tx.now.toISOString(),
        },
      ])
      await sendNotices(tx, { matterId: null }, [{ kind: kinds[why], to: { unit: due.unit } }])
    })
  } catch (error) {
    // Another process told it first.
    if (faultOf(error) !== 'duplicate') throw error
  }
}
