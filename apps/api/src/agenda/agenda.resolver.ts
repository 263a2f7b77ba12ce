import type { Day } from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { DayScalar } from '../graphql/scalars'
import { selected } from '../graphql/selection'
import { checkSpan } from '../graphql/span'
import { dutiesOf, entriesOf } from './agenda'
import { Agenda } from './agenda.type'

/** Six weeks of a month's sheet. */
const LONGEST = 42

@Resolver()
export class AgendaResolver {
  @Query(() => Agenda, {
    description: '日程: hearings, reception days and duties due in a span of at most six weeks',
  })
  async agenda(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Agenda> {
    const viewer = permit(context, 'matter.read')
    checkSpan(from, to, LONGEST)
    const fields = selected(info)
    const [entries, duties] = await Promise.all([
      fields.has('entries') ? entriesOf(context, viewer, from, to) : [],
      fields.has('duties') ? dutiesOf(context, viewer, from, to) : [],
    ])
    return { entries, duties }
  }
}
