import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTime, DayScalar } from '../graphql/scalars'
import { TrackType } from '../track/track.types'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

@ObjectType('NoticeProof', {
  simpleResolvers: true,
  description: '通知送达: how one participant got the notice',
})
class NoticeProof {
  @Field(() => String, { description: '送达方式' })
  way: string

  @Field(() => DayScalar, { description: '送达日期' })
  on: string

  @Field(() => Boolean, { description: '书面同意按期参加' })
  waived: boolean
}

@ObjectType('RecordSignature', { simpleResolvers: true, description: '笔录签名 or the note why not' })
class RecordSignature {
  @Field(() => Boolean, { description: '已签名' })
  signed: boolean

  @Field(() => String, { nullable: true, description: '未签名的说明' })
  note: string | null

  @Field(() => DayScalar, { description: '日期' })
  on: string
}

@ObjectType('HearingParticipant', { simpleResolvers: true, description: '听证参加人' })
class HearingParticipant {
  @Field(() => ID, { description: 'Id within the hearing; of a petitioner it may be the id of the person' })
  id: string

  @Field(() => String, { description: '身份, a code of the domain' })
  quality: string

  @Field(() => String, { description: '称谓; petitioners go by their number' })
  label: string

  @Field(() => ID, { nullable: true, description: '工作人员' })
  userId: string | null

  @Field(() => Unit, { nullable: true, description: '单位' })
  unit: Unit | null

  @Field(() => NoticeProof, { nullable: true, description: '通知送达' })
  notice: NoticeProof | null

  @Field(() => Boolean, { description: '通知尚未按期送达' })
  noticeOwed: boolean

  @Field(() => Boolean, { description: '到场' })
  present: boolean

  @Field(() => Boolean, { description: '听证中准许回避' })
  steppedAside: boolean

  @Field(() => RecordSignature, { nullable: true, description: '笔录签名' })
  signature: RecordSignature | null
}

@ObjectType('RecusalDecision', { simpleResolvers: true, description: '回避决定' })
class RecusalDecision {
  @Field(() => Boolean, { description: '准许回避' })
  granted: boolean

  @Field(() => String, { description: '理由' })
  reasons: string

  @Field(() => Person, { description: '决定人' })
  by: Person

  @Field(() => DayScalar, { description: '决定日期' })
  on: string
}

@ObjectType('RecusalRequest', { simpleResolvers: true, description: '回避申请' })
class RecusalRequest {
  @Field(() => String, { description: '申请人' })
  by: string

  @Field(() => Person, { description: '被申请回避人' })
  against: Person

  @Field(() => String, { description: '理由' })
  reasons: string

  @Field(() => DayScalar, { description: '申请日期' })
  on: string

  @Field(() => RecusalDecision, { nullable: true, description: '决定, null until decided' })
  decision: RecusalDecision | null
}

@ObjectType('HearingEntry', { simpleResolvers: true, description: '笔录中的一条' })
class HearingEntry {
  @Field(() => Int, { description: '序号, from 1' })
  no: number

  @Field(() => String, { description: '步骤' })
  stage: string

  @Field(() => String, { description: '种类' })
  kind: string

  @Field(() => ID, { description: '发言人: participant or chair' })
  speaker: string

  @Field(() => String, { description: '发言人称谓' })
  speakerLabel: string

  @Field(() => String, { description: '内容' })
  text: string

  @Field(() => DateTime, { description: "时间, by the server's clock" })
  at: string

  @Field(() => [ID], { description: '证据材料: attachments of the matter' })
  attachments: string[]
}

@ObjectType('RunSheetPlace', { simpleResolvers: true, description: '可以记录的一项' })
class RunSheetPlace {
  @Field(() => String, { description: '步骤' })
  stage: string

  @Field(() => String, { description: '种类' })
  kind: string

  @Field(() => [ID], { description: '可以发言的人员: participants, or chair' })
  speakers: string[]
}

@ObjectType('RunSheet', { simpleResolvers: true, description: '听证进程: what may be recorded now' })
class RunSheet {
  @Field(() => String, { description: '当前步骤' })
  stage: string

