import { Arg, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql'
import { viewerOf, type StreamContext } from '../context'
import { failure } from '../graphql/errors'
import { DateTime } from '../graphql/scalars'
import { changesOf, type Change } from './live'

@ObjectType('TrackChange', {
  simpleResolvers: true,
  description: '专项变动: that a track changed, never what it holds; whoever may see it asks for that',
})
class TrackChange {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: '种类: hearing, supervision, …' })
  kind: string

  @Field(() => ID, { nullable: true, description: '信访事项' })
  matterId: string | null

  @Field(() => Int, { description: '版本' })
  version: number

  @Field(() => DateTime, { description: '变动时间' })
  changedAt: string
}

interface Asked {
  readonly args: { readonly kinds?: readonly string[] }
  readonly context: StreamContext
}

const MOST_KINDS = 10

/** Refused before the stream opens; later ends of a session end the stream. */
function changesFor({ args: { kinds = [] }, context }: Asked): AsyncIterable<Change> {
  viewerOf(context)
  if (kinds.length === 0 || kinds.length > MOST_KINDS) throw failure('BAD_INPUT', 'kinds')
  return changesOf(context, kinds)
}

@Resolver()
export class LiveResolver {
  @Subscription(() => TrackChange, {
    subscribe: changesFor as never,
    description:
      '专项变动 of these kinds that the viewer may see, as they are committed (GET or POST /graphql/stream)',
  })
  tracksChanged(@Root() change: Change, @Arg('kinds', () => [String]) _kinds: string[]): Change {
    return change
  }
}
