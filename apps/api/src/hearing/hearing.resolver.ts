import { hearing } from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { permit, type Context } from '../context'
import { failure } from '../graphql/errors'
import { DateTime } from '../graphql/scalars'
import { selected } from '../graphql/selection'
import { Matter } from '../matter/matter.entity'
import { signedIn } from '../matter/perform'
import { firstSteps } from '../track/first-steps'
import { lockTrack } from '../track/lock'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { openFacts } from '../track/sealed'
import { AllowedStepType } from '../track/track.types'
import { hearings } from './concept'
import { HearingParticipantInput } from './hearing.input'
import { HearingType } from './hearing.type'
import { giveUp, lead } from './lease'

const texts = () => [String]
const ids = () => [ID]

/** Its steps as mutations, from the domain's table. */
export const HearingSteps = stepMutations(hearings, HearingType, {
  scope: texts,
  impediments: texts,
  preparations: texts,
  participants: () => [HearingParticipantInput],
  participant: () => ID,
  present: ids,
  speaker: () => ID,
  attachments: ids,
})

@ObjectType('HearingLead', { simpleResolvers: true, description: '主持记录的人员: one hand at a time' })
class HearingLead {
  @Field(() => String, { description: '姓名' })
  name: string

  @Field(() => Boolean, { description: '是否由本处主持' })
  mine: boolean

  @Field(() => DateTime, { description: '不再续报时何时失效' })
  until: string
}

@Resolver()
export class HearingResolver {
  @Query(() => HearingType, { nullable: true, description: '一次听证, if the viewer may see it' })
  hearing(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permit(context, 'matter.read')
    return readTrack(hearings, context, id, selected(info))
  }

  @Query(() => [HearingType], { description: '听证 the viewer sees, by day' })
  hearings(
    @Arg('open', () => Boolean, { defaultValue: true }) open: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permit(context, 'matter.read')
    return readTracks(hearings, context, { sql: 't.isOpen = ?', values: [Number(open)] }, selected(info))
  }

  @Mutation(() => HearingLead, {
    description: '主持记录: chair and recorder take or keep the record for a minute, or hear who has it',
  })
  leadHearing(@Arg('trackId', () => ID) trackId: string, @Ctx() context: Context): Promise<HearingLead> {
    const viewer = signedIn(context)
    return context.db.work(async (tx) => {
      const { track } = await lockTrack(tx, viewer, hearings.kind, true, { trackId })
      // Whoever only looks on would keep the chair from the record.
      if (!hearing.keepsRecord(openFacts<hearing.HearingFacts>(context.app.keyring, track!), viewer.userId))
        throw failure('FORBIDDEN')
      return lead(tx, trackId, viewer)
    })
  }

  @Mutation(() => Boolean, { description: '交出主持记录' })
  leaveHearing(@Arg('trackId', () => ID) trackId: string, @Ctx() context: Context): Promise<boolean> {
    const viewer = signedIn(context)
    return context.db.work(async (tx) => {
      await lockTrack(tx, viewer, hearings.kind, true, { trackId })
      return (await giveUp(tx, trackId, viewer)) > 0
    })
  }
}

/** What stands of it on the page of its matter. */
@Resolver(() => Matter)
export class HearingsOfMatter {
  @FieldResolver(() => [HearingType], { description: '听证, open and over' })
  hearings(
    @Root() matter: Matter,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return readTracks(hearings, context, { sql: 't.matterId = ?', values: [matter.id] }, selected(info))
  }

  @FieldResolver(() => [AllowedStepType], {
    description: '可提出的听证步骤: what may be begun, and if not, why',
  })
  hearingSteps(@Root() matter: Matter, @Ctx() context: Context): Promise<AllowedStepType[]> {
    return firstSteps(hearings, context, matter.id)
  }
}
