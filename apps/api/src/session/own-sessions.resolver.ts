import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { viewerOf, type Context } from '../context'
import { notFound } from '../graphql/errors'
import { DateTime } from '../graphql/scalars'
import { record } from '../history/record'
import { endOne, endOthers, openSessions } from './own-sessions'
import type { Viewer } from './viewer'

@ObjectType('Session', {
  simpleResolvers: true,
  description: '登录会话: a browser that is signed in to the own account',
})
class SessionType {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: '登录方式: password or external' })
  method: string

  @Field(() => String, { description: '浏览器, as it calls itself' })
  client: string

  @Field(() => String, { description: '登录地址' })
  address: string

  @Field(() => DateTime, { description: '登录时间' })
  createdAt: string

  @Field(() => DateTime, { description: '最近使用' })
  seenAt: string

  @Field(() => Boolean, { description: '是否本次会话' })
  current: boolean
}

/** 本人的登录会话: seen and ended by whoever they belong to. */
@Resolver()
export class OwnSessionsResolver {
  @Query(() => String, {
    nullable: true,
    description: '统一身份认证: what its button says; null where there is none. It leads to GET /oidc/start',
  })
  externalSignIn(@Ctx() context: Context): string | null {
    return context.app.config.oidc?.label ?? null
  }

  @Query(() => [SessionType], { description: '本人的登录会话, the last used first' })
  sessions(@Ctx() context: Context): Promise<SessionType[]> {
    return listed(context, viewerOf(context))
  }

  @Mutation(() => [SessionType], { description: '结束本人的一个登录会话; takes effect on its next request' })
  async endSession(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<SessionType[]> {
    const viewer = viewerOf(context)
    await context.db.work(async (tx) => {
      if ((await endOne(tx, viewer.userId, id)) === 0) throw notFound()
      await record(tx, [{ actorId: viewer.userId, action: 'endSession', data: { session: id } }])
    })
    return listed(context, viewer)
  }

  @Mutation(() => [SessionType], { description: '结束本人的其他登录会话' })
  async endOtherSessions(@Ctx() context: Context): Promise<SessionType[]> {
    const viewer = viewerOf(context)
    await context.db.work(async (tx) => {
      const ended = await endOthers(tx, viewer)
      await record(tx, [{ actorId: viewer.userId, action: 'endOtherSessions', data: { ended } }])
    })
    return listed(context, viewer)
  }
}

async function listed({ db, now }: Context, { userId, sessionId }: Viewer): Promise<SessionType[]> {
  const sessions = await openSessions(db, userId, now)
  return sessions.map((session) => ({ ...session, current: session.id === sessionId }))
}
