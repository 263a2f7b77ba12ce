import { Arg, Ctx, Field, ID, Info, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { viewerOf, type Context } from '../context'
import { places } from '../db/insert'
import { edgeOf, fromCursor, PageInfo, pageOf, pageSize, toCursor, type Edge } from '../graphql/connection'
import { failure } from '../graphql/errors'
import { DateTime } from '../graphql/scalars'
import { selected } from '../graphql/selection'
import { Matter } from '../matter/matter.entity'
import { readMatters } from '../matter/read'
import type { Notification } from './notification.entity'

/** 通知: a kind and a matter, never a name. */
@ObjectType('Notification', { simpleResolvers: true, description: '通知: a kind and a matter, never a name' })
class NotificationType {
  @Field(() => ID)
  id: string

  @Field(() => DateTime, { description: '时间' })
  at: string

  @Field(() => String, { description: 'The action that tells, or overdue, dueSoon' })
  kind: string

  @Field(() => Matter, { nullable: true, description: '信访事项, if the viewer may still see it' })
  matter: object | null

  @Field(() => ID, { nullable: true, description: '专项: the hearing, reception day … it is about' })
  trackId: string | null

  @Field(() => String, { nullable: true, description: '专项种类: hearing, receptionDay, …' })
  trackKind: string | null

  @Field(() => Boolean, { description: '已读' })
  read: boolean
}

const NotificationEdge = edgeOf(NotificationType, 'Notification')

@ObjectType({ simpleResolvers: true, description: '通知列表' })
class NotificationConnection {
  @Field(() => [NotificationEdge], { description: '通知' })
  edges: Edge<NotificationType>[]

  @Field(() => PageInfo, { description: '分页' })
  pageInfo: PageInfo

  @Field(() => Int, { description: '未读数' })
  unread: number
}

const MOST = 200

@Resolver()
export class NotificationResolver {
  @Query(() => NotificationConnection, { description: '本人的通知, newest first' })
  async notifications(
    @Arg('unreadOnly', () => Boolean, { defaultValue: false }) unreadOnly: boolean,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NotificationConnection> {
    const { userId } = viewerOf(context)
    const size = pageSize(first)
    const [at, id] = after ? (fromCursor(after, 2) as [string, string]) : ['9', '']
    const rows = await context.db.read<Notification & { readonly trackKind: string | null }>(
      `select n.*, t.kind as trackKind from notification n left join track t on t.id = n.trackId
        where n.userId = ? and (n.at < ? or (n.at = ? and n.id < ?))
        ${unreadOnly ? 'and n.readAt is null' : ''} order by n.at desc, n.id desc limit ${size + 1}`,
      [userId, at, at, id],
    )
    const ids = rows.flatMap(({ matterId }) => (matterId === null ? [] : [matterId]))
    const matters = await readMatters(context, ids, selected(info, 'edges.node.matter'))
    const [unread] = await context.db.read<{ n: number }>(
      'select count(*) as n from notification where userId = ? and readAt is null',
      [userId],
    )
    const page = pageOf(
      rows,
      size,
      (row) => ({
        id: row.id,
        at: row.at,
        kind: row.kind,
        matter: row.matterId === null ? null : (matters.get(row.matterId) ?? null),
        trackId: row.trackId,
        trackKind: row.trackKind,
        read: row.readAt !== null,
      }),
      (row) => toCursor(row.at, row.id),
    )
    return { ...page, unread: Number(unread?.n ?? 0) }
  }

  @Mutation(() => Int, { description: '标为已读; answers how many changed' })
  async markRead(@Arg('ids', () => [ID]) ids: string[], @Ctx() context: Context): Promise<number> {
    const { userId } = viewerOf(context)
    if (ids.length > MOST) throw failure('BAD_INPUT', 'ids')
    if (ids.length === 0) return 0
    return context.db.work((tx) =>
      tx.run(
        `update notification set readAt = ? where userId = ? and readAt is null and id in (${places(ids)})`,
        [tx.now.toISOString(), userId, ...ids],
      ),
    )
  }
}
