import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DayScalar } from '../graphql/scalars'
import { Unit } from '../unit/unit.entity'

@ObjectType('RuleOff', { simpleResolvers: true, description: '停用: why nothing follows from a rule' })
export class RuleOff {
  @Field(() => DayScalar, { description: '停用日期' })
  since: string

  @Field(() => String, { description: '原因' })
  reason: string

  @Field(() => [String], { description: '依据' })
  basis: string[]
}

@ObjectType('VetoStanding', {
  simpleResolvers: true,
  description: '一票否决的一项规则, as it stands on the day',
})
export class VetoStanding {
  @Field(() => String, { description: '规则' })
  rule: string

  @Field(() => String, { description: '名称' })
  label: string

  @Field(() => Int, { description: '次数' })
  threshold: number

  @Field(() => [String], { description: '制度条款' })
  basis: string[]

  @Field(() => String, { nullable: true, description: '启用它的书面决定' })
  decision: string | null

  @Field(() => RuleOff, { nullable: true, description: '停用的原因' })
  off: RuleOff | null
}

@ObjectType('VetoTally', { simpleResolvers: true, description: '计数: of one unit under one rule in a year' })
export class VetoTally {
  @Field(() => String, { description: '规则' })
  rule: string

  @Field(() => String, { description: '规则名称' })
  label: string

  @Field(() => Unit, { nullable: true, description: '单位' })
  unit: Unit | null

  @Field(() => Int, { description: '次数' })
  count: number

  @Field(() => Int, { description: '规定次数' })
  threshold: number

  @Field(() => Boolean, { description: '达到规定次数' })
  reached: boolean

  @Field(() => Boolean, { description: '可以提请核查: reached, and the rule is in force or switched on' })
  candidate: boolean

  @Field(() => [ID], { description: '计入的事件 id' })
  visits: string[]
}

@ObjectType('LeftVisit', { simpleResolvers: true, description: '未计入的事件, and why' })
export class LeftVisit {
  @Field(() => ID, { description: '事件 id' })
  id: string

  @Field(() => String, { description: '原因' })
  why: string

  @Field(() => [String], { description: '依据' })
  basis: string[]
}

@ObjectType('MoneyItem', {
  simpleResolvers: true,
  description: '奖罚试算, shown as the handbook computes it; never executed',
})
export class MoneyItemType {
  @Field(() => Unit, { nullable: true, description: '单位' })
  unit: Unit | null

  @Field(() => Int, { description: '金额, yuan; a fine is what the handbook would take' })
  amount: number

  @Field(() => Int, { nullable: true, description: '上限, yuan, of a range a human would set an amount in' })
  upTo: number | null

  @Field(() => Boolean, { description: '处罚' })
  fine: boolean

  @Field(() => String, { description: '计算' })
  why: string

  @Field(() => [String], { description: '制度条款' })
  basis: string[]

  @Field(() => RuleOff, { nullable: true, description: '停用的原因' })
  off: RuleOff | null
}

@ObjectType('Assessment', {
  simpleResolvers: true,
  description:
    '年度考核: counts of a year as of a day with the readings they rest on; no unit and no person is ranked',
})
export class AssessmentType {
  @Field(() => Int, { description: '年度' })
  year: number

  @Field(() => DayScalar, { description: '按哪一天的规定' })
  asOf: string

  @Field(() => String, { description: '制度' })
  rulebook: string

  @Field(() => String, { description: '计数口径: exact, cumulative' })
  counting: string

  @Field(() => Int, { description: '集体访人数' })
  groupFrom: number

  @Field(() => [VetoStanding], { description: '各项规则; empty when the handbook has no veto' })
  rules: VetoStanding[]

  @Field(() => [VetoTally], { description: '计数, of the units the viewer sees' })
  tallies: VetoTally[]

  @Field(() => [LeftVisit], { description: '未计入的事件' })
  left: LeftVisit[]

  @Field(() => [MoneyItemType], { description: '奖罚试算' })
  money: MoneyItemType[]

  @Field(() => [Unit], { description: '当年不得评优树先的单位, by a final finding' })
  withoutHonours: Unit[]
}
