import { refusal, source, text, type Refusal } from '@xinfang/domain'
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context'
import { RefusalType } from '../graphql/refusal.type'
import { once } from '../session/once'
import { postsOfUsers } from '../session/load'
import type { Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import { payload } from './action.resolver'
import { EffectsType, MatterPayload } from './effects.type'
import { Matter } from './matter.entity'
import { domainContext, signedIn, type ActAnswer } from './perform'
import { entryOf, RegisterMatterInput } from './register.input'
import { examine, registerAll } from './register'
import type { Entry } from './entry'

@ObjectType({ simpleResolvers: true, description: '登记结果' })
export class RegisterMatterPayload extends MatterPayload {
  @Field(() => Matter, { nullable: true, description: '信访事项' })
  declare matter: object | null

  @Field(() => EffectsType, { nullable: true, description: '发生了什么' })
  declare effects: EffectsType | null

  @Field(() => [RefusalType], { description: 'Why not; empty when done' })
  declare refusals: RefusalType[]

  @Field(() => String, { nullable: true, description: '查询码, for the receipt; told this once' })
  queryCode: string | null
}

type Answer = ActAnswer & { readonly queryCode: string | null }

@Resolver()
export class RegisterResolver {
  @Mutation(() => RegisterMatterPayload, {
    description: '登记 (register, T01): never refused for what it says',
  })
  async registerMatter(
    @Arg('input', () => RegisterMatterInput) input: RegisterMatterInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegisterMatterPayload> {
    const viewer = signedIn(context)
    const units = await unitsOf(context)
    const registrar = {
      viewer,
      units,
      domain: domainContext(context, viewer, units),
      keyring: context.app.keyring,
    }
    const entry = entryOf(input, viewer.actingUnit, context.app.config.demo)
    const answer = await once<Answer>(context, 'registerMatter', { ...input }, async (tx) => {
      const refused = (refusals: readonly Refusal[]) => ({
        answer: { matterId: null, effects: null, refusals, queryCode: null },
        done: false,
      })
      const named = await postsOfUsers(tx.query, entry.members, context.today)
      const result = examine(entry, { ...registrar, domain: { ...registrar.domain, named } })
      if (!result.ok) return refused(result.refusals)
      const more = await checkRecords(entry, viewer, tx.query)
      if (more.length > 0) return refused(more)
      if (input.dryRun)
        return {
          answer: { matterId: null, effects: result.value, refusals: [], queryCode: null },
          done: false,
        }
      const [registered] = await registerAll(tx, registrar, [{ entry, effects: result.value }])
      if (!registered) throw new Error('Nothing was registered')
      if (input.draftId)
        await tx.run('delete from draft where id = ? and userId = ?', [input.draftId, viewer.userId])
      return {
        answer: {
          matterId: registered.matterId,
          effects: result.value,
          refusals: [],
          queryCode: registered.queryCode,
        },
        done: true,
      }
    })
    return { ...(await payload(context, answer, info)), queryCode: answer.queryCode }
  }
}

/** What the domain cannot know: whether the ids named beside the rules exist, and whether the row came before. */
async function checkRecords(
  entry: Entry,
  viewer: Viewer,
  query: <T>(sql: string, values: readonly string[]) => Promise<T[]>,
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  const unknown = (field: string, zh: string, en: string) =>
    refusals.push(refusal('UNKNOWN', text(zh, en), { field }))
  if (
    entry.categoryId !== null &&
    (await query('select id from category where id = ? and closedOn is null', [entry.categoryId])).length ===
      0
  )
    unknown('categoryId', '没有此内容分类，或已停用', 'No such category, or it is closed')
  for (const [at, fileId] of entry.fileIds.entries())
    if (
      (
        await query('select id from attachment where id = ? and addedBy = ? and matterId is null', [
          fileId,
          viewer.userId,
        ])
      ).length === 0
    )
      unknown(`fileIds.${at}`, '没有此附件，请重新上传', 'No such file; upload it again')
  for (const [field, ids] of [
    ['accusedUsers', entry.registration.accusedUsers ?? []],
    ['members', entry.members],
  ] as const)
    for (const [at, id] of ids.entries())
      if ((await query('select id from user where id = ?', [id])).length === 0)
        unknown(`${field}.${at}`, '没有此人员', 'No such person')
  if (
    entry.externalNumber !== null &&
    (
      await query('select id from submission where unitId = ? and externalNumber = ?', [
        entry.registration.homeUnit,
        entry.externalNumber,
      ])
    ).length > 0
  )
    refusals.push(
      refusal(
        'ALREADY_REGISTERED',
        text('该来源编号已登记，不重复登记', 'This number is registered already'),
        {
          field: 'externalNumber',
          basis: [source('S4.2.3')],
        },
      ),
    )
  return refusals
}
