import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { viewerOf, type Context } from '../context'
import { failure } from '../graphql/errors'
import { DateTime } from '../graphql/scalars'
import { selected } from '../graphql/selection'
import { holds } from '../session/viewer'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { urgentReports } from './concept'
import { UrgentReportType } from './urgent-report.type'

/** Its steps as mutations, from the domain's table. */
export const UrgentReportSteps = stepMutations(urgentReports, UrgentReportType, {
  occurredAt: () => DateTime,
  fileIds: () => [ID],
})

/** Who sends and who answers; everybody else has nothing to look for here. */
function permitted(context: Context): void {
  const viewer = viewerOf(context)
  if (!holds(viewer, 'urgent-report.send') && !holds(viewer, 'urgent-report.answer'))
    throw failure('FORBIDDEN')
}

@Resolver()
export class UrgentReportResolver {
  @Query(() => UrgentReportType, { nullable: true, description: '一份紧急信息, if the viewer may see it' })
  urgentReport(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permitted(context)
    return readTrack(urgentReports, context, id, selected(info))
  }

  @Query(() => [UrgentReportType], { description: '紧急信息看板: urgent reports the viewer sees' })
  urgentReports(
    @Arg('open', () => Boolean, { defaultValue: true }) open: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permitted(context)
    return readTracks(urgentReports, context, { sql: 't.isOpen = ?', values: [Number(open)] }, selected(info))
  }
}
