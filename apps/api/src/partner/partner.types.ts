import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { RefusalType } from '../graphql/refusal.type'
import { DateTime, DayScalar } from '../graphql/scalars'
import { Person } from '../user/person.type'
import { Unit } from '../unit/unit.entity'

@ObjectType({ simpleResolvers: true, description: '可授予程序的操作: a query or mutation a token may name' })
export class PartnerOperation {
  @Field(() => String, { description: 'Name of the query or mutation' })
  name: string

  @Field(() => String, { description: '类别' })
  group: string

  @Field(() => String, { description: '操作' })
  label: string

  @Field(() => String, { description: 'The same in English' })
  labelEn: string
}

@ObjectType({
  simpleResolvers: true,
  description: '协作单位程序的令牌; the token itself is never shown again',
})
export class PartnerToken {
  @Field(() => ID, { description: 'Opaque id' })
  id: string

  @Field(() => Person, { description: '程序' })
  program: Person

  @Field(() => Unit, { description: '所属单位: the program acts for it and sees its matters' })
  unit: Unit

  @Field(() => [String], { description: '允许的操作' })
  operations: string[]

  @Field(() => [String], { description: '登记的操作: SHA-256 of the documents it may send; none for any' })
  documents: string[]

  @Field(() => [String], { description: '允许的地址段; none for any' })
  networks: string[]

  @Field(() => Int, { description: '每分钟请求数' })
  requestsPerMinute: number

  @Field(() => DayScalar, { description: '到期日: the last day it opens anything' })
  expiresOn: string

  @Field(() => DateTime, { description: '签发时间' })
  createdAt: string

  @Field(() => DateTime, { nullable: true, description: '最近使用' })
  lastUsedAt: string | null

  @Field(() => String, { nullable: true, description: '最近来自的地址' })
  lastAddress: string | null

  @Field(() => DateTime, { nullable: true, description: '吊销时间' })
  revokedAt: string | null
}

@InputType({ description: '签发令牌, for a new program of a unit or for one that has its account' })
export class IssuePartnerTokenInput {
  @Field(() => ID, { nullable: true, description: '所属单位, of a new program' })
  unitId: string | null

  @Field(() => String, { nullable: true, description: '程序名称, of a new program' })
  name: string | null

  @Field(() => ID, {
    nullable: true,
    description: '已有程序: a second token, to replace the first without a gap',
  })
  programId: string | null

  @Field(() => [String], { description: '允许的操作, of `partnerOperations`' })
  operations: string[]

  @Field(() => [String], {
    nullable: true,
    description: '登记的操作: SHA-256 in hexadecimal of each document the program sends; none for any',
  })
  documents: string[] | null

  @Field(() => [String], { description: '允许的地址段, 10.2.0.0/16 or one address; none for any' })
  networks: string[]

  @Field(() => DayScalar, { description: '到期日, within a year' })
  expiresOn: string

  @Field(() => Int, { defaultValue: 120, description: '每分钟请求数' })
  requestsPerMinute: number
}

@ObjectType({ simpleResolvers: true, description: '签发结果' })
export class IssuePartnerTokenPayload {
  @Field(() => String, { nullable: true, description: '令牌, in clear, this once' })
  token: string | null

  @Field(() => PartnerToken, { nullable: true, description: '令牌的登记' })
  partnerToken: PartnerToken | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}
