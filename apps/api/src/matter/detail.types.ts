import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Channel,
  ClockCode,
  ClockState,
  Light,
  MatterStatus,
  SubmissionKind,
  TransferKind,
} from '../graphql/enums'
import { RefusalType } from '../graphql/refusal.type'
import { DateTime, DayScalar } from '../graphql/scalars'
import { PageInfo } from '../graphql/connection'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

@ObjectType('Submission', {
  simpleResolvers: true,
  description: '信访件: a letter, visit, call or online message as it came in',
})
export class SubmissionType {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: '编号' })
  number: string

  @Field(() => Channel, { description: '信访形式' })
  channel: string

  @Field(() => DayScalar, { description: '收到日期' })
  receivedOn: string

  @Field(() => DateTime, { description: '登记时间' })
  registeredAt: string

  @Field(() => SubmissionKind, { description: '初件/重件' })
  kind: string

  @Field(() => String, { description: '内容' })
  text: string

  @Field(() => Boolean, { description: '口头提出' })
  oral: boolean

  @Field(() => Boolean, { description: '已宣读确认' })
  readBack: boolean

  @Field(() => Int, { nullable: true, description: '到场人数' })
  present: number | null

  @Field(() => Person, { description: '登记人' })
  registeredBy: Person
}

@ObjectType('Attachment', { simpleResolvers: true, description: '附件' })
export class AttachmentType {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: '文件名' })
  name: string

  @Field(() => String, { description: '类型' })
  mediaType: string

  @Field(() => Int, { description: '大小, bytes' })
  size: number

  @Field(() => DateTime, { description: '添加时间' })
  addedAt: string

  @Field(() => Person, { description: '添加人' })
  addedBy: Person

  @Field(() => String, { description: 'Path to download it from' })
  url: string

  @Field(() => Boolean, {
    description: '原件，未提供承办单位: of a confidential matter, read by its keepers alone',
  })
  withheld: boolean

  @Field(() => Boolean, { description: 'Whether the viewer may give it to the units, and take it back' })
  mayRelease: boolean
}

@ObjectType('TimelineEntry', {
  simpleResolvers: true,
  description: '办理经过: one thing that happened, for ever',
})
export class TimelineEntry {
  @Field(() => ID)
  id: string

  @Field(() => DateTime, { description: '时间' })
  at: string

  @Field(() => String, { description: 'Action code' })
  action: string

  @Field(() => Person, { nullable: true, description: '经办人; null for the system' })
  by: Person | null

  @Field(() => String, { nullable: true, description: '经办单位' })
  unit: string | null

  @Field(() => MatterStatus, { nullable: true, description: '原状态' })
  from: string | null

  @Field(() => MatterStatus, { nullable: true, description: '新状态' })
  to: string | null

  @Field(() => String, { nullable: true, description: '意见' })
  opinion: string | null

  @Field(() => [ID], { description: '文书' })
  documentIds: string[]

  @Field(() => [String], { description: '时限变化, e.g. C02 → 2026-02-24' })
  clocks: string[]
}

@ObjectType({ simpleResolvers: true, description: 'One entry of a page' })
export class TimelineEdge {
  @Field(() => TimelineEntry, { description: 'The entry' })
  node: TimelineEntry

  @Field(() => String, { description: 'Its cursor' })
  cursor: string
}

@ObjectType({ simpleResolvers: true, description: '办理经过, oldest first' })
export class TimelineConnection {
  @Field(() => [TimelineEdge], { description: 'Entries' })
  edges: TimelineEdge[]

  @Field(() => PageInfo, { description: '分页' })
  pageInfo: PageInfo
}

@ObjectType('Clock', { simpleResolvers: true, description: '时限: a running or finished clock' })
export class ClockType {
  @Field(() => ID)
  id: string

  @Field(() => ClockCode, { description: '时限' })
  code: string

  @Field(() => ClockState, { description: '状态' })
  state: string

  @Field(() => Unit, { nullable: true, description: "责任单位; null for the petitioner's own periods" })
  holder: Unit | null

  @Field(() => String, { description: '责任方' })
  holderLabel: string

  @Field(() => DayScalar, { description: '起算日' })
  startedOn: string

  @Field(() => DayScalar, { description: '到期日' })
  dueDay: string

  @Field(() => DayScalar, { description: '内部目标日, never a breach' })
  targetDay: string

  @Field(() => DayScalar, { nullable: true, description: '国家规定的到期日, beside the handbook' })
  floorDueDay: string | null

  @Field(() => Light, { description: '灯' })
  light: string

  @Field(() => Int, { nullable: true, description: '剩余天数, negative when overdue' })
  daysLeft: number | null

  @Field(() => Boolean, { description: '暂定: a year without a published calendar was touched' })
  provisional: boolean

  @Field(() => DayScalar, { nullable: true, description: '停止日' })
  stoppedOn: string | null

  @Field(() => String, { description: '适用制度' })
  rulebook: string

  @Field(() => String, { description: '日历版本' })
  calendarVersion: string

  /** The domain's `Due`, for `explanation` and `steps`. */
  due: string
}

@ObjectType('Comment', {
  simpleResolvers: true,
  description: '备注: between officials, apart from the record',
})
export class CommentType {
  @Field(() => ID)
  id: string

  @Field(() => DateTime, { description: '时间' })
  at: string

  @Field(() => Person, { description: '作者' })
  by: Person

  @Field(() => String, { description: '内容' })
  text: string
}

@ObjectType('Transfer', { simpleResolvers: true, description: '转送或交办' })
export class TransferType {
  @Field(() => TransferKind, { description: '转送/交办' })
  kind: string

  @Field(() => Unit, { description: '发送单位' })
  from: Unit

  @Field(() => Unit, { description: '接收单位' })
  to: Unit

  @Field(() => DayScalar, { description: '发出日期' })
  sentOn: string

  @Field(() => DayScalar, { nullable: true, description: '签收日期' })
  signedOn: string | null

  @Field(() => DayScalar, { nullable: true, description: '交办期限' })
  dueDay: string | null

  @Field(() => DayScalar, { nullable: true, description: '提出异议日期' })
  objectedOn: string | null

  @Field(() => String, { nullable: true, description: '交办要求' })
  instruction: string | null
}

@ObjectType('AllowedAction', {
  simpleResolvers: true,
  description: '可办事项: what the viewer may do now, and if not, why',
})
export class AllowedActionType {
  @Field(() => String, { description: 'Action code: the name of the mutation' })
  action: string

  @Field(() => Boolean, { description: '是否可办' })
  allowed: boolean

  @Field(() => Boolean, { description: '是否首选' })
  primary: boolean

  @Field(() => [RefusalType], { description: '不可办的原因' })
  refusals: RefusalType[]
}
