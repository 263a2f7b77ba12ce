import { fourVerbs, firstPetitionStates } from '@xinfang/domain'
import { Field, ObjectType } from 'type-graphql'
import { enumOf } from '../graphql/enums'
import { DayScalar } from '../graphql/scalars'

export const FirstPetitionState = enumOf(
  firstPetitionStates,
  'FirstPetitionState',
  '初信初访时限状态: how it stands to target and tolerance',
)
export const FirstPetitionVerb = enumOf(
  fourVerbs,
  'FirstPetitionVerb',
  '接待、分流、指导、督办: the four verbs (S1.4.3)',
)

@ObjectType('FirstPetitionVerbState', { simpleResolvers: true, description: '四项工作之一 as it stands' })
export class VerbStateType {
  @Field(() => FirstPetitionVerb, { description: '工作' })
  verb: string

  @Field(() => DayScalar, { nullable: true, description: '首次完成日期; null: not yet' })
  on: string | null

  @Field(() => Boolean, { description: '欠缺: its day came without it' })
  missing: boolean
}

@ObjectType('FirstPetition', { simpleResolvers: true, description: '初信初访责任 of one matter (S1.4)' })
export class FirstPetitionType {
  @Field(() => FirstPetitionState, { description: '时限状态, by the day of the reply or as of today' })
  state: string

  @Field(() => DayScalar, { description: '目标日: last day of the five working days' })
  targetDay: string

  @Field(() => DayScalar, { description: '宽限日: last day of the seven working days' })
  dueDay: string

  @Field(() => DayScalar, { nullable: true, description: '答复日期; null while it is open' })
  repliedOn: string | null

  @Field(() => [VerbStateType], { description: '四项工作' })
  verbs: VerbStateType[]
}
