import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { notFound } from '../graphql/errors'
import { toRefusal } from '../graphql/refusal.type'
import { issueToken, revokeToken } from './issue'
import { offeredOperations } from './operations'
import {
  IssuePartnerTokenInput,
  IssuePartnerTokenPayload,
  PartnerOperation,
  PartnerToken,
} from './partner.types'
import { readTokens } from './read'

/** Tokens of partner units' programs: a right, so the security administrator grants and takes them. */
@Resolver()
export class PartnerResolver {
  @Query(() => [PartnerOperation], { description: '可授予程序的操作' })
  partnerOperations(@Ctx() context: Context): PartnerOperation[] {
    permit(context, 'role.manage')
    return offeredOperations.map(({ name, group, label }) => ({
      name,
      group: group['zh-CN'],
      label: label['zh-CN'],
      labelEn: label.en,
    }))
  }

  @Query(() => [PartnerToken], { description: '令牌, the newest first, revoked ones among them' })
  partnerTokens(@Ctx() context: Context): Promise<PartnerToken[]> {
    permit(context, 'role.manage')
    return readTokens(context.db)
  }

  @Mutation(() => IssuePartnerTokenPayload, { description: '签发令牌; answers it once' })
  async issuePartnerToken(
    @Arg('input', () => IssuePartnerTokenInput) input: IssuePartnerTokenInput,
    @Ctx() context: Context,
  ): Promise<IssuePartnerTokenPayload> {
    const viewer = permit(context, 'role.manage')
    const { id, token, refusals } = await issueToken(context, viewer, {
      ...input,
      unitId: input.unitId ?? null,
      name: input.name ?? null,
      documents: input.documents ?? [],
      programId: input.programId ?? null,
    })
    const [partnerToken = null] = id === null ? [] : await readTokens(context.db, id)
    return { token, partnerToken, refusals: refusals.map(toRefusal) }
  }

  @Mutation(() => PartnerToken, { description: '吊销令牌; takes effect on the next request' })
  async revokePartnerToken(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<PartnerToken> {
    await revokeToken(context, permit(context, 'role.manage'), id)
    const [row] = await readTokens(context.db, id)
    if (!row) throw notFound()
    return row
  }
}
