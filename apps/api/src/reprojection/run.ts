import {
  pressedBy,
  reprojections,
  type Calendar,
  type Day,
  type MatterFacts,
  type Reprojection,
} from '@xinfang/domain'
import type { App } from '../context'
import type { Tx } from '../db/database'
import { places } from '../db/insert'
import { record, type Act } from '../history/record'
import { loadAllFacts } from '../matter/facts'
import type { MatterColumns } from '../matter/matter.entity'
import { sendNotices } from '../matter/notices'
import { readNextClock, storeClocks } from '../matter/store-clocks'
import type { CalendarRun } from './run.entity'

const BATCH = 25

/**
 * How long another process may go on counting by the calendar it read before: it looks for a new one every few
 * seconds, and a request lives no longer than this. What it started meanwhile is found by the last pass.
 */
const SETTLE_SECONDS = 60

const settled = ({ startedAt }: CalendarRun, now: Date): boolean =>
  now.getTime() - Date.parse(startedAt) >= SETTLE_SECONDS * 1000

/** The run that is not finished; a later notice overtakes an earlier one's. */
const openRun = async ({ db }: Pick<App, 'db'>): Promise<CalendarRun | undefined> =>
  (
    await db.read<CalendarRun>('select * from calendar_run where finishedAt is null order by id desc limit 1')
  )[0]

/** Whether clocks wait to be counted anew; reads the calendar again, which every process does every few seconds. */
export async function runsWait(app: App, lastRun: string | null): Promise<boolean> {
  await app.calendars.reread()
  const run = await openRun(app)
  return run !== undefined && (lastRun === null || lastRun < run.startedAt || settled(run, app.now()))
}

/**
 * Counts the open clocks of all matters anew, a few matters in a transaction with their history. Cut short
 * anywhere it goes on with those that still stand by an older calendar. True when it came to its end.
 */
export async function reprojectAll(app: App, today: Day, keep: () => Promise<boolean>): Promise<boolean> {
  const { db, now, calendars } = app
  const run = await openRun(app)
  if (!run) return true
  // Asked before the pass: what is started after it is started by the new calendar.
  const last = settled(run, now())
  const calendar = await calendars.reread()
  for (let after = ''; ;) {
    const rows = await db.read<{ id: string }>(
      `select distinct matterId as id from clock
        where state in ('running', 'paused') and calendarVersion <> ? and matterId > ?
        order by matterId limit ${BATCH}`,
      [calendar.version, after],
    )
    if (rows.length === 0) break
    if (!(await keep())) return false
    const ids = rows.map(({ id }) => id)
    await db.work((tx) => reprojectMatters(tx, run, ids, today, calendar))
    after = ids.at(-1) ?? after
  }
  if (last)
    await db.work((tx) =>
      tx.run('update calendar_run set finishedAt = ? where id = ? and finishedAt is null', [
        tx.now.toISOString(),
        run.id,
      ]),
    )
  return true
}

/** Everything is looked at afresh under the lock: a clock counted by this calendar already is not touched again. */
async function reprojectMatters(
  tx: Tx,
  { id: runId }: CalendarRun,
  ids: readonly string[],
  today: Day,
  calendar: Calendar,
): Promise<void> {
  const lock = tx.dialect === 'mysql' ? ' for update' : ''
  const matters = await tx.query<MatterColumns>(
    `select * from matter where id in (${places(ids)}) order by id${lock}`,
    ids,
  )
  const facts = await loadAllFacts(tx.query, matters)
  const acts: Act[] = []
  const count = { clocks: 0, moved: 0, kept: 0 }
  for (const { id } of matters) {
    const matter = facts.get(id) as MatterFacts
    const found = reprojections(matter, { calendar, today })
    const changed = found.filter(({ moved, kept }) => moved !== 0 || kept)
    count.clocks += found.length
    count.moved += found.filter(({ moved }) => moved !== 0).length
    count.kept += found.filter(({ kept }) => kept).length
    await storeClocks(
      tx,
      id,
      found.map(({ effect }) => effect),
      calendar,
    )
    await storeNext(tx, id)
    if (changed.length > 0) acts.push(told(id, runId, calendar, today, changed))
    await sendNotices(tx, { matterId: id }, earlierNotices(matter, changed))
  }
  await tx.run(
    'update calendar_run set clocks = clocks + ?, moved = moved + ?, kept = kept + ?, countedAt = ? where id = ?',
    [count.clocks, count.moved, count.kept, tx.now.toISOString(), runId],
  )
  await record(tx, acts)
}

/** The matter's version stays: what an officer has open is not out of date because a holiday was announced. */
async function storeNext(tx: Tx, matterId: string): Promise<void> {
  const next = await readNextClock(tx, matterId)
  await tx.run(
    'update matter set nextDueDay = ?, nextGreenUntil = ?, nextClock = ?, nextPaused = ? where id = ?',
    [next.nextDueDay, next.nextGreenUntil, next.nextClock, next.nextPaused, matterId],
  )
}

const told = (
  matterId: string,
  run: string,
  calendar: Calendar,
  on: Day,
  changed: readonly Reprojection[],
): Act => ({
  actorId: 'system',
  matterId,
  action: 'reprojectClocks',
  data: {
    run,
    calendar: calendar.version,
    clocks: changed.map(({ code, from, to }) => ({ do: 'reproject', code, from, due: to, on })),
  },
})

/** More time needs no word; less does. */
const earlierNotices = (matter: MatterFacts, changed: readonly Reprojection[]) =>
  changed
    .filter(({ moved, holder }) => moved < 0 && holder !== 'petitioner')
    .flatMap(({ holder }) => pressedBy(holder, matter))
    .map((to) => ({ kind: 'due-earlier' as const, to }))
