import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import { permit, type Context } from '../context'
import { selected } from '../graphql/selection'
import { StandardsInput } from '../matter/action-inputs'
import { Matter } from '../matter/matter.entity'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { supervisions } from './concept'
import { SupervisionType } from './supervision.type'

/** Its steps as mutations, from the domain's table. */
export const SupervisionSteps = stepMutations(supervisions, SupervisionType, {
  standards: () => StandardsInput,
})

@Resolver(() => Matter)
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

  @FieldResolver(() => [SupervisionType], { description: '督查督办, open and closed' })
  supervisions(
    @Root() matter: Matter,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return readTracks(supervisions, context, { sql: 't.matterId = ?', values: [matter.id] }, selected(info))
  }
}
