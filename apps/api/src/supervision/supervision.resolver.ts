import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import { permit, type Context } from '../context'
import { selected } from '../graphql/selection'
import { StandardsInput } from '../matter/action-inputs'
import { Matter } from '../matter/matter.entity'
import { firstSteps } from '../track/first-steps'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { AllowedStepType } from '../track/track.types'
import { openCandidates } from './candidates'
import { supervisions } from './concept'
import { SupervisionCandidateType, SupervisionType } from './supervision.type'

/** Its steps as mutations, from the domain's table. */
export const SupervisionSteps = stepMutations(supervisions, SupervisionType, {
  standards: () => StandardsInput,
})

@Resolver()
export class SupervisionResolver {
  @Query(() => SupervisionType, { nullable: true, description: '一件督办, if the viewer may see it' })
  supervision(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permit(context, 'matter.read')
    return readTrack(supervisions, context, id, selected(info))
  }

  @Query(() => [SupervisionType], { description: '督办台: what is supervised, by whom, how long; by day' })
  supervisions(
    @Arg('open', () => Boolean, { defaultValue: true }) open: boolean,
    @Arg('unitId', () => ID, { nullable: true, description: 'Supervising or supervised' })
    unitId: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permit(context, 'matter.read')
    const of = unitId ? ' and (t.officeUnitId = ? or t.targetUnitId = ?)' : ''
    const where = { sql: `t.isOpen = ?${of}`, values: [Number(open), ...(unitId ? [unitId, unitId] : [])] }
    return readTracks(supervisions, context, where, selected(info))
  }

  @Query(() => [SupervisionCandidateType], {
    description: '应予督办: failures found by the system, the oldest first',
  })
  supervisionCandidates(
    @Arg('supervisorId', () => ID, { nullable: true }) supervisorId: string | null,
    @Ctx() context: Context,
  ): Promise<object[]> {
    permit(context, 'supervision.order')
    return openCandidates(context, supervisorId ?? null)
  }
}

/** What stands of it on the page of its matter. */
@Resolver(() => Matter)
export class SupervisionsOfMatter {
  @FieldResolver(() => [SupervisionType], { description: '督查督办, open and closed' })
  supervisions(
    @Root() matter: Matter,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return readTracks(supervisions, context, { sql: 't.matterId = ?', values: [matter.id] }, selected(info))
  }

  @FieldResolver(() => [AllowedStepType], {
    description: '可启动的督办步骤: what may be begun, and if not, why',
  })
  supervisionSteps(@Root() matter: Matter, @Ctx() context: Context): Promise<AllowedStepType[]> {
    return firstSteps(supervisions, context, matter.id)
  }
}
