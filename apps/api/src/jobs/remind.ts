import { reminders, yellowUntil, type Day, type Reminder, type Unit } from '@xinfang/domain'
import type { App } from '../context'
import type { Tx } from '../db/database'
import { places } from '../db/insert'
import { loadAllFacts } from '../matter/facts'
import type { MatterColumns } from '../matter/matter.entity'
import { sendNotices } from '../matter/notices'
import { inBatches, type Shift } from './job'
import { systemContext, type Turn } from './system-context'

const BATCH = 100

/** Reminders that fall due today, each once for ever: its key is written in the transaction that sends it. */
export async function remind(
  app: App,
  units: readonly Unit[],
  turn: Turn,
  shift: Pick<Shift, 'keep'>,
): Promise<boolean> {
  const wanted = await candidates(app, turn)
  return inBatches(wanted, BATCH, shift, (ids) => app.db.work((tx) => remindOf(tx, ids, units, turn)))
}

/** Matters that the domain's reminders might be about; which ones are, it says itself. */
async function candidates({ db }: App, { today, calendar }: Turn): Promise<string[]> {
  const rows = await db.read<{ id: string }>(
    `select matterId as id from clock where state = 'running' and dueDay between ? and ?
        and holderUnitId is not null
      union select matterId from clock where state = 'running' and code = 'C11'
      union select matterId from clock where state = 'running' and code in ('C07', 'C09') and dueDay < ?
      union select t.matterId from transfer t where t.signedOn is null and t.endedOn is null
      union select r.matterId from matter_record r join matter m on m.id = r.matterId and m.isOpen = 1
        where r.kind in ('extension', 'withdrawal')
      order by id`,
    [today, yellowUntil(today, calendar), today],
  )
  return rows.map(({ id }) => id)
}

async function remindOf(tx: Tx, ids: readonly string[], units: readonly Unit[], turn: Turn): Promise<void> {
  const matters = await tx.query<MatterColumns>(`select * from matter where id in (${places(ids)})`, ids)
  const facts = await loadAllFacts(tx.query, matters)
  const sent = await tx.query<{ matterId: string; key: string }>(
    `select matterId, \`key\` from reminder where matterId in (${places(ids)})`,
    ids,
  )
  const known = new Set(sent.map(({ matterId, key }) => `${matterId} ${key}`))
  for (const matter of matters) {
    const found = reminders(facts.get(matter.id)!, systemContext(matter, units, turn))
    const fresh = found.filter(({ key }) => !known.has(`${matter.id} ${key}`))
    await send(tx, matter.id, fresh, turn.today)
  }
}

async function send(tx: Tx, matterId: string, found: readonly Reminder[], today: Day): Promise<void> {
  await tx.insert(
    'reminder',
    found.map(({ key }) => ({ matterId, key, sentOn: today })),
  )
  await sendNotices(
    tx,
    { matterId },
    found.flatMap(({ kind, to }) => to.map((one) => ({ kind, to: one }))),
  )
}
