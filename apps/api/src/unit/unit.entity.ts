import { Field, ID, Int as IntType, ObjectType } from 'type-graphql'
import { DayScalar, Node } from '../graphql/scalars'
import { DayColumn, Flag, Id, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** A unit (单位) of the tree: an organisation, an office, a department, a village committee. */
@Entity('unit')
@Index('unit_path', ['path'])
@Index('unit_parent', ['parentId'])
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: '单位: an organisation or one of its units',
})
export class Unit extends Node {
  @Id()
  declare id: string

  @Short(120)
  @Field(() => String, { description: '名称' })
  name: string

  @Short(40)
  @Field(() => String, { description: '简称, used in narrow columns' })
  shortName: string

  @Short(30)
  @Field(() => String, { description: '类别: organisation, office, department, area, village, outside' })
  kind: string

  @Ref({ nullable: true })
  @Field(() => ID, { nullable: true, description: '上级单位; null at the root of an organisation' })
  parentId: string | null

  /** Ids from the root down, each followed by `/`; a subtree is a prefix. */
  @Short(250)
  path: string

  /** Root of the organisation this unit belongs to. */
  @Ref()
  organisationId: string

  @Short(20)
  @Field(() => String, { description: '适用制度: code of the handbook the organisation works by' })
  rulebook: string

  @Short(1)
  @Field(() => String, {
    description: '信访职责: A petition office of Party committee and government, B any other organ',
  })
  petitionRole: string

  @Short(20, { nullable: true })
  @Field(() => String, { nullable: true, description: '机关代字, opens document numbers' })
  agencyCode: string | null

  @Short(120, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '联系方式: office telephone and place, printed on documents',
  })
  contact: string | null

  @Short(300, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '职责: what the unit is there for; matters are sorted by it',
  })
  functions: string | null

  @Short(4)
  @Field(() => String, { description: '编号代码: four digits inside matter numbers' })
  numberCode: string

  @Flag()
  @Field(() => Boolean, { description: '是否为一个机构 (root of a tree with its own rulebook)' })
  isOrganisation: boolean

  @Int({ default: 0 })
  position: number

  /** Switches of the rulebook this organisation set, JSON. */
  @Long({ nullable: true })
  switches: string | null

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: '撤销日期' })
  closedOn: string | null

  /** Spellings a search finds it by; null until they are reckoned. */
  @Short(1000, { nullable: true })
  pinyin: string | null

  @Int({ default: 1 })
  @Field(() => IntType, { description: '版本, for expectedVersion' })
  version: number
}
