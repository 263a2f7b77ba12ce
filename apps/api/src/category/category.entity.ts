import { Field, ID, Int as IntType, ObjectType } from 'type-graphql'
import { DayColumn, Id, Int, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'
import { DayScalar } from '../graphql/scalars'

/** A node of the three-level classification of petition content (内容分类). */
@Entity('category')
@Index('category_code', ['code'], { unique: true })
@ObjectType({ simpleResolvers: true, description: '内容分类' })
export class Category {
  @Id()
  @Field(() => ID)
  id: string

  @Short(20)
  @Field(() => String, { description: '编码, e.g. 03-12-05' })
  code: string

  @Short(60)
  @Field(() => String, { description: '名称' })
  name: string

  @Ref({ nullable: true })
  @Field(() => ID, { nullable: true, description: '上级分类' })
  parentId: string | null

  @Int()
  @Field(() => IntType, { description: '级别, 1 to 3' })
  level: number

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: '停用日期; matters keep it, no new one gets it' })
  closedOn: string | null

  @Int({ default: 1 })
  @Field(() => IntType, { description: '版本, for expectedVersion' })
  version: number
}
