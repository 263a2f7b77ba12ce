import { refusal, roleRow, text, type Refusal, type Role } from '@xinfang/domain'
import { generateURI } from 'otplib'
import { Arg, Ctx, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { permit, viewerOf, type Context } from '../context'
import { RoleCode } from '../graphql/enums'
import { RefusalType, SimplePayload, toRefusal } from '../graphql/refusal.type'
import { record } from '../history/record'
import { checkOwnPassword } from './re-authenticate'
import {
  factorOf,
  newRecoveryCodes,
  removeFactor,
  requiredRoles,
  requireFactor,
  spendTotp,
  startFactor,
} from './second-factor'
import type { SecondFactor } from './second-factor.entity'

@ObjectType({ simpleResolvers: true, description: '动态口令设置: what the authenticator must be told' })
class SecondFactorSetup {
  @Field(() => String, {
    nullable: true,
    description: '密钥 (Base32), to be typed where no picture can be read',
  })
  secret: string | null

  @Field(() => String, { nullable: true, description: 'The same as an otpauth:// address, for a QR code' })
  uri: string | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}

@ObjectType({ simpleResolvers: true, description: '恢复码, shown this once; each is good once' })
class RecoveryCodes {
  @Field(() => [String], { description: '恢复码' })
  codes: string[]

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}

@ObjectType({ simpleResolvers: true, description: '本人的动态口令' })
class SecondFactorState {
  @Field(() => Boolean, { description: '已启用' })
  active: boolean

  @Field(() => Boolean, { description: '岗位要求启用' })
  required: boolean

  @Field(() => Int, { description: '剩余恢复码' })
  recoveryCodes: number
}

const codeWrong = (): Refusal =>
  refusal('SECOND_FACTOR_WRONG', text('动态口令不正确，请核对手机时间', 'Wrong code; check the clock'), {
    field: 'code',
  })

/** 动态口令: everybody's own, and the roles that must have one. */
@Resolver()
export class SecondFactorResolver {
  @Query(() => SecondFactorState, { description: '本人的动态口令' })
  async secondFactor(@Ctx() context: Context): Promise<SecondFactorState> {
    const { userId, posts } = viewerOf(context)
    const [left] = await context.db.read<{ n: number }>(
      'select count(*) as n from recovery_code where userId = ?',
      [userId],
    )
    const required = await requiredRoles(context.db)
    return {
      active: (await factorOf(context.db, userId)) !== null,
      required: posts.some(({ role }) => required.includes(role)),
      recoveryCodes: Number(left?.n ?? 0),
    }
  }

  @Mutation(() => SecondFactorSetup, { description: '设置动态口令; it counts once a code has confirmed it' })
  async startSecondFactor(
    @Arg('password', () => String) password: string,
    @Ctx() context: Context,
  ): Promise<SecondFactorSetup> {
    const { userId, login, actingUnit } = viewerOf(context)
    const refusals = await checkOwnPassword(context, password, 'password')
    if (refusals.length === 0 && (await factorOf(context.db, userId)))
      refusals.push(refusal('SECOND_FACTOR_ACTIVE', text('已启用动态口令', 'There is one already')))
    if (refusals.length > 0) return { secret: null, uri: null, refusals: refusals.map(toRefusal) }
    const secret = await context.db.work(async (tx) => {
      const started = await startFactor(tx, context.app.keyring, userId)
      await record(tx, [{ actorId: userId, unitId: actingUnit, action: 'startSecondFactor' }])
      return started
    })
    return { secret, uri: generateURI({ issuer: '信访', label: login, secret }), refusals: [] }
  }

  @Mutation(() => RecoveryCodes, {
    description: '确认动态口令, by a first code; answers the recovery codes once',
  })
  async confirmSecondFactor(
    @Arg('code', () => String) code: string,
    @Ctx() context: Context,
  ): Promise<RecoveryCodes> {
    const { userId, actingUnit } = viewerOf(context)
    const { keyring } = context.app
    return context.db.work(async (tx) => {
      const [started] = await tx.query<SecondFactor>(
        'select * from second_factor where userId = ? and confirmedAt is null',
        [userId],
      )
      if (!started || !(await spendTotp(tx, keyring, started, code.trim())))
        return { codes: [], refusals: [toRefusal(codeWrong())] }
      await tx.run('update second_factor set confirmedAt = ? where userId = ?', [
        tx.now.toISOString(),
        userId,
      ])
      const codes = await newRecoveryCodes(tx, keyring, userId)
      await record(tx, [{ actorId: userId, unitId: actingUnit, action: 'addSecondFactor' }])
      return { codes, refusals: [] }
    })
  }

  @Mutation(() => SimplePayload, { description: '停用动态口令' })
  async removeSecondFactor(
    @Arg('password', () => String) password: string,
    @Ctx() context: Context,
  ): Promise<SimplePayload> {
    const { userId, actingUnit, posts } = viewerOf(context)
    const required = await requiredRoles(context.db)
    const refusals = posts.some(({ role }) => required.includes(role))
      ? [refusal('SECOND_FACTOR_REQUIRED', text('您的岗位须使用动态口令', 'Your role asks for one'))]
      : await checkOwnPassword(context, password, 'password')
    if (refusals.length === 0)
      await context.db.work(async (tx) => {
        await removeFactor(tx, userId)
        await record(tx, [{ actorId: userId, unitId: actingUnit, action: 'removeSecondFactor' }])
      })
    return { refusals: refusals.map(toRefusal) }
  }

  @Query(() => [RoleCode], { description: '须用动态口令的角色' })
  secondFactorRoles(@Ctx() context: Context): Promise<Role[]> {
    permit(context, 'role.manage')
    return requiredRoles(context.db)
  }

  @Mutation(() => [RoleCode], {
    description: '规定须用动态口令的角色; whoever holds one and has none can do nothing but add one',
  })
  async requireSecondFactor(
    @Arg('roles', () => [RoleCode]) roles: Role[],
    @Ctx() context: Context,
  ): Promise<Role[]> {
    const { userId, actingUnit } = permit(context, 'role.manage')
    const distinct = [...new Set(roles)].filter((role) => roleRow(role)).toSorted()
    await context.db.work(async (tx) => {
      await requireFactor(tx, distinct)
      await record(tx, [
        { actorId: userId, unitId: actingUnit, action: 'requireSecondFactor', data: { roles: distinct } },
      ])
    })
    return distinct
  }
}