  @Field(() => [String], { description: '本步骤尚缺的记录' })
  missing: string[]

  @Field(() => [RunSheetPlace], { description: '现在可以记录的各项' })
  open: RunSheetPlace[]

  @Field(() => Boolean, { description: '五步均已进行' })
  complete: boolean
}

@ObjectType('HearingConclusion', { simpleResolvers: true, description: '听证结论' })
class HearingConclusion {
  @Field(() => String, { description: '结论种类' })
  kind: string

  @Field(() => String, { description: '理由' })
  text: string

  @Field(() => DayScalar, { description: '日期' })
  on: string
}

@ObjectType('HearingInterruption', { simpleResolvers: true, description: '延期、中止或者取消' })
class HearingInterruption {
  @Field(() => String, { description: '状态' })
  state: string

  @Field(() => String, { description: '理由' })
  reasons: string

  @Field(() => DayScalar, { description: '日期' })
  on: string
}

@ObjectType('HearingDue', { simpleResolvers: true, description: '听证时限 (C19)' })
class HearingDue {
  @Field(() => String, { description: 'decision, session or notice' })
  of: string

  @Field(() => DayScalar, { description: '到期日' })
  day: string

  @Field(() => String, { description: '为何是这一天' })
  explanation: string
}

/** 听证 (S4.6). */
@ObjectType('Hearing', { implements: TrackType, simpleResolvers: true, description: '听证 of one matter' })
export class HearingType extends TrackType {
  @Field(() => String, { description: '提出人' })
  asker: string

  @Field(() => DayScalar, { description: '收到申请或者提出日期' })
  askedOn: string

  @Field(() => [String], { description: '听证情形' })
  scope: string[]

  @Field(() => [String], { description: '不得（公开）听证的情形' })
  impediments: string[]

  @Field(() => String, { description: '提出理由' })
  reasons: string

  @Field(() => Person, { nullable: true, description: '提出承办人' })
  proposedBy: Person | null

  @Field(() => String, { nullable: true, description: '决定理由' })
  decision: string | null

  @Field(() => DayScalar, { nullable: true, description: '决定日期' })
  decidedOn: string | null

  @Field(() => [String], { description: '已完成的会前准备' })
  preparations: string[]

  @Field(() => String, { nullable: true, description: '时间, HH:MM' })
  time: string | null

  @Field(() => String, { nullable: true, description: '地点' })
  place: string | null

  @Field(() => String, { nullable: true, description: '事由' })
  subject: string | null

  @Field(() => Boolean, { description: '公开听证' })
  open: boolean

  @Field(() => Boolean, { description: '信访人同意媒体参加' })
  pressConsent: boolean

  @Field(() => Person, { nullable: true, description: '主持人' })
  chair: Person | null

  @Field(() => [HearingParticipant], { description: '参加人' })
  participants: HearingParticipant[]

  @Field(() => DayScalar, { nullable: true, description: '通知日期' })
  notifiedOn: string | null

  @Field(() => [RecusalRequest], { description: '回避申请, oldest first' })
  recusals: RecusalRequest[]

  @Field(() => DateTime, { nullable: true, description: '开始时间' })
  openedAt: string | null

  @Field(() => DateTime, { description: "服务器时间: the session is timed by the server's clock" })
  now: string

  @Field(() => [HearingEntry], { description: '笔录, oldest first' })
  entries: HearingEntry[]

  @Field(() => RunSheet, { description: '听证进程' })
  runSheet: RunSheet

  @Field(() => HearingConclusion, { nullable: true, description: '听证结论' })
  conclusion: HearingConclusion | null

  @Field(() => RecordSignature, { nullable: true, description: '主持人签名' })
  chairSignature: RecordSignature | null

  @Field(() => [HearingInterruption], { description: '延期、中止、取消, oldest first' })
  interruptions: HearingInterruption[]

  @Field(() => [HearingDue], { description: '听证时限' })
  dues: HearingDue[]
}
