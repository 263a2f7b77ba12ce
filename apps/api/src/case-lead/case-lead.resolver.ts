import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import { permit, type Context } from '../context'
import { selected } from '../graphql/selection'
import { Matter } from '../matter/matter.entity'
import { all } from '../matter/visible'
import { firstSteps } from '../track/first-steps'
import { LeaderInput } from '../track/leader.input'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { AllowedStepType } from '../track/track.types'
import { CaseLeadType } from './case-lead.type'
import { caseLeads } from './concept'

/** Its steps as mutations, from the domain's table. */
export const CaseLeadSteps = stepMutations(caseLeads, CaseLeadType, { leader: () => LeaderInput })

@Resolver()
export class CaseLeadResolver {
  @Query(() => CaseLeadType, { nullable: true, description: '一件领导包案, if the viewer may see it' })
  caseLead(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permit(context, 'matter.read')
    return readTrack(caseLeads, context, id, selected(info))
  }

  @Query(() => [CaseLeadType], { description: '领导包案: the viewer’s own, or all the viewer sees' })
  caseLeads(
    @Arg('mine', () => Boolean, { defaultValue: false }) mine: boolean,
    @Arg('open', () => Boolean, { defaultValue: true }) open: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const { userId } = permit(context, 'matter.read')
    const own = mine ? [{ sql: 't.userId = ?', values: [userId] }] : []
    return readTracks(
      caseLeads,
      context,
      all({ sql: 't.isOpen = ?', values: [Number(open)] }, ...own),
      selected(info),
    )
  }
}

/** What stands of it on the page of its matter. */
@Resolver(() => Matter)
export class CaseLeadsOfMatter {
  @FieldResolver(() => [CaseLeadType], { description: '领导包案, running and settled' })
  caseLeads(
    @Root() matter: Matter,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return readTracks(caseLeads, context, { sql: 't.matterId = ?', values: [matter.id] }, selected(info))
  }

  @FieldResolver(() => [AllowedStepType], {
    description: '可启动的包案步骤: what may be begun, and if not, why',
  })
  caseLeadSteps(@Root() matter: Matter, @Ctx() context: Context): Promise<AllowedStepType[]> {
    return firstSteps(caseLeads, context, matter.id)
  }
}
