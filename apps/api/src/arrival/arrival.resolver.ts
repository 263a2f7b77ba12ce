import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import { permit, viewerOf, type Context } from '../context'
import { failure } from '../graphql/errors'
import { selected } from '../graphql/selection'
import { Matter } from '../matter/matter.entity'
import { holds } from '../session/viewer'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { ArrivalType, CalledOfficialInput } from './arrival.type'
import { arrivals } from './concept'

/** Its steps as mutations, from the domain's table. */
export const ArrivalSteps = stepMutations(arrivals, ArrivalType, {
  officials: () => [CalledOfficialInput],
  matter: () => ID,
})

/** Who watches and who is called; everybody else has nothing to look for here. */
function permitted(context: Context): void {
  const viewer = viewerOf(context)
  if (!holds(viewer, 'arrival.watch') && !holds(viewer, 'arrival.answer')) throw failure('FORBIDDEN')
}

@Resolver()
export class ArrivalResolver {
  @Query(() => ArrivalType, { nullable: true, description: '一次到场通知, if the viewer may see it' })
  arrival(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permitted(context)
    return readTrack(arrivals, context, id, selected(info))
  }

  @Query(() => [ArrivalType], { description: '到场看板: calls to the spot the viewer sees' })
  arrivals(
    @Arg('open', () => Boolean, { defaultValue: true }) open: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permitted(context)
    return readTracks(arrivals, context, { sql: 't.isOpen = ?', values: [Number(open)] }, selected(info))
  }

  @Query(() => [ArrivalType], { description: '本人的到场通知: open calls to the viewer, for the telephone' })
  myCalls(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    const { userId } = permit(context, 'arrival.answer')
    const called = {
      sql: 't.isOpen = 1 and exists (select 1 from track_user u where u.trackId = t.id and u.userId = ?)',
      values: [userId],
    }
    return readTracks(arrivals, context, called, selected(info))
  }
}

/** What stands of it on the page of its matter. */
@Resolver(() => Matter)
export class ArrivalsOfMatter {
  @FieldResolver(() => [ArrivalType], { description: '一把手到位: visits about this matter' })
  arrivals(
    @Root() matter: Matter,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return readTracks(arrivals, context, { sql: 't.matterId = ?', values: [matter.id] }, selected(info))
  }
}
