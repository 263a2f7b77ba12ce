import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { notFound } from '../graphql/errors'
import { RefusalType, toRefusal } from '../graphql/refusal.type'
import { openField } from '../identity/open'
import { personOf } from '../identity/people'
import { payload } from './action.resolver'
import { MatterPayload } from './effects.type'
import { attachFiles, comment, recordHandling } from './office'
import {
  AttachFilesInput,
  CommentInput,
  OpenIdentityInput,
  RecordHandlingInput,
  UpdateMatterInput,
} from './office.input'
import { canRead } from './read'
import { updateMatter } from './update'

@ObjectType({ simpleResolvers: true, description: '查看结果' })
export class OpenIdentityPayload {
  @Field(() => String, { nullable: true, description: '内容, in clear' })
  value: string | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}

/** What is done to a matter's record besides the actions of its life cycle. */
@Resolver()
export class OfficeResolver {
  @Mutation(() => MatterPayload, { description: '更正登记内容' })
  async updateMatter(
    @Arg('input', () => UpdateMatterInput) input: UpdateMatterInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatterPayload> {
    return payload(context, await updateMatter(context, input), info)
  }

  @Mutation(() => MatterPayload, { description: '办理记录: heard, investigated, consulted …' })
  async recordHandling(
    @Arg('input', () => RecordHandlingInput) input: RecordHandlingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatterPayload> {
    return payload(context, await recordHandling(context, input), info)
  }

  @Mutation(() => MatterPayload, { description: '添加附件' })
  async attachFiles(
    @Arg('input', () => AttachFilesInput) input: AttachFilesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatterPayload> {
    return payload(context, await attachFiles(context, input), info)
  }

  @Mutation(() => MatterPayload, { description: '备注' })
  async comment(
    @Arg('input', () => CommentInput) input: CommentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatterPayload> {
    return payload(context, await comment(context, input), info)
  }

  @Mutation(() => OpenIdentityPayload, {
    description: '查看信访人身份的一项: with a purpose, limited per day, recorded',
  })
  async openIdentity(
    @Arg('input', () => OpenIdentityInput) input: OpenIdentityInput,
    @Ctx() context: Context,
  ): Promise<OpenIdentityPayload> {
    const viewer = permit(context, 'identity.open')
    const person = await personOf(context.db, input.personId)
    if (!person || !(await canRead(context, person.matterId))) throw notFound()
    const { value, refusals } = await context.db.work((tx) => openField(context, tx, viewer, input))
    return { value, refusals: refusals.map(toRefusal) }
  }
}
