import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { permit, type Context } from '../context'
import { fromCursor, pageOf, pageSize, toCursor } from '../graphql/connection'
import { failure } from '../graphql/errors'
import { toRefusal } from '../graphql/refusal.type'
import { hashPassword } from '../session/password'
import { changed, read, version } from './changed'
import { changeUser, checkAccount, createUser, endPost, firstPassword, grantPost } from './manage'
import { Post } from './post.entity'
import { User } from './user.entity'
import {
  CreateUserInput,
  GrantPostInput,
  UpdateUserInput,
  UserConnection,
  UserIdInput,
  UserPayload,
} from './user.types'

const LONGEST_SEARCH = 60

@Resolver(() => User)
export class UserResolver {
  @Query(() => UserConnection, { description: '人员, by login' })
  async users(
    @Arg('unitId', () => ID, { nullable: true }) unitId: string | null,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<UserConnection> {
    permit(context, 'unit.read')
    const size = pageSize(first)
    if ((search?.length ?? 0) > LONGEST_SEARCH) throw failure('BAD_INPUT', 'search')
    const word = `%${(search ?? '').trim().replaceAll(/[!%_]/g, (sign) => `!${sign}`)}%`
    const rows = await context.db.read<User>(
      `select u.*, exists (select 1 from second_factor f where f.userId = u.id and f.confirmedAt is not null) as hasFactor
         from user u
        where u.login > ? and (u.name like ? escape '!' or u.login like ? escape '!')
          ${unitId ? 'and exists (select 1 from post p where p.userId = u.id and p.unitId = ? and (p.until is null or p.until >= ?))' : ''}
        order by u.login limit ${size + 1}`,
      [after ? String(fromCursor(after, 1)[0]) : '', word, word, ...(unitId ? [unitId, context.today] : [])],
    )
    return pageOf(
      rows,
      size,
      (row) => row,
      (row) => toCursor(row.login),
    )
  }

  @FieldResolver(() => [Post], { description: '现任职务' })
  posts(@Root() user: User, @Ctx() context: Context): Promise<Post[]> {
    return context.db.read<Post>(
      'select * from post where userId = ? and (until is null or until >= ?) order by id',
      [user.id, context.today],
    )
  }

  @Mutation(() => UserPayload, { description: '新增人员, without rights; answers the first password once' })
  async createUser(
    @Arg('input', () => CreateUserInput) input: CreateUserInput,
    @Ctx() context: Context,
  ): Promise<UserPayload> {
    const viewer = permit(context, 'user.manage')
    const { userId, password, refusals } = await createUser(context, viewer, input)
    return { user: userId ? await read(context, userId) : null, password, refusals: refusals.map(toRefusal) }
  }

  @Mutation(() => UserPayload, { description: '修改姓名' })
  async updateUser(
    @Arg('input', () => UpdateUserInput) input: UpdateUserInput,
    @Ctx() context: Context,
  ): Promise<UserPayload> {
    const viewer = permit(context, 'user.manage')
    const refusals = checkAccount({ name: input.name })
    if (refusals.length === 0)
      refusals.push(
        ...(await changeUser(context, viewer, version(input), { name: input.name.trim() }, 'updateUser')),
      )
    return { user: await read(context, input.userId), password: null, refusals: refusals.map(toRefusal) }
  }

  @Mutation(() => UserPayload, { description: '停用; takes effect on the next request' })
  suspendUser(
    @Arg('input', () => UserIdInput) input: UserIdInput,
    @Ctx() context: Context,
  ): Promise<UserPayload> {
    return changed(context, input, { state: 'suspended' }, 'suspendUser')
  }

  @Mutation(() => UserPayload, { description: '启用' })
  resumeUser(
    @Arg('input', () => UserIdInput) input: UserIdInput,
    @Ctx() context: Context,
  ): Promise<UserPayload> {
    return changed(context, input, { state: 'active' }, 'resumeUser')
  }

  @Mutation(() => UserPayload, { description: '重置密码; answers the new one once' })
  async resetPassword(
    @Arg('input', () => UserIdInput) input: UserIdInput,
    @Ctx() context: Context,
  ): Promise<UserPayload> {
    const viewer = permit(context, 'user.manage')
    const password = firstPassword()
    const refusals = await changeUser(
      context,
      viewer,
      version(input),
      { passwordHash: await hashPassword(password) },
      'resetPassword',
    )
    return {
      user: await read(context, input.userId),
      password: refusals.length === 0 ? password : null,
      refusals: refusals.map(toRefusal),
    }
  }

  @Mutation(() => UserPayload, { description: '任命: grants a role in a unit' })
  async grantPost(
    @Arg('input', () => GrantPostInput) input: GrantPostInput,
    @Ctx() context: Context,
  ): Promise<UserPayload> {
    const viewer = permit(context, 'role.manage')
    const { refusals } = await grantPost(context, viewer, {
      userId: input.userId,
      unitId: input.unitId,
      role: input.role,
      title: input.title ?? '',
      since: input.since ?? context.today,
    })
    return { user: await read(context, input.userId), password: null, refusals: refusals.map(toRefusal) }
  }

  @Mutation(() => UserPayload, { description: '免职: ends a post; takes effect on the next request' })
  async endPost(@Arg('postId', () => ID) postId: string, @Ctx() context: Context): Promise<UserPayload> {
    const viewer = permit(context, 'role.manage')
    const { userId, refusals } = await endPost(context, viewer, postId)
    return { user: await read(context, userId), password: null, refusals: refusals.map(toRefusal) }
  }
}
