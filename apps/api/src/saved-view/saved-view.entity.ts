import { Field, ID, ObjectType } from 'type-graphql'
import { Id, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** A filter and column choice one person keeps under a name. */
@Entity('saved_view')
@Index('saved_view_user', ['userId', 'page'])
@ObjectType({ simpleResolvers: true, description: '常用视图: a saved filter and column choice' })
export class SavedView {
  @Id()
  @Field(() => ID)
  id: string

  @Ref()
  userId: string

  @Short(40)
  page: string

  @Short(60)
  @Field(() => String, { description: '名称' })
  name: string

  @Long()
  @Field(() => String, { description: '设置, JSON text' })
  settings: string
}
