import { Field, ID, ObjectType } from 'type-graphql'
import { DayScalar } from '../graphql/scalars'
import { Matter } from '../matter/matter.entity'
import { Unit } from '../unit/unit.entity'

@ObjectType('ReceptionDate', {
  simpleResolvers: true,
  description: '制度规定的接待日, moved past public holidays',
})
export class ReceptionDateType {
  @Field(() => DayScalar, { description: '接待日' })
  day: string

  @Field(() => DayScalar, { nullable: true, description: '原定日期, when a holiday moved it' })
  planned: string | null

  @Field(() => String, { nullable: true, description: '所逢节假日' })
  holiday: string | null

  @Field(() => Boolean, { description: '暂定: the arrangement of that year is not published (DP-11)' })
  provisional: boolean

  @Field(() => DayScalar, { nullable: true, description: '最迟通知日期' })
  noticeDue: string | null
}

@ObjectType('DaySpan', { simpleResolvers: true, description: '一段日期' })
export class DaySpanType {
  @Field(() => DayScalar, { description: '起' })
  from: string

  @Field(() => DayScalar, { description: '止' })
  to: string
}

@ObjectType('PastDueAssignment', {
  simpleResolvers: true,
  description: '交办逾期: an assigned matter whose period is over, to be supervised at once (S4.10.7)',
})
export class PastDueAssignment {
  @Field(() => Matter, { description: '信访事项' })
  matter: object

  @Field(() => DayScalar, { description: '逾期自' })
  since: string

  @Field(() => String, { description: '缘由' })
  why: string

  @Field(() => String, { description: '督办情形, a code of the domain' })
  trigger: string

  @Field(() => Unit, { nullable: true, description: '应被督办的单位' })
  target: Unit | null
}

@ObjectType('PublicReception', {
  simpleResolvers: true,
  description: '公开的接待安排: when, where and who by post; no name of anybody',
})
export class PublicReception {
  @Field(() => ID, { description: 'Opaque id' })
  id: string

  @Field(() => DayScalar, { description: '接待日' })
  day: string

  @Field(() => String, { description: '接待形式' })
  form: string

  @Field(() => String, { description: '接待领导职务' })
  leaderTitle: string

  @Field(() => Boolean, { description: '暂定' })
  provisional: boolean
}

@ObjectType('PublicRoster', { simpleResolvers: true, description: '领导接待日公示 of one organisation' })
export class PublicRoster {
  @Field(() => String, { description: '单位' })
  organisation: string

  @Field(() => String, { nullable: true, description: '接待地点和电话' })
  contact: string | null

  @Field(() => [PublicReception], { description: '接待安排, soonest first' })
  receptions: PublicReception[]
}
