import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { selected } from '../graphql/selection'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { AccountabilityType } from './accountability.type'
import { accountabilities } from './concept'

/** Its steps as mutations, from the domain's table. */
export const AccountabilitySteps = stepMutations(accountabilities, AccountabilityType, { matter: () => ID })

@Resolver()
export class AccountabilityResolver {
  @Query(() => AccountabilityType, {
    nullable: true,
    description: '一件责任追究建议, if the viewer proposes, decides, or is the one concerned',
  })
  accountability(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permit(context, 'matter.read')
    return readTrack(accountabilities, context, id, selected(info))
  }

  @Query(() => [AccountabilityType], { description: '责任追究建议 the viewer has a part in' })
  accountabilities(
    @Arg('open', () => Boolean, { defaultValue: true }) open: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permit(context, 'matter.read')
    return readTracks(
      accountabilities,
      context,
      { sql: 't.isOpen = ?', values: [Number(open)] },
      selected(info),
    )
  }
}
