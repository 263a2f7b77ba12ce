import { publicity } from '@xinfang/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { enumOf } from '../graphql/enums'
import { RefusalType } from '../graphql/refusal.type'
import { DateTime, DayScalar } from '../graphql/scalars'
import { OfficeFile } from '../matter/office-files'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

type Kind = publicity.ActivityKind
type AudienceKind = publicity.Audience

const ActivityKind = enumOf(publicity.activityKinds, 'ActivityKind', '学习宣传形式')
const Audience = enumOf(publicity.audiences, 'ActivityAudience', '学习宣传对象')

@ObjectType('Activity', { simpleResolvers: true, description: '学习宣传活动 (S1.1.1)' })
export class ActivityType {
  @Field(() => ID, { description: 'Opaque id' })
  id: string

  @Field(() => Unit, { description: '单位' })
  unit: Unit

  @Field(() => ActivityKind, { description: '形式' })
  kind: string

  @Field(() => Audience, { description: '对象' })
  audience: string

  @Field(() => String, { description: '主题' })
  topic: string

  @Field(() => DayScalar, { description: '日期' })
  day: string

  @Field(() => String, { description: '地点' })
  place: string

  @Field(() => Int, { description: '参加或者受众人数' })
  reached: number

  @Field(() => Int, { nullable: true, description: '印发份数' })
  copies: number | null

  @Field(() => [OfficeFile], { description: '活动材料' })
  files: OfficeFile[]

  @Field(() => Person, { description: '登记人' })
  recordedBy: Person

  @Field(() => DateTime, { description: '登记时间' })
  at: string

  @Field(() => String, { nullable: true, description: '撤回的原因; withdrawn ones are not counted' })
  withdrawnFor: string | null

  @Field(() => Boolean, { description: '是否可以由本人撤回' })
  mayWithdraw: boolean
}

@InputType({ description: '登记学习宣传活动' })
export class RecordActivityInput {
  @Field(() => ID, { description: '单位' })
  unitId: string

  @Field(() => ActivityKind, { description: '形式' })
  kind: Kind

  @Field(() => Audience, { description: '对象' })
  audience: AudienceKind

  @Field(() => String, { description: '主题' })
  topic: string

  @Field(() => DayScalar, { description: '日期' })
  day: string

  @Field(() => String, { description: '地点' })
  place: string

  @Field(() => Int, { description: '参加或者受众人数' })
  reached: number

  @Field(() => Int, { nullable: true, description: '印发份数' })
  copies: number | null

  @Field(() => [ID], { nullable: true, description: '活动材料, as `POST /files` answered them' })
  fileIds: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'The same key answers the same, however often it is sent',
  })
  idempotencyKey: string | null
}

@InputType({ description: '撤回误登的活动' })
export class WithdrawActivityInput {
  @Field(() => ID, { description: '活动' })
  activityId: string

  @Field(() => String, { description: '原因' })
  reasons: string
}

@ObjectType({ simpleResolvers: true, description: '学习宣传登记结果' })
export class ActivityPayload {
  @Field(() => ActivityType, { nullable: true, description: '活动, as it stands now' })
  activity: ActivityType | null

  @Field(() => [RefusalType], { description: 'Why not; empty when done' })
  refusals: RefusalType[]
}
