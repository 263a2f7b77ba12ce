import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { edgeOf, PageInfo, type Edge } from '../graphql/connection'
import { WebhookDeliveryState } from '../graphql/enums'
import { RefusalType } from '../graphql/refusal.type'
import { DateTime } from '../graphql/scalars'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

@ObjectType({
  simpleResolvers: true,
  description:
    '事件推送: an address that is told what happened to matters its program sees; ids and kinds alone',
})
export class Webhook {
  @Field(() => ID, { description: 'Opaque id' })
  id: string

  @Field(() => Person, { description: '程序: its rights decide what is told' })
  program: Person

  @Field(() => Unit, { description: '所属单位' })
  unit: Unit

  @Field(() => String, { description: '接收地址' })
  url: string

  @Field(() => DateTime, { description: '设立时间' })
  createdAt: string

  @Field(() => DateTime, { nullable: true, description: '停用时间' })
  endedAt: string | null

  @Field(() => Int, { description: '等待推送' })
  waiting: number

  @Field(() => Int, {
    description: '未能送达: given up after the last try, to be sent anew from the console',
  })
  dead: number

  @Field(() => DateTime, { nullable: true, description: '最近送达' })
  lastDoneAt: string | null
}

@ObjectType({ simpleResolvers: true, description: '推送记录: one event for one address' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Header `webhook-id`, the same at every try' })
  id: string

  @Field(() => String, { description: 'The action that happened, e.g. transferMatter' })
  kind: string

  @Field(() => DateTime, { description: '发生时间' })
  at: string

  @Field(() => WebhookDeliveryState, { description: '状态' })
  state: string

  @Field(() => Int, { description: '已试次数' })
  attempts: number

  @Field(() => DateTime, { nullable: true, description: '最近一次' })
  triedAt: string | null

  @Field(() => DateTime, { nullable: true, description: '下一次, of one that waits' })
  nextAt: string | null

  @Field(() => String, {
    nullable: true,
    description: 'HTTP status of the last answer, or timeout, unreachable, certificate, closed-network',
  })
  outcome: string | null
}

const WebhookDeliveryEdge = edgeOf(WebhookDelivery, 'WebhookDelivery')

@ObjectType({ simpleResolvers: true, description: '推送记录列表, the newest event first' })
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge], { description: '推送记录' })
  edges: Edge<WebhookDelivery>[]

  @Field(() => PageInfo, { description: '分页' })
  pageInfo: PageInfo
}

@InputType({ description: '设立事件推送' })
export class CreateWebhookInput {
  @Field(() => ID, { description: '程序, of `partnerTokens`' })
  programId: string

  @Field(() => String, { description: '接收地址: https, without account, parameters or fragment' })
  url: string
}

@ObjectType({ simpleResolvers: true, description: '设立结果' })
export class CreateWebhookPayload {
  @Field(() => String, { nullable: true, description: '签名密钥, in clear, this once' })
  secret: string | null

  @Field(() => Webhook, { nullable: true, description: '事件推送' })
  webhook: Webhook | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}
