import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql'
import { RefusalType } from '../graphql/refusal.type'
import { DateTime, DayScalar } from '../graphql/scalars'
import { ClockEffectType, DocumentEffectType, NoticeEffectType } from '../matter/effects.type'
import { Matter } from '../matter/matter.entity'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

@ObjectType('AllowedStep', {
  simpleResolvers: true,
  description: '可办步骤: what the viewer may do with a track now, and if not, why',
})
export class AllowedStepType {
  @Field(() => String, { description: 'Step code: the name of the mutation' })
  step: string

  @Field(() => String, { description: '名称' })
  label: string

  @Field(() => Boolean, { description: '是否可办' })
  allowed: boolean

  @Field(() => [RefusalType], { description: '不可办的原因' })
  refusals: RefusalType[]
}

/** 专项: a hearing, a supervision … beside the life of a matter. */
@InterfaceType('Track', {
  description: '专项: a hearing, a supervision, a reception day … beside the life of a matter or without one',
})
export abstract class TrackType {
  @Field(() => ID, { description: 'Opaque id' })
  id: string

  @Field(() => String, { description: '种类: hearing, supervision, …' })
  kind: string

  @Field(() => String, { description: "状态, a code of the domain's table" })
  state: string

  @Field(() => Boolean, { description: '是否进行中' })
  isOpen: boolean

  @Field(() => DayScalar, { nullable: true, description: '举行日或者到期日' })
  day: string | null

  @Field(() => Unit, { nullable: true, description: '承担单位' })
  office: Unit | null

  @Field(() => Unit, { nullable: true, description: '对象单位' })
  target: Unit | null

  @Field(() => Person, { nullable: true, description: '主持或者负责的人员' })
  official: Person | null

  @Field(() => Matter, { nullable: true, description: '信访事项, if the viewer may see it' })
  matter: object | null

  @Field(() => String, {
    nullable: true,
    description: '事项编号, told also to those who take part without seeing the matter',
  })
  matterNumber: string | null

  @Field(() => Int, { description: '版本, for expectedVersion' })
  version: number

  @Field(() => DateTime, { description: '开始时间' })
  createdAt: string

  @Field(() => DateTime, { description: '最近变动时间' })
  changedAt: string

  @Field(() => [AllowedStepType], { description: '可办步骤, with reasons for what is not' })
  allowedSteps: AllowedStepType[]
}

/** 将发生什么: what a step does, or with dryRun would do. */
@ObjectType('StepEffects', {
  simpleResolvers: true,
  description: '将发生什么: what a step does, or would do',
})
export class StepEffectsType {
  @Field(() => String, { description: '原状态' })
  from: string

  @Field(() => String, { description: '新状态' })
  to: string

  @Field(() => [ClockEffectType], { description: '时限' })
  clocks: ClockEffectType[]

  @Field(() => [DocumentEffectType], { description: '文书' })
  documents: DocumentEffectType[]

  @Field(() => [NoticeEffectType], { description: '告知' })
  notices: NoticeEffectType[]

  @Field(() => [RefusalType], { description: '提醒: what is wrong without forbidding the step' })
  warnings: RefusalType[]
}
