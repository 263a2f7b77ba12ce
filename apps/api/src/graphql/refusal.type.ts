import { cite, type Refusal } from '@xinfang/domain'
import { Field, ObjectType } from 'type-graphql'

/** 不予办理的说明: an expected "no" of an action, as a value beside the result. */
@ObjectType('Refusal', {
  simpleResolvers: true,
  description: '不予办理的说明: what was refused, why, by which rule, and what to mend',
})
export class RefusalType {
  @Field(() => String, { description: 'Stable code, e.g. CLAIM_MISSING' })
  code: string

  @Field(() => String, { description: '说明(中文)' })
  message: string

  @Field(() => String, { description: 'The same in English' })
  messageEn: string

  @Field(() => String, {
    nullable: true,
    description: 'Path of the input field to mend, e.g. people.0.telephone',
  })
  field: string | null

  @Field(() => [String], { description: '依据: handbook and regulation articles' })
  basis: string[]
}

export const toRefusal = (refusal: Refusal): RefusalType => ({
  code: refusal.code,
  message: refusal.message['zh-CN'],
  messageEn: refusal.message.en,
  field: refusal.field ?? null,
  basis: refusal.basis.map((source) => cite(source, 'zh-CN')),
})

/** The answer of a mutation that has nothing to show but whether it was done. */
@ObjectType({ simpleResolvers: true, description: '结果: done when there are no refusals' })
export class SimplePayload {
  @Field(() => [RefusalType], { description: 'Why it was not done; empty when it was' })
  refusals: RefusalType[]
}
