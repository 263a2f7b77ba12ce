import { arrival, cite, type StepContext } from '@xinfang/domain'
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql'
import { DateTime } from '../graphql/scalars'
import type { Names } from '../track/concept'
import { TrackType } from '../track/track.types'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

/** 被通知人员: who is called, of which unit, for which duty. */
@InputType({ description: '被通知人员: who is called, of which unit, for which duty' })
export class CalledOfficialInput {
  @Field(() => ID, { description: '人员' })
  userId: string

  @Field(() => ID, { description: '所在单位' })
  unitId: string

  @Field(() => String, { description: '到场职责: area, village, office, deputy' })
  duty: string
}

/** 到场情况 of one official, each by their own clock. Instants are the server's. */
@ObjectType('Attendance', {
  simpleResolvers: true,
  description: "到场情况 of one official; instants are the server's",
})
class Attendance {
  @Field(() => Person, { description: '人员' })
  official: Person

  @Field(() => Unit, { nullable: true, description: '所在单位' })
  unit: Unit | null

  @Field(() => [String], { description: '到场职责: area, village, office, deputy' })
  duties: string[]

  @Field(() => Boolean, { description: '是否计时: whether the minutes bind this official there' })
  bound: boolean

  @Field(() => DateTime, { description: '通知发出' })
  sentAt: string

  @Field(() => DateTime, { nullable: true, description: '通知送达' })
  deliveredAt: string | null

  @Field(() => DateTime, { nullable: true, description: '收到' })
  acknowledgedAt: string | null

  @Field(() => DateTime, { nullable: true, description: '出发' })
  onTheWayAt: string | null

  @Field(() => DateTime, { nullable: true, description: '到达' })
  arrivedAt: string | null

  @Field(() => DateTime, { nullable: true, description: '拒绝接访' })
  refusedAt: string | null

  @Field(() => String, { nullable: true, description: '拒绝的情况' })
  refusal: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: '代为到场: somebody else came; the head still counts as not there',
  })
  deputyAt: string | null

  @Field(() => Person, { nullable: true, description: '代为到场人员' })
  deputy: Person | null

  @Field(() => Person, { nullable: true, description: '登记到场的人员, when not the official' })
  recordedBy: Person | null

  @Field(() => String, {
    description: '情形: called, running, in-time, late, overdue, missing, refused, arrived',
  })
  standing: string

  @Field(() => DateTime, { nullable: true, description: '最迟到场: the last instant in time' })
  dueAt: string | null

  @Field(() => Float, { description: '迟到毫秒数; 0 in time' })
  lateBy: number

  @Field(() => Boolean, { description: '是否记为违反: no excuse removes it (S1.3.1)' })
  breach: boolean
}

/** 一把手到位 (S1.3.1, S1.3.3). */
@ObjectType('Arrival', {
  implements: TrackType,
  simpleResolvers: true,
  description: '一把手到位: one visit to which heads were called',
})
export class ArrivalType extends TrackType {
  @Field(() => String, { description: '来访地: street, district, city, province, nation' })
  place: string

  @Field(() => String, { description: '具体地点' })
  location: string

  @Field(() => DateTime, { description: '通知时间' })
  calledAt: string

  @Field(() => DateTime, { nullable: true, description: '结束时间' })
  closedAt: string | null

  @Field(() => DateTime, {
    description: '服务器时间: what telephones reckon from, since their own clocks may be wrong',
  })
  now: string

  @Field(() => [Attendance], { description: '被通知人员' })
  attendances: Attendance[]

  @Field(() => [String], { description: '依据' })
  basis: string[]
}

const at = (instant: number | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString()

/** Everybody called with how they stand at this instant of the server. */
export function shownArrival(
  facts: arrival.ArrivalFacts,
  names: Names,
  { now, rulebook }: StepContext,
): object {
  const person = (id: string | undefined) => (id === undefined ? null : { id, name: names.user(id) ?? '' })
  return {
    place: facts.place,
    location: facts.location,
    calledAt: at(facts.calledAt),
    closedAt: at(facts.closedAt),
    now: at(now),
    basis: arrival.placeOf(facts.place!).sources.map((source) => cite(source, 'zh-CN')),
    attendances: facts.attendances.map((one) => {
      const { standing, dueAt, lateBy, breach } = arrival.standingOf(one, facts, now, rulebook)
      return {
        official: person(one.userId),
        unit: names.unit(one.unitId),
        duties: one.duties,
        bound: arrival.isBound(facts.place!, one),
        sentAt: at(one.sentAt),
        deliveredAt: at(one.deliveredAt),
        acknowledgedAt: at(one.acknowledgedAt),
        onTheWayAt: at(one.onTheWayAt),
        arrivedAt: at(one.arrivedAt),
        refusedAt: at(one.refusedAt),
        refusal: one.refusal,
        deputyAt: at(one.deputy?.at),
        deputy: person(one.deputy?.userId),
        recordedBy: person(one.recordedBy),
        standing,
        dueAt: at(dueAt),
        lateBy,
        breach,
      }
    }),
  }
}
