import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { selected } from '../graphql/selection'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { earlyWarnings } from './concept'
import { EarlyWarningType } from './early-warning.type'

/** Its steps as mutations, from the domain's table. */
export const EarlyWarningSteps = stepMutations(earlyWarnings, EarlyWarningType)

@Resolver()
export class EarlyWarningResolver {
  @Query(() => EarlyWarningType, { nullable: true, description: '一件预警, if the viewer may see it' })
  earlyWarning(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permit(context, 'matter.read')
    return readTrack(earlyWarnings, context, id, selected(info))
  }

  @Query(() => [EarlyWarningType], { description: '预警 the viewer sees' })
  earlyWarnings(
    @Arg('open', () => Boolean, { defaultValue: true }) open: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permit(context, 'matter.read')
    return readTracks(earlyWarnings, context, { sql: 't.isOpen = ?', values: [Number(open)] }, selected(info))
  }
}
