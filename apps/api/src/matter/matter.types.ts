import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Channel, Light, MatterStatus, Purpose, Secrecy } from '../graphql/enums'
import { edgeOf, PageInfo, type Edge } from '../graphql/connection'
import { DayScalar } from '../graphql/scalars'
import { Matter } from './matter.entity'

const MatterEdge = edgeOf(Matter as unknown as new () => Matter, 'Matter')

@ObjectType({ simpleResolvers: true, description: '某一状态的件数' })
export class StatusCount {
  @Field(() => MatterStatus, { description: '状态' })
  status: string

  @Field(() => Int, { description: '件数' })
  count: number
}

@ObjectType({ simpleResolvers: true, description: '信访事项列表' })
export class MatterConnection {
  @Field(() => [MatterEdge], { description: '各件' })
  edges: Edge<object>[]

  @Field(() => PageInfo, { description: '分页' })
  pageInfo: PageInfo

  @Field(() => Int, { nullable: true, description: '总件数, only counted when asked; null above 1,000' })
  totalCount?: number | null

  @Field(() => [StatusCount], { nullable: true, description: '各状态件数, only counted when asked' })
  counts?: StatusCount[]
}

@ObjectType({ simpleResolvers: true, description: '件数 by light' })
export class DeskCounts {
  @Field(() => Int, { description: '已超期' })
  overdue: number

  @Field(() => Int, { description: '临期, within three working days' })
  dueSoon: number

  @Field(() => Int, {
    description: '今日新到: open and came to the desk today (`deskUnitId` and `deskSince`, or the handler’s)',
  })
  arrivedToday: number

  @Field(() => Int, { description: '在办' })
  open: number
}

@ObjectType({ simpleResolvers: true, description: '首页数字' })
export class Desk {
  @Field(() => DeskCounts, { description: '本人承办' })
  mine: DeskCounts

  @Field(() => DeskCounts, { description: '本单位' })
  unit: DeskCounts

  @Field(() => Int, { description: '待签收' })
  toSign: number

  @Field(() => Int, { description: '待决定' })
  toDecide: number

  @Field(() => Int, { description: '异议中' })
  objected: number

  @Field(() => Int, { description: '已退回' })
  returned: number
}

@ObjectType({ simpleResolvers: true, description: '同一人的信访事项' })
export class MatterHit {
  @Field(() => Matter, { description: '信访事项' })
  matter: object

  @Field(() => String, { description: 'phone, identity_number, or the weaker name_address' })
  reason: string
}

@InputType({ description: '筛选条件' })
export class MatterFilter {
  @Field(() => String, { nullable: true, description: '编号或标题中的词' })
  text: string | null

  @Field(() => [MatterStatus], { nullable: true, description: '状态' })
  status: string[] | null

  @Field(() => [Channel], { nullable: true, description: '信访形式' })
  channel: string[] | null

  @Field(() => [Purpose], { nullable: true, description: '信访目的' })
  purpose: string[] | null

  @Field(() => [Secrecy], { nullable: true, description: '保密级别' })
  secrecy: string[] | null

  @Field(() => Light, { nullable: true, description: '灯' })
  light: 'green' | 'yellow' | 'red' | 'paused' | 'none' | null

  @Field(() => Boolean, { nullable: true, description: '是否在办' })
  open: boolean | null

  @Field(() => ID, { nullable: true, description: '责任单位' })
  unitId: string | null

  @Field(() => ID, { nullable: true, description: '登记单位' })
  homeUnitId: string | null

  @Field(() => ID, { nullable: true, description: '承办人' })
  handlerId: string | null

  @Field(() => DayScalar, { nullable: true, description: '交承办人日期: the day it came to its handler' })
  handlerSince: string | null

  @Field(() => ID, { nullable: true, description: '现办单位: the unit that owes the next act' })
  deskUnitId: string | null

  @Field(() => DayScalar, { nullable: true, description: '到达现办单位日期: the day it came to that desk' })
  deskSince: string | null

  @Field(() => ID, { nullable: true, description: '内容分类' })
  categoryId: string | null

  @Field(() => DayScalar, { nullable: true, description: '收到日期自' })
  receivedFrom: string | null

  @Field(() => DayScalar, { nullable: true, description: '收到日期至' })
  receivedTo: string | null

  @Field(() => DayScalar, { nullable: true, description: '到期日自' })
  dueFrom: string | null

  @Field(() => DayScalar, { nullable: true, description: '到期日至' })
  dueTo: string | null

  @Field(() => Boolean, { nullable: true, description: '重大' })
  major: boolean | null

  @Field(() => Boolean, { nullable: true, description: '初信初访' })
  first: boolean | null
}
