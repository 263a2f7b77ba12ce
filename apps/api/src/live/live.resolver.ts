import { Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql'
import { viewerOf, type StreamContext } from '../context'
import { changesOf, type Change } from './changes'
import { watch } from './pulse'

@ObjectType('Change', {
  simpleResolvers: true,
  description: '变动: that something changed, never what it holds; whoever may see it asks for that',
})
class ChangeType {
  @Field(() => String, {
    description: 'matter, notification, or the kind of a track: hearing, supervision, …',
  })
  kind: string

  @Field(() => ID, { nullable: true, description: 'Of the matter, the track or the newest notice' })
  id: string | null

  @Field(() => ID, { nullable: true, description: '信访事项' })
  matterId: string | null
}

/** Refused before the stream opens; what is committed from then on is told. */
async function changesFor({ context }: { readonly context: StreamContext }): Promise<AsyncIterable<Change>> {
  viewerOf(context)
  const watching = await watch(context.app)
  context.closed.addEventListener('abort', watching.leave)
  if (context.closed.aborted) watching.leave()
  return changesOf(context, watching)
}

@Resolver()
export class LiveResolver {
  @Subscription(() => ChangeType, {
    subscribe: changesFor as never,
    description:
      '实时变动: matters, tracks and own notices the viewer may see, as they are committed (POST /graphql/stream)',
  })
  changes(@Root() change: Change): Change {
    return change
  }
}
