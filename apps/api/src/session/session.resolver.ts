import { reachOf, roleRow } from '@xinfang/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql'
import { viewerOf, type Context } from '../context'
import { notFound } from '../graphql/errors'
import { SimplePayload, toRefusal } from '../graphql/refusal.type'
import { record } from '../history/record'
import { unitById, unitsOf } from '../unit/tree'
import type { Unit } from '../unit/unit.entity'
import type { Post } from '../user/post.entity'
import type { User } from '../user/user.entity'
import { changePassword } from './change-password'
import { loadViewer } from './load'
import { signIn } from './sign-in'
import type { Viewer } from './viewer'
import { SignInPayload, ViewerType } from './viewer.type'

@InputType({ description: '登录' })
class SignInInput {
  @Field(() => String, { description: '登录名' })
  login: string

  @Field(() => String, { description: '密码' })
  password: string

  @Field(() => String, {
    nullable: true,
    description: '动态口令或恢复码, where the account has a second factor',
  })
  code: string | null
}

@InputType({ description: '修改密码' })
class ChangePasswordInput {
  @Field(() => String, { description: '当前密码' })
  current: string

  @Field(() => String, { description: '新密码' })
  next: string
}

@Resolver()
export class SessionResolver {
  @Query(() => ViewerType, { nullable: true, description: '当前用户; null when nobody is signed in' })
  viewer(@Ctx() context: Context): Promise<ViewerType> | null {
    return context.viewer ? describe(context, context.viewer) : null
  }

  @Mutation(() => SignInPayload, { description: '登录' })
  async signIn(
    @Arg('input', () => SignInInput) input: SignInInput,
    @Ctx() context: Context,
  ): Promise<SignInPayload> {
    const { refusals, token } = await signIn(context, { ...input, code: input.code ?? null })
    if (!token) return { viewer: null, refusals: refusals.map(toRefusal) }
    const viewer = await loadViewer(context.db, token, context.now, context.today)
    return { viewer: viewer && (await describe(context, viewer)), refusals: [] }
  }

  @Mutation(() => Boolean, { description: '退出登录' })
  async signOut(@Ctx() context: Context): Promise<boolean> {
    const { viewer, db, now } = context
    context.setSession(null)
    if (!viewer) return false
    await db.work(async (tx) => {
      await tx.run('update session set revokedAt = ? where id = ?', [now.toISOString(), viewer.sessionId])
      await record(tx, [{ actorId: viewer.userId, unitId: viewer.actingUnit, action: 'signOut' }])
    })
    return true
  }

  @Mutation(() => SimplePayload, { description: '修改密码; ends every other session of the account' })
  async changePassword(
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() context: Context,
  ): Promise<SimplePayload> {
    return { refusals: (await changePassword(context, input.current, input.next)).map(toRefusal) }
  }

  @Mutation(() => ViewerType, { description: '切换所代表的单位, one of those a post is held in' })
  async actFor(@Arg('unitId', () => ID) unitId: string, @Ctx() context: Context): Promise<ViewerType> {
    const viewer = viewerOf(context)
    const post = viewer.posts.find((held) => held.unitId === unitId)
    if (!post) throw notFound()
    await context.db.work(async (tx) => {
      await tx.run('update session set actingUnitId = ? where id = ?', [unitId, viewer.sessionId])
      await record(tx, [{ actorId: viewer.userId, unitId, action: 'actFor' }])
    })
    return describe(context, { ...viewer, actingUnit: unitId, organisationId: post.line[0] ?? unitId })
  }
}

async function describe(context: Context, viewer: Viewer): Promise<ViewerType> {
  const units = await unitsOf(context)
  const [user] = await context.db.read<User>('select * from user where id = ?', [viewer.userId])
  const [unread] = await context.db.read<{ n: number }>(
    'select count(*) as n from notification where userId = ? and readAt is null',
    [viewer.userId],
  )
  const permissions = viewer.posts
    .filter(({ unitId }) => unitId === viewer.actingUnit)
    .flatMap(({ role }) => roleRow(role).permissions)
  return {
    user: user as User,
    actingUnit: (await unitById(context, viewer.actingUnit)) as Unit,
    organisation: (await unitById(context, viewer.organisationId)) as Unit,
    posts: await context.db.read<Post>(
      `select * from post where userId = ? and since <= ? and (until is null or until >= ?) order by id`,
      [viewer.userId, context.today, context.today],
    ),
    permissions: [...new Set(permissions)],
    reach: [...reachOf(viewer, units)],
    unread: Number(unread?.n ?? 0),
    today: context.today,
    mustAddFactor: viewer.mustAddFactor,
    sessionExpiresAt: viewer.sessionExpiresAt,
  }
}
