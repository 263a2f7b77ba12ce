import { Field, Int, ObjectType } from 'type-graphql'
import { RefusalType } from '../graphql/refusal.type'
import { DateTime, DayScalar } from '../graphql/scalars'
import { TrackType } from '../track/track.types'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

export { shownReception } from './show'

@ObjectType('Substitution', { simpleResolvers: true, description: '替班: both names stay on record' })
class Substitution {
  @Field(() => Person, { description: '原接待领导' })
  from: Person

  @Field(() => Person, { description: '替班领导' })
  to: Person

  @Field(() => String, { description: '理由' })
  reasons: string

  @Field(() => DayScalar, { description: '日期' })
  on: string
}

@ObjectType('ReceptionVisitor', {
  simpleResolvers: true,
  description: '来访登记 of the day: without name, the matter carries the person',
})
class ReceptionVisitor {
  @Field(() => Int, { description: '序号, from 0: what steps call the visitor by' })
  place: number

  @Field(() => String, { nullable: true, description: '信访事项 id' })
  matterId: string | null

  @Field(() => String, { nullable: true, description: '信访事项编号' })
  matterNumber: string | null

  @Field(() => Int, { description: '来访人数' })
  persons: number

  @Field(() => String, { description: '已有答复: nothing, accepted, not-again, leader-opinion' })
  holding: string

  @Field(() => Boolean, { description: '是否安排接待' })
  scheduled: boolean

  @Field(() => String, { nullable: true, description: '仍予安排的理由' })
  override: string | null

  @Field(() => Boolean, { description: '已告知事项办理情况' })
  stateShown: boolean

  @Field(() => Boolean, { description: '已有接待记录' })
  received: boolean
}

@ObjectType('ReceptionRecord', {
  simpleResolvers: true,
  description: '接待记录 with the instruction and its result',
})
class ReceptionRecord {
  @Field(() => Int, { description: '序号, from 0: what steps call the record by' })
  place: number

  @Field(() => Int, { description: '来访登记序号' })
  visitor: number

  @Field(() => String, { nullable: true, description: '信访事项 id' })
  matterId: string | null

  @Field(() => String, { nullable: true, description: '信访事项编号' })
  matterNumber: string | null

  @Field(() => String, { description: '反映问题' })
  problem: string

  @Field(() => String, { nullable: true, description: '领导意见' })
  instruction: string | null

  @Field(() => Unit, { nullable: true, description: '落实单位' })
  unit: Unit | null

  @Field(() => DayScalar, { nullable: true, description: '落实期限' })
  due: string | null

  @Field(() => DayScalar, { nullable: true, description: '落实表发出日期' })
  sheetOn: string | null

  @Field(() => Boolean, { description: '落实表是否逾期发出' })
  sheetLate: boolean

  @Field(() => String, { nullable: true, description: '落实结果' })
  result: string | null

  @Field(() => DayScalar, { nullable: true, description: '报告日期' })
  resultOn: string | null

  @Field(() => Boolean, { description: '落实是否逾期' })
  overdue: boolean
}

@ObjectType('ReceptionIncident', {
  simpleResolvers: true,
  description: '现场情况, handled under law (S4.10.5)',
})
class ReceptionIncident {
  @Field(() => String, { description: '情况' })
  what: string

  @Field(() => String, { description: '处置措施' })
  measures: string

  @Field(() => String, { description: '法律依据' })
  basis: string

  @Field(() => DateTime, { description: '时间' })
  at: string
}

/** 领导接待日 (S4.10, S5.4). */
@ObjectType('ReceptionDay', {
  implements: TrackType,
  simpleResolvers: true,
  description: '领导接待日: one session; a unit that follows something up sees its own records only',
})
export class ReceptionDayType extends TrackType {
  @Field(() => String, { description: '接待形式: roster, random, appointment, going-down' })
  form: string

  @Field(() => Boolean, { description: '只见本单位落实的意见: sees its own records only' })
  taskOnly: boolean

  @Field(() => [Person], { description: '陪同人员' })
  escorts: Person[]

  @Field(() => [Substitution], { description: '替班, oldest first' })
  substitutions: Substitution[]

  @Field(() => DayScalar, { nullable: true, description: '最迟通知日期 (S4.10.2, DP-7)' })
  noticeDue: string | null

  @Field(() => DayScalar, { nullable: true, description: '通知日期' })
  notifiedOn: string | null

  @Field(() => Boolean, { description: '放假安排尚未公布, so the day is provisional (DP-11)' })
  provisional: boolean

  @Field(() => String, { nullable: true, description: '当前问题梳理' })
  brief: string | null

  @Field(() => Int, { nullable: true, description: '预计来访人数' })
  expected: number | null

  @Field(() => String, { nullable: true, description: '大规模来访预案' })
  plan: string | null

  @Field(() => [Person], { description: '提前到场的单位领导' })
  unitLeaders: Person[]

  @Field(() => [ReceptionVisitor], { description: '来访登记, in order' })
  visitors: ReceptionVisitor[]

  @Field(() => [ReceptionRecord], { description: '接待记录, in order' })
  records: ReceptionRecord[]

  @Field(() => [ReceptionIncident], { description: '现场情况' })
  incidents: ReceptionIncident[]

  @Field(() => DayScalar, { nullable: true, description: '落实表最迟发出日期 (S4.10.6)' })
  sheetDue: string | null

  @Field(() => String, { nullable: true, description: '取消理由' })
  reasons: string | null

  @Field(() => [RefusalType], { description: '提醒: what is still missing before the session' })
  alerts: RefusalType[]
}
