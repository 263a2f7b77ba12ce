import { indicators } from '@xinfang/domain'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { enumOf } from '../graphql/enums'
import { DayScalar } from '../graphql/scalars'
import { Matter } from '../matter/matter.entity'
import { Unit } from '../unit/unit.entity'

export const Indicator = enumOf(indicators.indicators, 'Indicator', '办理质量指标')

@ObjectType('Figure', {
  simpleResolvers: true,
  description: '办理质量: one indicator of one unit, or of the whole',
})
export class FigureType {
  @Field(() => Indicator, { description: '指标' })
  code: string

  @Field(() => Unit, { nullable: true, description: '单位; null: the whole' })
  unit: Unit | null

  @Field(() => Int, { nullable: true, description: '其中做到的; null: hidden, below five or to be reckoned' })
  good: number | null

  @Field(() => Int, { nullable: true, description: '应做到的; null: hidden' })
  of: number | null

  @Field(() => Float, { nullable: true, description: '比率, 0 to 1; null: nothing to measure, or hidden' })
  rate: number | null

  @Field(() => Float, {
    nullable: true,
    description: '不低于, in tenths, of a hidden rate with few failures',
  })
  atLeast: number | null

  @Field(() => Float, {
    nullable: true,
    description: '不高于, in tenths, of a hidden rate with few successes',
  })
  atMost: number | null

  @Field(() => Boolean, { description: '有事项可列出: something lies behind the number' })
  opens: boolean
}

@ObjectType('Figures', {
  simpleResolvers: true,
  description: '办理质量 of a period as of a day, as far as one sees',
})
export class FiguresType {
  @Field(() => DayScalar, { description: '数据截至' })
  asOf: string

  @Field(() => Int, { description: '一次办结的观察期, days' })
  windowDays: number

  @Field(() => [FigureType], { description: '合计 and 按单位 in the order of the tree, by indicator' })
  rows: FigureType[]
}

@ObjectType('FigureMatter', { simpleResolvers: true, description: '数字背后的一件信访事项' })
export class FigureMatterType {
  @Field(() => Matter, { description: '信访事项' })
  matter: object

  @Field(() => Boolean, { nullable: true, description: '是否做到; null: not told, for ratings' })
  good: boolean | null
}
