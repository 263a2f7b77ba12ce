import { firstPetitionState, lastClock, verbsOf } from '@xinfang/domain'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { factsLoader } from '../matter/facts-loader'
import { Matter } from '../matter/matter.entity'
import { FirstPetitionType } from './on-matter.type'

@Resolver(() => Matter)
export class FirstPetitionOfMatter {
  @FieldResolver(() => FirstPetitionType, {
    nullable: true,
    description: '初信初访责任; null for repeats and where the handbook sets no target',
  })
  async firstPetition(@Root() matter: Matter, @Ctx() context: Context): Promise<FirstPetitionType | null> {
    if (!matter.first) return null
    const facts = await factsLoader(context).load(matter.id)
    const clock = lastClock(facts, 'C11')
    const state = firstPetitionState(clock, context.today)
    if (!clock || !state) return null
    return {
      state,
      targetDay: clock.due.greenUntil ?? clock.due.day,
      dueDay: clock.due.day,
      repliedOn: clock.stoppedOn ?? null,
      verbs: verbsOf(facts, context.today).map(({ verb, on, missing }) => ({
        verb,
        on: on ?? null,
        missing,
      })),
    }
  }
}
