import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { WebhookDeliveryState } from '../graphql/enums'
import { failure, notFound } from '../graphql/errors'
import { toRefusal } from '../graphql/refusal.type'
import { createWebhook, endWebhook, replayDeliveries } from './manage'
import { readDeliveries, readWebhooks } from './read'
import { CreateWebhookInput, CreateWebhookPayload, Webhook, WebhookDeliveryConnection } from './webhook.types'

const MOST = 100

/** Where partner units' programs are told to: a right like their tokens, so the security administrator's. */
@Resolver()
export class WebhookResolver {
  @Query(() => [Webhook], { description: '事件推送, the newest first, ended ones among them' })
  webhooks(@Ctx() context: Context): Promise<Webhook[]> {
    permit(context, 'role.manage')
    return readWebhooks(context.db)
  }

  @Query(() => WebhookDeliveryConnection, { description: '推送记录, the newest event first' })
  webhookDeliveries(
    @Arg('webhookId', () => ID) webhookId: string,
    @Arg('state', () => WebhookDeliveryState, { nullable: true }) state: string | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<WebhookDeliveryConnection> {
    permit(context, 'role.manage')
    return readDeliveries(context.db, webhookId, { state: state ?? null, first, after: after ?? null })
  }

  @Mutation(() => CreateWebhookPayload, { description: '设立事件推送; answers its secret once' })
  async createWebhook(
    @Arg('input', () => CreateWebhookInput) input: CreateWebhookInput,
    @Ctx() context: Context,
  ): Promise<CreateWebhookPayload> {
    const { id, secret, refusals } = await createWebhook(context, permit(context, 'role.manage'), input)
    const [webhook = null] = id === null ? [] : await readWebhooks(context.db, id)
    return { secret, webhook, refusals: refusals.map(toRefusal) }
  }

  @Mutation(() => Webhook, { description: '停用事件推送: what still waits is not sent' })
  async endWebhook(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Webhook> {
    await endWebhook(context, permit(context, 'role.manage'), id)
    const [row] = await readWebhooks(context.db, id)
    if (!row) throw notFound()
    return row
  }

  @Mutation(() => Int, { description: '重新推送, under the same ids; answers how many' })
  async replayDeliveries(@Arg('ids', () => [ID]) ids: string[], @Ctx() context: Context): Promise<number> {
    const viewer = permit(context, 'role.manage')
    if (ids.length > MOST) throw failure('BAD_INPUT', 'ids')
    return replayDeliveries(context, viewer, ids)
  }
}
