import type { Day } from '@xinfang/domain'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { DayScalar } from '../graphql/scalars'
import { checkSpan } from '../graphql/span'
import { FirstPetitionIndicators } from './first-petition.type'
import { figuresOf } from './figures'

/** Days from the first to the last of a leap year. */
const LONGEST = 365

@Resolver()
export class FirstPetitionResolver {
  @Query(() => FirstPetitionIndicators, {
    description: '初信初访 received in a span of at most a year, by responsible unit, as far as one sees',
  })
  async firstPetitionIndicators(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Arg('unitId', () => ID, { nullable: true }) unitId: string | null,
    @Ctx() context: Context,
  ): Promise<FirstPetitionIndicators> {
    const viewer = permit(context, 'matter.read')
    checkSpan(from, to, LONGEST)
    return figuresOf(context, viewer, { from, to, unitId: unitId ?? null })
  }
}
