import type { Day } from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { DayScalar } from '../graphql/scalars'
import { selected } from '../graphql/selection'
import { checkSpan } from '../graphql/span'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { inspections } from './concept'
import { InspectionType, ScoreInput } from './inspection.type'

/** Its steps as mutations, from the domain's table. */
export const InspectionSteps = stepMutations(inspections, InspectionType, {
  inspectors: () => [ID],
  scores: () => [ScoreInput],
})

/** Longest span one question may cover: a year and a bit. */
const LONGEST = 400

@Resolver()
export class InspectionResolver {
  @Query(() => InspectionType, { nullable: true, description: '一次检查考核, if the viewer may see it' })
  inspection(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permit(context, 'matter.read')
    return readTrack(inspections, context, id, selected(info))
  }

  @Query(() => [InspectionType], { description: '检查考核 of a span of days, by day' })
  inspections(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permit(context, 'matter.read')
    checkSpan(from, to, LONGEST)
    return readTracks(
      inspections,
      context,
      { sql: 't.day between ? and ?', values: [from, to] },
      selected(info),
    )
  }
}
