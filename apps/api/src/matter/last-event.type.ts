import { Field, ObjectType } from 'type-graphql'
import { DateTime } from '../graphql/scalars'

@ObjectType('LastEvent', { simpleResolvers: true, description: '最近办理: the last thing that happened' })
export class LastEventType {
  @Field(() => DateTime, { description: '时间' })
  at: string

  @Field(() => String, { description: 'Action code' })
  action: string

  @Field(() => String, { description: '经办人' })
  by: string

  @Field(() => String, { description: '经办单位' })
  unit: string
}
