import { receptionDay, type Day } from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { permit, viewerOf, type Context } from '../context'
import { DayScalar } from '../graphql/scalars'
import { selected } from '../graphql/selection'
import { checkSpan } from '../graphql/span'
import { LeaderInput } from '../track/leader.input'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { unitById } from '../unit/tree'
import { receptionDays } from './concept'
import { pastDueOf } from './past-due'
import { ReceptionDayType } from './reception-day.type'
import { publicRosters, rulesOf } from './roster'
import { DaySpanType, PastDueAssignment, PublicRoster, ReceptionDateType } from './roster.type'

/** Its steps as mutations, from the domain's table. */
export const ReceptionSteps = stepMutations(receptionDays, ReceptionDayType, {
  leader: () => LeaderInput,
  escorts: () => [ID],
  unitLeaders: () => [ID],
  matter: () => ID,
})

/** Longest span one question may cover, in days: a year and a bit. */
const LONGEST = 400

@Resolver()
export class ReceptionDayResolver {
  @Query(() => ReceptionDayType, { nullable: true, description: '一次领导接待日, if the viewer may see it' })
  receptionDay(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permit(context, 'matter.read')
    return readTrack(receptionDays, context, id, selected(info))
  }

  @Query(() => [ReceptionDayType], { description: '领导接待日 of a span of days, soonest first' })
  receptionDays(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permit(context, 'matter.read')
    checkSpan(from, to, LONGEST)
    return readTracks(
      receptionDays,
      context,
      { sql: 't.day between ? and ?', values: [from, to] },
      selected(info),
    )
  }

  @Query(() => [ReceptionDateType], {
    description: '制度规定的接待日 of a span, for the viewer’s organisation',
  })
  async receptionDates(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Ctx() context: Context,
  ): Promise<ReceptionDateType[]> {
    permit(context, 'matter.read')
    checkSpan(from, to, LONGEST)
    const rules = await rulesOfViewer(context)
    return receptionDay.receptionDates({ from, to }, rules).map(({ day, planned, holiday, provisional }) => ({
      day,
      planned: planned ?? null,
      holiday: holiday?.name['zh-CN'] ?? null,
      provisional,
      noticeDue: receptionDay.noticeDue(day, rules)?.day ?? null,
    }))
  }

  @Query(() => [DaySpanType], { description: '未接待的时段: windows that went by without a session (S5.4)' })
  async receptionGaps(
    @Arg('from', () => DayScalar) from: Day,
    @Ctx() context: Context,
  ): Promise<DaySpanType[]> {
    permit(context, 'matter.read')
    checkSpan(from, context.today, LONGEST)
    const rows = await readTracks(
      receptionDays,
      context,
      {
        sql: "t.day between ? and ? and t.state in ('held', 'recorded', 'closed')",
        values: [from, context.today],
      },
      new Set(),
    )
    const held = rows.map((row) => (row as { day: Day }).day)
    return [...receptionDay.receptionGaps(held, from, context.today, (await rulesOfViewer(context)).rulebook)]
  }

  @Query(() => [PastDueAssignment], { description: '交办逾期 to be supervised at once (S4.10.7)' })
  pastDueAssignments(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PastDueAssignment[]> {
    const viewer = permit(context, 'reception-day.arrange')
    return pastDueOf(context, viewer, selected(info, 'matter'))
  }

  @Query(() => [PublicRoster], { description: '领导接待日公示: open to anybody; no personal data' })
  publicRosters(@Ctx() context: Context): Promise<PublicRoster[]> {
    return publicRosters(context)
  }
}

const rulesOfViewer = async (context: Context) =>
  rulesOf((await unitById(context, viewerOf(context).organisationId)) ?? undefined, context.calendar)
