import { latestCalendar, light, yellowUntil, type Day } from '@xinfang/domain'
import type { Database, Tx } from '../db/database'
import type { ClockRow } from '../matter/clock.entity'
import { sendNotices } from '../matter/notices'
import { inBatches, type Shift } from './job'

const BATCH = 100

type Late = Pick<ClockRow, 'id' | 'matterId' | 'holderUnitId' | 'state' | 'dueDay' | 'greenUntil'> & {
  readonly secrecy: string
}

/** One reminder for each clock that has turned yellow. The window for objection (C04) is a right, not a duty. */
export async function remind(db: Database, today: Day, shift: Pick<Shift, 'keep'>): Promise<boolean> {
  const near = await db.read<Late>(
    `select c.id, c.matterId, c.holderUnitId, c.state, c.dueDay, c.greenUntil, m.secrecy
       from clock c join matter m on m.id = c.matterId
      where c.state = 'running' and c.dueDay between ? and ? and c.stoppedOn is null and c.remindedOn is null
        and c.holderUnitId is not null and c.code <> 'C04' order by c.matterId, c.id`,
    [today, yellowUntil(today, latestCalendar)],
  )
  const yellow = near.filter((clock) => isYellow(clock, today))
  return inBatches(yellow, BATCH, shift, (batch) => db.work((tx) => remindOf(tx, batch, today)))
}

function isYellow({ dueDay, state, greenUntil }: Late, today: Day): boolean {
  const clock = { due: dueDay, state: state as 'running', ...(greenUntil === null ? {} : { greenUntil }) }
  return light(clock, today, latestCalendar) === 'yellow'
}

/** Clocks of one matter that turn yellow together are told in one line. */
async function remindOf(tx: Tx, clocks: readonly Late[], today: Day): Promise<void> {
  const told = new Set<string>()
  for (const { id, matterId, holderUnitId, secrecy } of clocks) {
    const first = await tx.run(
      "update clock set remindedOn = ? where id = ? and remindedOn is null and state = 'running' and stoppedOn is null",
      [today, id],
    )
    const line = `${matterId} ${secrecy === 'sealed' ? '' : holderUnitId}`
    if (first === 0 || told.has(line)) continue
    told.add(line)
    const to = secrecy === 'sealed' ? await membersOf(tx, matterId) : [{ unit: holderUnitId as string }]
    await sendNotices(
      tx,
      { matterId },
      to.map((one) => ({ kind: 'dueSoon', to: one })),
    )
  }
}

const membersOf = (tx: Tx, matterId: string): Promise<{ user: string }[]> =>
  tx.query('select userId as user from matter_member where matterId = ?', [matterId])
