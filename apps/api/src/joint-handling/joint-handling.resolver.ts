import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import { permit, type Context } from '../context'
import { selected } from '../graphql/selection'
import { Matter } from '../matter/matter.entity'
import { firstSteps } from '../track/first-steps'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { AllowedStepType } from '../track/track.types'
import { jointHandlings } from './concept'
import { JointHandlingType, JointMemberInput } from './joint-handling.type'

/** Its steps as mutations, from the domain's table. */
export const JointSteps = stepMutations(jointHandlings, JointHandlingType, {
  members: () => [JointMemberInput],
})

@Resolver()
export class JointHandlingResolver {
  @Query(() => JointHandlingType, { nullable: true, description: '一件联合办案, if the viewer may see it' })
  jointHandling(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permit(context, 'matter.read')
    return readTrack(jointHandlings, context, id, selected(info))
  }

  @Query(() => [JointHandlingType], {
    description: '联合办案 the viewer sees or whose member unit they are of',
  })
  jointHandlings(
    @Arg('open', () => Boolean, { defaultValue: true }) open: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permit(context, 'matter.read')
    return readTracks(
      jointHandlings,
      context,
      { sql: 't.isOpen = ?', values: [Number(open)] },
      selected(info),
    )
  }
}

/** What stands of it on the page of its matter. */
@Resolver(() => Matter)
export class JointHandlingsOfMatter {
  @FieldResolver(() => [JointHandlingType], { description: '联合办案, open and ended' })
  jointHandlings(
    @Root() matter: Matter,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return readTracks(jointHandlings, context, { sql: 't.matterId = ?', values: [matter.id] }, selected(info))
  }

  @FieldResolver(() => [AllowedStepType], {
    description: '可启动的联合办案步骤: what may be begun, and if not, why',
  })
  jointHandlingSteps(@Root() matter: Matter, @Ctx() context: Context): Promise<AllowedStepType[]> {
    return firstSteps(jointHandlings, context, matter.id)
  }
}
