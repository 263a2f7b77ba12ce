import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { permit, type Context } from '../context'
import { failure } from '../graphql/errors'
import { factorOf } from '../session/second-factor'
import { holds } from '../session/viewer'
import { changed } from './changed'
import { User } from './user.entity'
import { LinkUserInput, UserIdInput, UserPayload } from './user.types'

const LONGEST_SUBJECT = 200

/** How an account may be signed in to, as its administrators see and change it. */
@Resolver(() => User)
export class AccountResolver {
  @Mutation(() => UserPayload, { description: '强制退出: ends every session of the account' })
  endUserSessions(
    @Arg('input', () => UserIdInput) input: UserIdInput,
    @Ctx() context: Context,
  ): Promise<UserPayload> {
    return changed(context, input, {}, 'endUserSessions')
  }

  @Mutation(() => UserPayload, {
    description: '解除动态口令, for whoever lost authenticator and recovery codes',
  })
  resetSecondFactor(
    @Arg('input', () => UserIdInput) input: UserIdInput,
    @Ctx() context: Context,
  ): Promise<UserPayload> {
    return changed(context, input, { withoutFactor: true }, 'resetSecondFactor')
  }

  @Mutation(() => UserPayload, {
    description: '关联外部账号, for signing in by the provider of the organisation',
  })
  async linkUser(
    @Arg('input', () => LinkUserInput) input: LinkUserInput,
    @Ctx() context: Context,
  ): Promise<UserPayload> {
    permit(context, 'user.manage')
    const externalSubject = input.subject?.trim() || null
    if ((externalSubject?.length ?? 0) > LONGEST_SUBJECT) throw failure('BAD_INPUT', 'input.subject')
    return changed(context, input, { externalSubject }, 'linkUser')
  }

  @FieldResolver(() => String, { nullable: true, description: '外部账号, for whoever manages accounts' })
  externalSubject(@Root() user: User, @Ctx() context: Context): string | null {
    return context.viewer && holds(context.viewer, 'user.manage') ? user.externalSubject : null
  }

  @FieldResolver(() => Boolean, { description: '已启用动态口令; false for whoever does not manage accounts' })
  async secondFactor(@Root() user: User, @Ctx() context: Context): Promise<boolean> {
    if (!context.viewer || !holds(context.viewer, 'user.manage')) return false
    // A list brings it with its rows.
    const { hasFactor } = user as { hasFactor?: number }
    return hasFactor === undefined ? (await factorOf(context.db, user.id)) !== null : Boolean(hasFactor)
  }
}
