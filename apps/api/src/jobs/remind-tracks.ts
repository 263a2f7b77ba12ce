import {
  earlyWarning,
  jointHandling,
  meeting,
  receptionDay,
  rulebooks,
  type ReminderRules,
  type RulebookCode,
  type TrackReminder,
} from '@xinfang/domain'
import type { App } from '../context'
import type { Tx } from '../db/database'
import { places } from '../db/insert'
import { sendNotices } from '../matter/notices'
import { openFacts } from '../track/sealed'
import type { TrackRow } from '../track/track.entity'
import type { Unit } from '../unit/unit.entity'
import { inBatches, type Shift } from './job'
import type { Turn } from './system-context'

const BATCH = 50

/** What each kind of track reminds of; the others have clocks of the matter, which remind by themselves. */
const rules: Readonly<Record<string, (facts: never, rules: ReminderRules) => TrackReminder[]>> = {
  receptionDay: receptionDay.receptionReminders,
  jointHandling: jointHandling.jointReminders,
  meeting: meeting.meetingReminders,
  earlyWarning: earlyWarning.warningReminders,
}
const kinds = Object.keys(rules)

/** Reminders about open tracks, each once for ever: its key is written in the transaction that sends it. */
export async function remindOfTracks(
  app: App,
  units: readonly Unit[],
  turn: Turn,
  shift: Pick<Shift, 'keep'>,
): Promise<boolean> {
  // Units learn nothing of a sealed matter.
  const open = await app.db.read<{ id: string }>(
    `select t.id from track t left join matter m on m.id = t.matterId
      where t.isOpen = 1 and t.kind in (${places(kinds)}) and (m.id is null or m.secrecy <> 'sealed') order by t.id`,
    kinds,
  )
  return inBatches(
    open.map(({ id }) => id),
    BATCH,
    shift,
    (ids) => app.db.work((tx) => remindOf(tx, app, ids, units, turn)),
  )
}

async function remindOf(
  tx: Tx,
  { keyring }: Pick<App, 'keyring'>,
  ids: readonly string[],
  units: readonly Unit[],
  { today, calendar }: Turn,
): Promise<void> {
  const tracks = await tx.query<TrackRow>(`select * from track where id in (${places(ids)})`, ids)
  const sent = await tx.query<{ trackId: string; key: string }>(
    `select trackId, \`key\` from track_reminder where trackId in (${places(ids)})`,
    ids,
  )
  const known = new Set(sent.map(({ trackId, key }) => `${trackId} ${key}`))
  for (const track of tracks) {
    const office = units.find(({ id }) => id === track.officeUnitId)
    if (!office) continue
    const rulebook = rulebooks[office.rulebook as RulebookCode]
    const found = rules[track.kind]?.(openFacts(keyring, track) as never, { today, calendar, rulebook }) ?? []
    const fresh = found.filter(({ key }) => !known.has(`${track.id} ${key}`))
    await tx.insert(
      'track_reminder',
      fresh.map(({ key }) => ({ trackId: track.id, key, sentOn: today })),
    )
    await sendNotices(
      tx,
      { matterId: track.matterId, trackId: track.id },
      fresh.flatMap(({ kind, to }) => to.map((one) => ({ kind, to: one }))),
    )
  }
}
