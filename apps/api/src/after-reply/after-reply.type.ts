import { afterReply } from '@xinfang/domain'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { enumOf } from '../graphql/enums'
import { RefusalType } from '../graphql/refusal.type'
import { DayScalar } from '../graphql/scalars'

export const Rated = enumOf(afterReply.rated, 'Rated', '评价对象')

@ObjectType('AfterReply', {
  simpleResolvers: true,
  description: '落实与评价: what became of a matter after its reply',
})
export class AfterReplyType {
  @Field(() => DayScalar, { nullable: true, description: '落实期限' })
  executionDue: string | null

  @Field(() => DayScalar, { nullable: true, description: '落实日期' })
  executedOn: string | null

  @Field(() => [Rated], { description: '已登记评价的对象; how they were rated shows in figures only' })
  rated: string[]
}

@InputType({ description: '登记落实期限' })
export class PlanExecutionInput {
  @Field(() => ID, { description: '信访事项' })
  matterId: string

  @Field(() => DayScalar, { description: '落实期限' })
  due: string
}

@InputType({ description: '登记落实' })
export class ReportExecutionInput {
  @Field(() => ID, { description: '信访事项' })
  matterId: string

  @Field(() => DayScalar, { description: '落实日期' })
  on: string
}

@InputType({ description: '登记信访人的评价' })
export class RecordRatingInput {
  @Field(() => ID, { description: '信访事项' })
  matterId: string

  @Field(() => Rated, { description: '评价对象' })
  about: keyof typeof afterReply.rated

  @Field(() => Boolean, { description: '满意' })
  satisfied: boolean

  @Field(() => DayScalar, { description: '评价日期' })
  on: string
}

@ObjectType({ simpleResolvers: true, description: '落实与评价的登记结果' })
export class AfterReplyPayload {
  @Field(() => AfterReplyType, { nullable: true, description: '落实与评价, as it stands now' })
  afterReply: AfterReplyType | null

  @Field(() => [RefusalType], { description: 'Why not; empty when done' })
  refusals: RefusalType[]
}
