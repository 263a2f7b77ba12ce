import { Field, ID, ObjectType } from 'type-graphql'
import { PersonRole } from '../graphql/enums'

/** 信访人: masked; `openIdentity` opens one field with a purpose. */
@ObjectType('MatterPerson', {
  simpleResolvers: true,
  description: '信访人: masked; openIdentity opens one field with a purpose',
})
export class MatterPersonType {
  @Field(() => ID)
  id: string

  @Field(() => PersonRole, { description: '身份' })
  role: string

  @Field(() => String, { description: '姓名, masked' })
  name: string

  @Field(() => String, { nullable: true, description: '电话, masked' })
  phone: string | null

  @Field(() => String, { nullable: true, description: '证件号码, masked' })
  identityNumber: string | null

  @Field(() => String, { nullable: true, description: '地址, masked' })
  address: string | null

  @Field(() => Boolean, { description: '保密' })
  confidential: boolean
}
