import type { Day } from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { DayScalar } from '../graphql/scalars'
import { checkSpan } from '../graphql/span'
import { selected } from '../graphql/selection'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { meetings } from './concept'
import { AbsentInput, AgendaItemInput, AttendeeInput, MeetingType } from './meeting.type'
import { AgendaProposalType } from './proposal.type'
import { proposalsOf } from './proposals'

/** Its steps as mutations, from the domain's table. */
export const MeetingSteps = stepMutations(meetings, MeetingType, {
  invited: () => [AttendeeInput],
  agenda: () => [AgendaItemInput],
  present: () => [ID],
  absent: () => [AbsentInput],
  owner: () => AttendeeInput,
  matter: () => ID,
})

/** Longest span one question may cover, in days. */
const LONGEST = 400

@Resolver()
export class MeetingResolver {
  @Query(() => MeetingType, { nullable: true, description: '一次例会, if the viewer may see it' })
  meeting(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permit(context, 'matter.read')
    return readTrack(meetings, context, id, selected(info))
  }

  @Query(() => [MeetingType], { description: '例会 of a span of days, and those with open decisions' })
  meetings(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permit(context, 'matter.read')
    checkSpan(from, to, LONGEST)
    return readTracks(
      meetings,
      context,
      { sql: '(t.day between ? and ? or t.isOpen = 1)', values: [from, to] },
      selected(info),
    )
  }

  @Query(() => [AgendaProposalType], { description: '建议议题: major, overdue and difficult matters' })
  agendaProposals(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<AgendaProposalType[]> {
    const viewer = permit(context, 'meeting.arrange')
    return proposalsOf(context, viewer, selected(info, 'matter'))
  }
}
