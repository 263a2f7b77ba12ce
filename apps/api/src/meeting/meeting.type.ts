import { meeting, type StepContext } from '@xinfang/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DayScalar } from '../graphql/scalars'
import { TrackDocument } from '../matter/office-document.type'
import type { Names } from '../track/concept'
import { TrackType } from '../track/track.types'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

@InputType({ description: '参加人员, with the unit spoken for' })
export class AttendeeInput {
  @Field(() => ID, { description: '人员' })
  userId: string

  @Field(() => ID, { description: '单位' })
  unitId: string
}

@InputType({ description: '议题: a standing item, or a matter, whose own title then stands' })
export class AgendaItemInput {
  @Field(() => String, { description: '议题' })
  title: string

  @Field(() => ID, { nullable: true, description: '信访事项' })
  matter: string | null
}

@InputType({ description: '缺席人员及原因' })
export class AbsentInput {
  @Field(() => ID, { description: '人员' })
  userId: string

  @Field(() => String, { description: '原因' })
  reasons: string
}

@ObjectType('Attendee', { simpleResolvers: true, description: '参加人员' })
class Attendee {
  @Field(() => Person, { description: '人员' })
  person: Person

  @Field(() => Unit, { nullable: true, description: '单位' })
  unit: Unit | null

  @Field(() => Boolean, { description: '到会' })
  present: boolean

  @Field(() => String, { nullable: true, description: '缺席原因' })
  absence: string | null
}

@ObjectType('MeetingItem', { simpleResolvers: true, description: '议题' })
class MeetingItem {
  @Field(() => String, { description: '议题' })
  title: string

  @Field(() => ID, { nullable: true, description: '信访事项 id' })
  matterId: string | null
}

@ObjectType('MeetingDecision', {
  simpleResolvers: true,
  description: '议定事项, with owner and day, tracked until done',
})
class MeetingDecision {
  @Field(() => Int, { description: '序号, from 0: what steps call the decision by' })
  place: number

  @Field(() => String, { description: '内容' })
  what: string

  @Field(() => ID, { nullable: true, description: '信访事项 id' })
  matterId: string | null

  @Field(() => Person, { nullable: true, description: '责任人' })
  owner: Person | null

  @Field(() => Unit, { nullable: true, description: '责任单位' })
  unit: Unit | null

  @Field(() => DayScalar, { nullable: true, description: '完成期限' })
  due: string | null

  @Field(() => String, { nullable: true, description: '落实情况' })
  result: string | null

  @Field(() => DayScalar, { nullable: true, description: '完成日期' })
  doneOn: string | null

  @Field(() => Boolean, { description: '是否逾期' })
  overdue: boolean
}

/** 例会 (S1.5, S4.5.6). */
@ObjectType('Meeting', {
  implements: TrackType,
  simpleResolvers: true,
  description: '例会 with agenda, attendance, minutes',
})
export class MeetingType extends TrackType {
  @Field(() => String, { description: '会议类型: leading, unit, coordination' })
  series: string

  @Field(() => String, { description: '会议类型名称' })
  seriesLabel: string

  @Field(() => String, { description: '时间, HH:MM' })
  time: string

  @Field(() => String, { description: '地点' })
  place: string

  @Field(() => Person, { nullable: true, description: '记录人' })
  recorder: Person | null

  @Field(() => [Attendee], { description: '参加人员' })
  attendees: Attendee[]

  @Field(() => [MeetingItem], { description: '议题' })
  agenda: MeetingItem[]

  @Field(() => String, { nullable: true, description: '纪要' })
  minutes: string | null

  @Field(() => [MeetingDecision], { description: '议定事项' })
  decisions: MeetingDecision[]

  @Field(() => DayScalar, { nullable: true, description: '纪要签发日期' })
  signedOn: string | null

  @Field(() => [TrackDocument], { description: '签发的纪要' })
  documents: TrackDocument[]

  @Field(() => String, { nullable: true, description: '取消原因' })
  reasons: string | null
}

/** The facts with names instead of ids. */
export function shownMeeting(facts: meeting.MeetingFacts, names: Names, { today }: StepContext): object {
  const person = (id: string | undefined) => (id === undefined ? null : { id, name: names.user(id) ?? '' })
  const invited = new Set(facts.invited.map(({ userId }) => userId))
  const others = facts.present
    .filter((id) => !invited.has(id))
    .map((userId) => ({ userId, unitId: undefined }))
  return {
    series: facts.series,
    seriesLabel: facts.series && meeting.seriesRow(facts.series).label['zh-CN'],
    time: facts.time,
    place: facts.place,
    recorder: person(facts.recorder),
    attendees: [...facts.invited, ...others].map(({ userId, unitId }) => ({
      person: person(userId),
      unit: names.unit(unitId) ?? null,
      present: facts.present.includes(userId),
      absence: facts.absent.find((one) => one.userId === userId)?.reasons ?? null,
    })),
    agenda: facts.agenda.map(({ title, matter }) => ({ title, matterId: matter ?? null })),
    minutes: facts.minutes,
    decisions: facts.decisions.map(({ owner, unit, matter, due, doneOn, ...decision }, place) => ({
      ...decision,
      place,
      matterId: matter ?? null,
      owner: person(owner),
      unit: names.unit(unit) ?? null,
      due: due ?? null,
      doneOn: doneOn ?? null,
      overdue: facts.state === 'signed' && doneOn === undefined && due !== undefined && due < today,
    })),
    signedOn: facts.signedOn,
    reasons: facts.reasons,
  }
}
