import {
  dayOf,
  lawClassOf,
  pressedBy,
  purposes,
  statusCodes,
  statuses,
  turnOfDay as clocksAtTurn,
  type ClockEffect,
  type Day,
  type MatterFacts,
  type Purpose,
} from '@xinfang/domain'
import type { Database, Tx } from '../db/database'
import { places } from '../db/insert'
import { record, type Act } from '../history/record'
import { loadFacts } from '../matter/facts'
import type { MatterColumns } from '../matter/matter.entity'
import { sendNotices, type AnyNotice } from '../matter/notices'
import { clockLog } from '../matter/store'
import { readNextClock, storeClocks } from '../matter/store-clocks'
import type { Unit } from '../unit/unit.entity'
import { inBatches, type Job } from './job'
import { raiseCandidates, toLookAt } from '../supervision/raise'
import { remind } from './remind'
import { remindOfTracks } from './remind-tracks'
import { systemContext, type Turn } from './system-context'

const BATCH = 25

/**
 * The turn of the day (零时处理): periods that ran out become breaches on record, silence starts the sixty days, failures
 * are raised for supervision (S4.5.3), reminders go out.
 */
export const turnOfDay: Job = {
  name: 'turnOfDay',
  due: ({ now }, lastRun) => lastRun === null || dayOf(new Date(lastRun)) < dayOf(now()),
  run: async (app, shift) => {
    const { db, now, calendars } = app
    const turn = { today: dayOf(now()), calendar: calendars.current() }
    const units = await db.read<Unit>('select * from unit')
    const turned = await inBatches(await waiting(db, turn.today), BATCH, shift, (ids) =>
      db.work((tx) => turnMatters(tx, ids, units, turn)),
    )
    return (
      turned &&
      (await inBatches(await toLookAt(db, turn.today), BATCH, shift, (ids) =>
        db.work((tx) => raiseCandidates(tx, ids, units, turn.today)),
      )) &&
      (await remind(app, units, turn, shift)) &&
      remindOfTracks(app, units, turn, shift)
    )
  },
}

/** Only before a decision can silence start a clock, and only for appeals. */
const undecided = statusCodes.filter((code) => ['intake', 'routing'].includes(statuses[code].phase))
const appeals = (Object.keys(purposes) as Purpose[]).filter((purpose) => lawClassOf(purpose) === 'appeal')

/** Matters with a clock that ran out unmarked, and undecided ones whose period for the decision is over. */
async function waiting(db: Database, today: Day): Promise<string[]> {
  const expired = await db.read<{ id: string }>(
    `select distinct matterId as id from clock
      where state = 'running' and dueDay < ? and stoppedOn is null and holderUnitId is not null`,
    [today],
  )
  const silent = await db.read<{ id: string }>(
    `select m.id from matter m
      where m.status in (${places(undecided)}) and m.purpose in (${places(appeals)})
        and exists (select 1 from clock c where c.matterId = m.id and c.code in ('C01', 'C02', 'C03') and c.dueDay < ?)
        and not exists (select 1 from clock d where d.matterId = m.id and d.code = 'C05'
                          and d.stoppedOn is null and d.state in ('running', 'paused', 'breached'))`,
    [...undecided, ...appeals, today],
  )
  return [...new Set([...expired, ...silent].map(({ id }) => id))].toSorted()
}

/** Everything is looked at afresh under the lock, so a second run finds nothing left to do. */
async function turnMatters(
  tx: Tx,
  ids: readonly string[],
  units: readonly Unit[],
  turn: Turn,
): Promise<void> {
  const acts: Act[] = []
  for (const id of ids) {
    const [matter] = await tx.query<MatterColumns>(
      `select * from matter where id = ?${tx.dialect === 'mysql' ? ' for update' : ''}`,
      [id],
    )
    if (!matter) continue
    const facts = await loadFacts(tx.query, matter)
    const effects = clocksAtTurn(facts, systemContext(matter, units, turn))
    if (effects.length > 0) acts.push(await storeTurn(tx, matter, facts, effects, turn))
  }
  await record(tx, acts)
}

/** The version stays: what an officer has open is not out of date because midnight passed. */
async function storeTurn(
  tx: Tx,
  matter: MatterColumns,
  facts: MatterFacts,
  effects: readonly ClockEffect[],
  { today, calendar }: Turn,
): Promise<Act> {
  await storeClocks(tx, matter.id, effects, calendar)
  const next = await readNextClock(tx, matter.id)
  await tx.run(
    `update matter set nextDueDay = ?, nextGreenUntil = ?, nextClock = ?, nextPaused = ?,
        lastEventAt = ?, lastEventAction = 'turnOfDay', lastEventBy = null, lastEventUnitId = null where id = ?`,
    [next.nextDueDay, next.nextGreenUntil, next.nextClock, next.nextPaused, tx.now.toISOString(), matter.id],
  )
  await sendNotices(tx, { matterId: matter.id }, overdueNotices(facts, effects))
  return {
    actorId: 'system',
    matterId: matter.id,
    action: 'turnOfDay',
    data: { clocks: clockLog(effects), today },
  }
}

/** Who is told: those whom the period presses. A clock over at birth is no news. */
function overdueNotices(facts: MatterFacts, effects: readonly ClockEffect[]): AnyNotice[] {
  const breached = effects.filter((effect) => effect.do === 'breach').map(({ code }) => code)
  const late = facts.clocks.filter(({ code, state }) => state === 'running' && breached.includes(code))
  return late.flatMap(({ holder }) => pressedBy(holder, facts)).map((to) => ({ kind: 'overdue', to }))
}
