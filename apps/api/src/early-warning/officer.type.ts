import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { RefusalType } from '../graphql/refusal.type'
import { DayScalar } from '../graphql/scalars'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

@ObjectType('InformationOfficer', {
  simpleResolvers: true,
  description: '信访信息员 of one unit, or that it has none',
})
export class InformationOfficerType {
  @Field(() => Unit, { description: '单位' })
  unit: Unit

  @Field(() => Person, { nullable: true, description: '信息员; null when nobody is named' })
  official: Person | null

  @Field(() => DayScalar, { nullable: true, description: '起始日期' })
  since: string | null

  @Field(() => Boolean, { description: '缺员: the rulebook asks for one and there is none in office' })
  gap: boolean

  @Field(() => Boolean, { description: '可指定: the viewer may name one' })
  mayName: boolean
}

@InputType({ description: '指定信息员: of a unit, one of its own people, from today on' })
export class NameOfficerInput {
  @Field(() => ID, { description: '单位' })
  unitId: string

  @Field(() => ID, { description: '人员' })
  userId: string
}

@ObjectType('InformationOfficerPayload', {
  simpleResolvers: true,
  description: '信息员, as it stands now, or why not',
})
export class InformationOfficerPayload {
  @Field(() => InformationOfficerType, { nullable: true, description: '信息员' })
  officer: InformationOfficerType | null

  @Field(() => [RefusalType], { description: 'Why not; empty when done' })
  refusals: RefusalType[]
}
