import { Field, ID, ObjectType } from 'type-graphql'
import { DayColumn, Id, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'
import { RoleCode } from '../graphql/enums'
import { DayScalar } from '../graphql/scalars'

/** A post (职务): one person holds one role in one unit for a time. Rights come from posts alone. */
@Entity('post')
@Index('post_user', ['userId'])
@Index('post_unit', ['unitId'])
@ObjectType({ simpleResolvers: true, description: '职务: a role held in a unit' })
export class Post {
  @Id()
  @Field(() => ID)
  id: string

  @Ref()
  userId: string

  @Ref()
  unitId: string

  @Short(40)
  @Field(() => RoleCode, { description: '角色' })
  role: string

  @Short(60)
  @Field(() => String, { description: '职务名称' })
  title: string

  @DayColumn()
  @Field(() => DayScalar, { description: '任职日期' })
  since: string

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: '免职日期' })
  until: string | null
}
