import { arrangements, calendarOf, type Arrangement, type Calendar } from '@xinfang/domain'
import type { Database, Tx } from '../db/database'
import { newId } from '../db/id'
import type { CalendarNotice } from './notice.entity'

/**
 * The calendar of this installation: what its administrators put in force, and nothing the program learned by an
 * update alone. Kept in memory, since every count needs it; another process may have published meanwhile.
 */
export interface Calendars {
  current(): Calendar
  /** Looks whether a notice was added, and reads all again if so. */
  reread(): Promise<Calendar>
}

/** Opens the calendar; a database without one gets every notice the program knows. */
export async function openCalendars(db: Database): Promise<Calendars> {
  await ensureNotices(db)
  let known = await readNotices(db)
  let calendar = calendarOf(known.map(arrangementOf))
  return {
    current: () => calendar,
    reread: async () => {
      const [row] = await db.read<{ n: number }>('select count(*) as n from calendar_notice')
      if (Number(row?.n) !== known.length) {
        known = await readNotices(db)
        calendar = calendarOf(known.map(arrangementOf))
      }
      return calendar
    },
  }
}

/** Every notice in force or replaced, oldest first. */
export const readNotices = (db: Pick<Database, 'read'>): Promise<CalendarNotice[]> =>
  db.read<CalendarNotice>('select * from calendar_notice order by knownFrom, id')

export const arrangementOf = (row: CalendarNotice): Arrangement => ({
  year: row.year,
  knownFrom: row.knownFrom,
  notice: { url: row.url, ...(row.number === null ? {} : { number: row.number }) },
  holidays: JSON.parse(row.holidays) as Arrangement['holidays'],
})

export const noticeRow = (
  { year, knownFrom, notice, holidays }: Arrangement,
  now: Date,
  enteredBy: string | null,
): CalendarNotice => ({
  id: newId('cal', now),
  year,
  knownFrom,
  number: notice.number?.trim() ?? null,
  url: notice.url,
  holidays: JSON.stringify(holidays),
  enteredAt: now.toISOString(),
  enteredBy,
})

/** Safe when several processes start at once: the head of the history keeps the second one waiting. */
async function ensureNotices(db: Database): Promise<void> {
  const present = (tx: Pick<Tx, 'query'>) => tx.query('select 1 as present from calendar_notice limit 1')
  if ((await present({ query: db.read })).length > 0) return
  await db.work(async (tx) => {
    await tx.query(`select seq from chain_head where id = 1${tx.dialect === 'mysql' ? ' for update' : ''}`)
    if ((await present(tx)).length > 0) return
    await tx.insert(
      'calendar_notice',
      arrangements.map((arrangement) => noticeRow(arrangement, tx.now, null)),
    )
  })
}
