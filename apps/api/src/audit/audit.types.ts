import { Field, ID, Int, ObjectType } from 'type-graphql'
import { edgeOf, PageInfo, type Edge } from '../graphql/connection'
import { DateTime } from '../graphql/scalars'
import { Person } from '../user/person.type'

@ObjectType({
  simpleResolvers: true,
  description: '审计记录: who did what when, by ids and names of fields; never a value',
})
export class AuditEvent {
  @Field(() => ID)
  id: string

  @Field(() => DateTime, { description: '时间' })
  at: string

  @Field(() => String, { description: '操作' })
  action: string

  @Field(() => Person, { nullable: true, description: '操作人; null for the system' })
  by: Person | null

  @Field(() => ID, { nullable: true, description: '单位' })
  unitId: string | null

  @Field(() => String, { nullable: true, description: '单位名称' })
  unit: string | null

  @Field(() => ID, { nullable: true, description: '信访事项' })
  matterId: string | null

  @Field(() => [ID], { description: '涉及的对象: ids the event names, besides the matter' })
  objectIds: string[]

  @Field(() => [String], { description: '涉及的字段' })
  fields: string[]
}

const AuditEventEdge = edgeOf(AuditEvent, 'AuditEvent')

@ObjectType({ simpleResolvers: true, description: '审计记录 by pages, newest first' })
export class AuditEventConnection {
  @Field(() => [AuditEventEdge], { description: '审计记录' })
  edges: Edge<AuditEvent>[]

  @Field(() => PageInfo, { description: '分页' })
  pageInfo: PageInfo
}

@ObjectType({
  simpleResolvers: true,
  description: '锚点: the head of the history at one time, kept outside the database',
})
export class AuditAnchor {
  @Field(() => Int, { description: '第几条' })
  seq: number

  @Field(() => DateTime, { description: '时间' })
  at: string

  @Field(() => String, { description: '链值 (SHA-256)' })
  hash: string

  @Field(() => Boolean, { description: 'Written by whoever holds the key' })
  genuine: boolean
}

@ObjectType({ simpleResolvers: true, description: '历史记录的核验, a stretch at a time: chain and anchors' })
export class AuditVerification {
  @Field(() => Boolean, { description: '至此是否完整' })
  ok: boolean

  @Field(() => Int, { description: '已核验到第几条' })
  events: number

  @Field(() => Int, { description: '共几条' })
  total: number

  @Field(() => Int, { description: '锚点数' })
  anchors: number

  @Field(() => Int, { nullable: true, description: 'Where to go on from (`after`); null at the end' })
  next?: number

  @Field(() => Int, { nullable: true, description: '自第几条起不可信' })
  brokenAt?: number

  @Field(() => String, { nullable: true, description: '原因' })
  reason?: string
}
