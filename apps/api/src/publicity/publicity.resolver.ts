import { may, publicity, type Day } from '@xinfang/domain'
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { failure, notFound } from '../graphql/errors'
import { toRefusal } from '../graphql/refusal.type'
import { DayScalar } from '../graphql/scalars'
import { checkSpan } from '../graphql/span'
import { unitsOf } from '../unit/tree'
import { activitiesOf, activityById } from './activities'
import { ActivityPayload, ActivityType, RecordActivityInput, WithdrawActivityInput } from './activity.type'
import { recordActivity, withdrawActivity } from './record'

/** Longest span one question may cover: a year and a bit. */
const LONGEST = 400

@Resolver()
export class PublicityResolver {
  @Query(() => [ActivityType], { description: '学习宣传活动 of the units the viewer sees, newest first' })
  activities(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Ctx() context: Context,
  ): Promise<ActivityType[]> {
    const viewer = permit(context, 'matter.read')
    checkSpan(from, to, LONGEST)
    return activitiesOf(context, viewer, { from, to })
  }

  @Mutation(() => ActivityPayload, { description: '登记学习宣传活动' })
  async recordActivity(
    @Arg('input', () => RecordActivityInput) input: RecordActivityInput,
    @Ctx() context: Context,
  ): Promise<ActivityPayload> {
    const viewer = permit(context, 'publicity.record')
    if (!may(viewer, 'publicity.record', input.unitId, await unitsOf(context))) throw failure('FORBIDDEN')
    const { id, refusals } = await recordActivity(context, viewer, input)
    return {
      activity: id === null ? null : await activityById(context, viewer, id),
      refusals: refusals.map(toRefusal),
    }
  }

  @Mutation(() => ActivityPayload, { description: '撤回误登的活动: it stays on the list, uncounted' })
  async withdrawActivity(
    @Arg('input', () => WithdrawActivityInput) { activityId, reasons }: WithdrawActivityInput,
    @Ctx() context: Context,
  ): Promise<ActivityPayload> {
    const viewer = permit(context, 'publicity.record')
    const activity = await activityById(context, viewer, activityId)
    if (!activity) throw notFound()
    if (!may(viewer, 'publicity.record', activity.unit.id, await unitsOf(context))) throw failure('FORBIDDEN')
    const refusals = publicity.checkWithdrawal(reasons)
    if (refusals.length > 0) return { activity: null, refusals: refusals.map(toRefusal) }
    await withdrawActivity(context, viewer, activityId, reasons)
    return { activity: await activityById(context, viewer, activityId), refusals: [] }
  }
}
