import type { Relation } from 'typeorm'
import { Field, Int as IntType, ObjectType } from 'type-graphql'
import { DayColumn, Flag, Id, Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'
import { Channel, ClockCode, Light, MatterStatus, Purpose, Secrecy } from '../graphql/enums'
import { DateTime, DayScalar, Node } from '../graphql/scalars'
import { Category } from '../category/category.entity'
import { Unit } from '../unit/unit.entity'
import { LastEventType } from './last-event.type'
import { Person } from '../user/person.type'

/**
 * A petition matter (信访事项): the thing to be decided. Its next due day, whether it is open and its last event
 * stand on the row itself, kept by the same transaction that changes them: the work list is one index range.
 */
@Entity('matter')
@Index('matter_number', ['number'], { unique: true })
@Index('matter_doc', ['doc', 'secrecy', 'id'])
@Index('matter_desk', ['deskUnitId', 'isOpen', 'nextDueDay', 'id', 'secrecy'])
@Index('matter_responsible', ['responsibleUnitId', 'isOpen', 'nextDueDay', 'id'])
@Index('matter_handler', ['handlerId', 'isOpen', 'nextDueDay', 'id', 'secrecy'])
@ObjectType({ simpleResolvers: true, implements: Node, description: '信访事项: the thing to be decided' })
export class Matter extends Node {
  @Id()
  declare id: string

  @Short(40)
  @Field(() => String, { description: '编号, e.g. LX20260102000123' })
  number: string

  @Short(200)
  @Field(() => String, { description: '标题' })
  title: string

  @Short(3)
  @Field(() => MatterStatus, { description: '状态' })
  status: string

  @Int({ default: 1 })
  @Field(() => IntType, { description: '版本, for expectedVersion' })
  version: number

  @Short(20)
  @Field(() => Purpose, { description: '信访目的' })
  purpose: string

  @Short(20)
  @Field(() => Channel, { description: '信访形式 of the first submission' })
  channel: string

  @Short(12)
  @Field(() => Secrecy, { description: '保密级别' })
  secrecy: string

  @Flag()
  @Field(() => Boolean, { description: '是否初信初访' })
  first: boolean

  @DayColumn()
  @Field(() => DayScalar, { description: '收到日期' })
  receivedOn: string

  @Instant()
  @Field(() => DateTime, { description: '登记时间' })
  registeredAt: string

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: '受理日期' })
  acceptedOn: string | null

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: '办结日期' })
  closedOn: string | null

  @Flag()
  @Field(() => Boolean, { description: '是否在办' })
  isOpen: boolean

  /** `9999-12-31` while no clock runs, so that such rows come last in the index. */
  @DayColumn()
  @Field(() => DayScalar, { nullable: true, description: '最近到期日' })
  nextDueDay: string

  @DayColumn()
  nextGreenUntil: string

  @Short(4, { nullable: true })
  @Field(() => ClockCode, { nullable: true, description: '最近到期的时限' })
  nextClock: string | null

  /** 1 while the next clock stands still. */
  @Flag()
  nextPaused: boolean

  @Short(40)
  @Field(() => String, { description: '信访人, masked' })
  petitioner: string

  @Int({ nullable: true })
  @Field(() => IntType, { nullable: true, description: '到场人数' })
  present: number | null

  @Int({ nullable: true })
  @Field(() => IntType, { nullable: true, description: '涉及人数' })
  concerned: number | null

  @Int({ default: 0 })
  @Field(() => IntType, { description: '代表人数' })
  representatives: number

  @Short(120, { nullable: true })
  @Field(() => String, { nullable: true, description: '问题属地' })
  place: string | null

  @Ref({ nullable: true })
  categoryId: string | null

  /** Root of the registering organisation. */
  @Ref()
  organisationId: string

  @Ref()
  homeUnitId: string

  /** The unit that owes the next act: its work list shows the matter. */
  @Ref()
  deskUnitId: string

  /** The day it came to that desk: what the home page counts as arrived. */
  @DayColumn()
  deskSince: string

  @Ref({ nullable: true })
  responsibleUnitId: string | null

  @Ref({ nullable: true })
  handlerId: string | null

  /** The day it came to that handler. */
  @DayColumn({ nullable: true })
  handlerSince: string | null

  @Ref({ nullable: true })
  firstResponsibleId: string | null

  @Ref({ nullable: true })
  closingAuthorId: string | null

  @Flag()
  @Field(() => Boolean, { description: '重大' })
  major: boolean

  @Short(200, { nullable: true })
  @Field(() => String, { nullable: true, description: '认定重大的理由' })
  majorReason: string | null

  @Flag()
  @Field(() => Boolean, { description: '紧急' })
  urgent: boolean

  @Flag()
  @Field(() => Boolean, { description: '上级要求反馈结果' })
  superiorWantsResult: boolean

  @Flag()
  @Field(() => Boolean, { description: '领导批示' })
  leaderInstruction: boolean

  @Flag()
  @Field(() => Boolean, { description: '重要事项 (hospital)' })
  important: boolean

  @Flag()
  @Field(() => Boolean, { description: '姓名地址不清或匿名, notice duty falls away' })
  unreachable: boolean

  @Long()
  @Field(() => String, { description: '事实和理由' })
  facts: string

  /** Sealed; shown at registration and on the notices to the petitioner. */
  @Long({ nullable: true })
  queryCode: string | null

  @Short(43, { nullable: true })
  queryCodeIndex: string | null

  @Ref({ nullable: true })
  mergedIntoId: string | null

  /** Handbook and calendar the running clocks were started under (RB-4). */
  @Short(20)
  rulebook: string

  @Instant()
  lastEventAt: string

  @Short(40)
  lastEventAction: string

  /** The official's name as it then was; null when the system did it. */
  @Short(60, { nullable: true })
  lastEventBy: string | null

  @Ref({ nullable: true })
  lastEventUnitId: string | null

  /** Compact number in the index of texts, newest receipt last; null until the index knows the matter. */
  @Int({ nullable: true })
  doc: number | null

  // Brought by the query that reads the row, joined only when asked for: no resolver runs once per row.

  @Field(() => Light, { description: '灯' })
  light: string

  @Field(() => IntType, { nullable: true, description: '剩余天数, calendar days, negative when overdue' })
  daysLeft: number | null

  @Field(() => Unit, { nullable: true, description: '责任单位' })
  responsibleUnit: Relation<Unit> | null

  @Field(() => Unit, { description: '登记单位' })
  homeUnit: Relation<Unit>

  @Field(() => Person, { nullable: true, description: '承办人' })
  handler: Relation<Person> | null

  @Field(() => Person, { nullable: true, description: '第一责任人' })
  firstResponsible: Relation<Person> | null

  @Field(() => Category, { nullable: true, description: '内容分类' })
  category: Relation<Category> | null

  @Field(() => LastEventType, { description: '最近办理' })
  lastEvent: Relation<LastEventType>
}

/** What stands in the table: everything but what a reading query brings along. */
export type MatterColumns = Omit<
  Matter,
  | 'light'
  | 'daysLeft'
  | 'responsibleUnit'
  | 'homeUnit'
  | 'handler'
  | 'firstResponsible'
  | 'category'
  | 'lastEvent'
>
