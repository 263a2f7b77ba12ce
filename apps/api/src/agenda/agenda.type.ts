import { Field, ID, Int, ObjectType } from 'type-graphql'
import { ClockCode } from '../graphql/enums'
import { DayScalar } from '../graphql/scalars'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

@ObjectType('AgendaEntry', {
  simpleResolvers: true,
  description: '日程: a hearing, reception day or other track on its day',
})
export class AgendaEntry {
  @Field(() => ID, { description: 'Id of the track' })
  id: string

  @Field(() => DayScalar, { description: '日期' })
  day: string

  @Field(() => String, { description: '种类: hearing, receptionDay, jointHandling, …' })
  kind: string

  @Field(() => String, { description: '状态' })
  state: string

  @Field(() => Boolean, { description: '是否进行中' })
  isOpen: boolean

  @Field(() => Unit, { nullable: true, description: '承担单位' })
  office: Unit | null

  @Field(() => Person, { nullable: true, description: '主持或者负责的人员' })
  official: Person | null

  @Field(() => String, { nullable: true, description: '事项编号' })
  matterNumber: string | null
}

@ObjectType('DutyCount', {
  simpleResolvers: true,
  description: '当日到期: how many periods of one kind end that day',
})
export class DutyCount {
  @Field(() => DayScalar, { description: '日期' })
  day: string

  @Field(() => ClockCode, { description: '时限' })
  code: string

  @Field(() => Int, { description: '件数' })
  count: number
}

@ObjectType('Agenda', { simpleResolvers: true, description: '日程 of a span of days' })
export class Agenda {
  @Field(() => [AgendaEntry], { description: '听证、接待日等, by day' })
  entries: AgendaEntry[]

  @Field(() => [DutyCount], { description: '到期的办理时限, by day' })
  duties: DutyCount[]
}
