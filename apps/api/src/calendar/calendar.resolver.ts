import { calendarOf } from '@xinfang/domain'
import { Ctx, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { arrangementOf } from './calendars'
import { CalendarType, noticeType, offeredBy } from './calendar.types'
import type { CalendarNotice } from './notice.entity'

@Resolver()
export class CalendarResolver {
  @Query(() => CalendarType, { description: '日历' })
  async calendar(@Ctx() context: Context): Promise<CalendarType> {
    permit(context, 'rulebook.read')
    const rows = await context.db.read<CalendarNotice & { userName: string | null }>(
      `select n.*, u.name as userName from calendar_notice n left join user u on u.id = n.enteredBy
        order by n.knownFrom, n.id`,
    )
    const calendar = calendarOf(rows.map(arrangementOf))
    return {
      version: calendar.version,
      lastYear: Math.max(...calendar.years),
      notices: rows.map(noticeType),
      offered: offeredBy(calendar),
    }
  }
}
