import { calendarOf, checkPublication, withArrangement } from '@xinfang/domain'
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { arrangementOf, readNotices } from '../calendar/calendars'
import { arrangementFrom, CalendarNoticeInput } from '../calendar/calendar.types'
import { permit, type Context } from '../context'
import { toRefusal } from '../graphql/refusal.type'
import { selected } from '../graphql/selection'
import { PETITIONER_LABEL } from '../matter/effects.type'
import { readMatters } from '../matter/read'
import { unitById } from '../unit/tree'
import { previewOf, type Change } from './preview'
import { publish } from './publish'
import {
  CalendarPreview,
  CalendarRunType,
  PublishCalendarPayload,
  type ClockChangeType,
} from './reprojection.types'
import type { CalendarRun } from './run.entity'

const NONE = { clocks: 0, moved: 0, kept: 0, seen: 0, changes: [] }

/** 日历的启用与重算: a notice is looked at, put in force, and every open period counted anew. */
@Resolver()
export class ReprojectionResolver {
  @Query(() => CalendarPreview, { description: '预览放假通知: which open periods it would move' })
  async previewCalendar(
    @Arg('notice', () => CalendarNoticeInput) notice: CalendarNoticeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CalendarPreview> {
    permit(context, 'rulebook.read')
    const arrangement = arrangementFrom(notice)
    const calendar = calendarOf((await readNotices(context.db)).map(arrangementOf))
    const refusals = checkPublication(arrangement, calendar, context.today).map(toRefusal)
    if (refusals.length > 0) return { refusals, ...NONE }
    const preview = await previewOf(context, withArrangement(calendar, arrangement))
    const fields = selected(info, 'changes.matter')
    return { refusals, ...preview, changes: await named(context, preview.changes, fields) }
  }

  @Mutation(() => PublishCalendarPayload, {
    description: '启用放假通知: in force at once; the open periods are counted anew by a run',
  })
  async publishCalendar(
    @Arg('notice', () => CalendarNoticeInput) notice: CalendarNoticeInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PublishCalendarPayload> {
    const viewer = permit(context, 'rulebook.manage')
    const arrangement = arrangementFrom(notice)
    const { runId, refusals } = await publish(context, viewer, arrangement, idempotencyKey ?? null)
    const runs = await runsOf(context)
    return {
      run: runs.find(({ id }) => id === runId) ?? null,
      refusals: refusals.map(toRefusal),
    }
  }

  @Query(() => [CalendarRunType], { description: '重算: the last twenty, newest first' })
  calendarRuns(@Ctx() context: Context): Promise<CalendarRunType[]> {
    permit(context, 'rulebook.read')
    return runsOf(context)
  }
}

/** A process at work counts a batch far more often; one that died is believed to be alive as long (`jobs/lease.ts`). */
const SILENT = 60_000

async function runsOf({ db, app }: Context): Promise<CalendarRunType[]> {
  const rows = await db.read<
    Omit<CalendarRun, 'startedBy'> & {
      readonly startedBy: string
      readonly userName: string | null
      readonly year: number
      readonly number: string | null
    }
  >(
    `select r.*, n.year, n.number, u.name as userName from calendar_run r
       join calendar_notice n on n.id = r.noticeId left join user u on u.id = r.startedBy
      order by r.id desc limit 20`,
  )
  const going = rows.find(({ finishedAt }) => finishedAt === null)
  const waits = going ? await waitingFor(db, going.calendarVersion) : 0
  return rows.map(({ startedBy, userName, ...row }) => {
    const waiting = row.id === going?.id ? waits : 0
    const silence = app.now().getTime() - Date.parse(row.countedAt ?? row.startedAt)
    return {
      ...row,
      waiting,
      interrupted: waiting > 0 && silence > SILENT,
      startedBy: { id: startedBy, name: userName ?? '' },
    }
  })
}

async function waitingFor(db: Context['db'], calendarVersion: string): Promise<number> {
  const [row] = await db.read<{ n: number }>(
    "select count(*) as n from clock where state in ('running', 'paused') and calendarVersion <> ?",
    [calendarVersion],
  )
  return Number(row?.n ?? 0)
}

/** Changes with their matters, of which the viewer sees every one. */
async function named(
  context: Context,
  changes: readonly Change[],
  fields: ReadonlySet<string>,
): Promise<ClockChangeType[]> {
  const matters = await readMatters(
    context,
    changes.map(({ matterId }) => matterId),
    fields,
  )
  return Promise.all(
    changes.flatMap(({ matterId, holder, ...change }) => {
      const matter = matters.get(matterId)
      return matter === undefined
        ? []
        : [labelOf(context, holder).then((holderLabel) => ({ ...change, matter, holderLabel }))]
    }),
  )
}

const labelOf = async (context: Context, holder: string): Promise<string> =>
  holder === 'petitioner' ? PETITIONER_LABEL : ((await unitById(context, holder))?.name ?? '')
