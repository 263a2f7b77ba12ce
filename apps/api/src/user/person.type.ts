import { Field, ID, ObjectType } from 'type-graphql'

/** 工作人员: an official, by name. */
@ObjectType({ simpleResolvers: true, description: '工作人员: an official, by name' })
export class Person {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: '姓名' })
  name: string
}
