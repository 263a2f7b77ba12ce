import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Unit } from '../unit/unit.entity'

@ObjectType('FirstPetitionFigures', {
  simpleResolvers: true,
  description: '初信初访: how the first petitions received in a period stand to their target (S1.4.1)',
})
export class FirstPetitionFigures {
  @Field(() => Unit, { nullable: true, description: '责任单位; null: none yet, or the whole' })
  unit: Unit | null

  @Field(() => Int, { description: '收到; the next five together' })
  received: number

  @Field(() => Int, { description: '5个工作日内答复' })
  onTarget: number

  @Field(() => Int, { description: '第6至7个工作日答复' })
  tolerance: number

  @Field(() => Int, { description: '超过7个工作日, replied to late or not at all' })
  missed: number

  @Field(() => Int, { description: '未到期' })
  running: number

  @Field(() => Int, { description: '不计时限: the duty fell away, or no target is set' })
  untimed: number

  @Field(() => Int, { description: '在办, of those received' })
  open: number

  @Field(() => Float, { nullable: true, description: '目标内答复率, 0 to 1; null while nothing is judged' })
  targetRate: number | null

  @Field(() => Float, { nullable: true, description: '7日内答复率, 0 to 1; null while nothing is judged' })
  limitRate: number | null

  @Field(() => Int, { description: '受理后办结, of those received' })
  closed: number

  @Field(() => Int, { description: '观察期满, of those closed' })
  watched: number

  @Field(() => Int, { description: '一次办结, of those whose window passed (S1.4.4)' })
  oneGo: number

  @Field(() => Float, { nullable: true, description: '一次办结率, 0 to 1; null while no window passed' })
  oneGoRate: number | null

  @Field(() => Int, { description: '就地办结, of those closed (S1.4.4)' })
  atOwnLevel: number

  @Field(() => Float, { nullable: true, description: '就地办结率, 0 to 1; null while nothing is closed' })
  ownLevelRate: number | null

  @Field(() => Int, { description: '重件 on those received, by unit and never by person (S1.4.5)' })
  repeats: number
}

@ObjectType('FirstPetitionIndicators', { simpleResolvers: true, description: '初信初访 of a period' })
export class FirstPetitionIndicators {
  @Field(() => FirstPetitionFigures, { description: '合计' })
  total: FirstPetitionFigures

  @Field(() => [FirstPetitionFigures], {
    description: '按责任单位, in the order of the tree, those without a unit last',
  })
  units: FirstPetitionFigures[]
}
