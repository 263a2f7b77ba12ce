import { arrangements, latestCalendar } from '@xinfang/domain'
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'

/** 日历版本: which arrangements of working days the server counts with. */
@ObjectType({
  simpleResolvers: true,
  description: '日历版本: which arrangements of working days the server counts with',
})
class CalendarVersion {
  @Field(() => String, { description: '版本' })
  version: string

  @Field(() => Int, { description: 'Last year with a published arrangement; later days are provisional' })
  lastYear: number
}

@Resolver()
export class CalendarResolver {
  @Query(() => CalendarVersion, { description: '日历版本' })
  calendarVersion(@Ctx() context: Context): CalendarVersion {
    permit(context, 'rulebook.read')
    return { version: latestCalendar.version, lastYear: Math.max(...arrangements.map(({ year }) => year)) }
  }
}
