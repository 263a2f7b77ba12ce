import { dayOf, rulebooks, urgentReport, type RulebookCode } from '@xinfang/domain'
import type { App } from '../context'
import { faultOf } from '../db/faults'
import { record } from '../history/record'
import { sendNotices } from '../matter/notices'
import { openFacts } from '../track/sealed'
import type { TrackRow } from '../track/track.entity'
import { inBatches, type Job } from './job'

type Waiting = TrackRow & { readonly rulebook: string }

/** Urgent reports nobody answers, each with the reminder that is due now and was not sent yet. */
async function pressing({ db, keyring, now }: App) {
  const open = await db.read<Waiting>(
    `select t.*, u.rulebook from track t join unit u on u.id = t.officeUnitId
      where t.kind = 'urgentReport' and t.isOpen = 1 and t.targetUnitId is not null`,
  )
  const sent = await db.read<{ key: string }>(
    "select r.`key` from track_reminder r join track t on t.id = r.trackId where t.kind = 'urgentReport' and t.isOpen = 1",
  )
  const known = new Set(sent.map(({ key }) => key))
  return open.flatMap((track) => {
    const facts = openFacts<urgentReport.UrgentFacts>(keyring, track)
    const rulebook = rulebooks[track.rulebook as RulebookCode]
    const due = urgentReport.escalation({ id: track.id, facts }, now().getTime(), rulebook)
    return due === undefined || known.has(due.key) ? [] : [{ track, ...due }]
  })
}

/**
 * Puts an urgent report that nobody acknowledged before whoever was addressed again, before those above, and tells
 * who sent it: as often as the minutes of the rulebook pass, each time once (S4.9.3). Looked for at every poll.
 */
export const escalate: Job = {
  name: 'escalate',
  due: async (app) => (await pressing(app)).length > 0,
  run: async (app, shift) =>
    inBatches(await pressing(app), 1, shift, async (batch) => {
      for (const one of batch) await tell(app, one)
    }),
}

async function tell(
  { db, now }: App,
  { track, hop, key, times }: Awaited<ReturnType<typeof pressing>>[number],
): Promise<void> {
  try {
    await db.work(async (tx) => {
      await tx.insert('track_reminder', [{ trackId: track.id, key, sentOn: dayOf(now()) }])
      const to = urgentReport.escalatedTo(hop)
      await sendNotices(
        tx,
        { matterId: null, trackId: track.id },
        to.map((one) => ({ kind: 'urgent-waiting', to: one })),
      )
      const { id, kind, state } = track
      await record(tx, [
        {
          actorId: 'system',
          action: 'escalateUrgentReport',
          data: { track: { id, kind, from: state, to: state }, level: hop.level, times },
        },
      ])
    })
  } catch (error) {
    // Another process told it first.
    if (faultOf(error) !== 'duplicate') throw error
  }
}
