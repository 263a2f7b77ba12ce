import { jointHandling, may, type StepContext } from '@xinfang/domain'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { DayScalar } from '../graphql/scalars'
import type { Names } from '../track/concept'
import { TrackType } from '../track/track.types'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

@InputType({ description: '成员单位和分工: one unit asked to take part' })
export class JointMemberInput {
  @Field(() => ID, { description: '成员单位' })
  unitId: string

  @Field(() => String, {
    description: '单位类别: petition, political-legal, judicial, civil-affairs, police, court, concerned',
  })
  kind: string

  @Field(() => Boolean, { nullable: true, description: '牵头; without one the petition office leads' })
  lead: boolean | null

  @Field(() => String, { nullable: true, description: '分工; a court has none' })
  task: string | null

  @Field(() => DayScalar, { nullable: true, description: '意见提交期限; left out, it is reckoned' })
  due: string | null
}

@ObjectType('Consultation', { simpleResolvers: true, description: '协商 before joint handling' })
class Consultation {
  @Field(() => DayScalar, { description: '日期' })
  on: string

  @Field(() => Boolean, { description: '是否协商解决' })
  settled: boolean

  @Field(() => String, { description: '情况' })
  note: string

  @Field(() => Person, { description: '登记人' })
  by: Person
}

@ObjectType('JointOpinion', { simpleResolvers: true, description: '成员单位的意见' })
class JointOpinion {
  @Field(() => String, { description: '意见' })
  opinion: string

  @Field(() => Person, { description: '提交人' })
  by: Person

  @Field(() => DayScalar, { description: '日期' })
  on: string

  @Field(() => Boolean, { description: '是否逾期' })
  late: boolean
}

@ObjectType('JointSignature', {
  simpleResolvers: true,
  description: '签署: agreement, or dissent with its reasons',
})
class JointSignature {
  @Field(() => Boolean, { description: '是否同意' })
  agrees: boolean

  @Field(() => String, { nullable: true, description: '保留意见的理由' })
  reasons: string | null

  @Field(() => Person, { description: '签署人' })
  by: Person

  @Field(() => DayScalar, { description: '日期' })
  on: string
}

@ObjectType('JointMember', {
  simpleResolvers: true,
  description: '成员单位: its part, task, opinion and signature, as far as the viewer may see them',
})
class JointMember {
  @Field(() => Unit, { description: '单位' })
  unit: Unit

  @Field(() => String, { description: '单位类别' })
  kind: string

  @Field(() => String, { description: '职责: lead, co-handler, adviser' })
  part: string

  @Field(() => String, { nullable: true, description: '分工' })
  task: string | null

  @Field(() => DayScalar, { nullable: true, description: '意见提交期限' })
  due: string | null

  @Field(() => Boolean, { description: '尚未提交意见' })
  owed: boolean

  @Field(() => [JointOpinion], { description: '意见, oldest first' })
  opinions: JointOpinion[]

  @Field(() => JointSignature, { nullable: true, description: '签署或者保留意见' })
  signature: JointSignature | null
}

@ObjectType('LegalGuidance', {
  simpleResolvers: true,
  description: '引导说明: the court or body a claim belongs to (S1.7.2)',
})
class LegalGuidance {
  @Field(() => String, { description: '有权处理的机关: court, arbitration, reconsideration' })
  body: string

  @Field(() => String, { description: '机关名称' })
  name: string

  @Field(() => String, { description: '说明' })
  note: string

  @Field(() => DayScalar, { description: '日期' })
  on: string
}

@ObjectType('JointConclusion', { simpleResolvers: true, description: '联合结论' })
class JointConclusion {
  @Field(() => String, { description: '结论' })
  text: string

  @Field(() => Person, { description: '拟定人' })
  by: Person

  @Field(() => DayScalar, { description: '日期' })
  on: string
}

/** 联合办案 (S1.7). */
@ObjectType('JointHandling', {
  implements: TrackType,
  simpleResolvers: true,
  description: '联合办案 of one matter; a member unit without other part sees its own task only',
})
export class JointHandlingType extends TrackType {
  @Field(() => [String], { description: '诉求' })
  claims: string[]

  @Field(() => DayScalar, { nullable: true, description: "办理期限: the matter's own period, which goes on" })
  until: string | null

  @Field(() => Boolean, { description: '只见本单位分工: sees its own task only' })
  taskOnly: boolean

  @Field(() => Boolean, { description: '涉法涉诉' })
  lawRelated: boolean

  @Field(() => DayScalar, { nullable: true, description: '启动日期' })
  openedOn: string | null

  @Field(() => [Consultation], { description: '协商, oldest first' })
  consultations: Consultation[]

  @Field(() => [JointMember], { description: '成员单位, the lead first' })
  members: JointMember[]

  @Field(() => LegalGuidance, { nullable: true, description: '引导依法解决' })
  guidance: LegalGuidance | null

  @Field(() => JointConclusion, { nullable: true, description: '联合结论' })
  conclusion: JointConclusion | null

  @Field(() => String, { nullable: true, description: '终止理由' })
  reasons: string | null

  @Field(() => [Unit], { description: '您代表的成员单位: members the viewer may speak for' })
  own: Unit[]
}

const first = { lead: 0, 'co-handler': 1, adviser: 2 } as const

/** The facts, as far as `jointView` leaves them, with names instead of ids. */
export function shownJoint(
  facts: jointHandling.JointFacts,
  names: Names,
  { matter, viewer, units }: StepContext,
): object {
  const by = <T extends { readonly by: string }>(one: T) => ({
    ...one,
    by: { id: one.by, name: names.user(one.by) ?? '' },
  })
  const owed = jointHandling.opinionsOwed(facts)
  return {
    ...facts,
    claims: matter?.claims.map(({ text }) => text) ?? [],
    until: matter && jointHandling.ownPeriod(matter),
    taskOnly: matter !== undefined && jointHandling.sightOf(facts, matter, viewer, units) === 'task',
    consultations: facts.consultations.map(by),
    conclusion: facts.conclusion && by(facts.conclusion),
    members: facts.members
      .toSorted((a, b) => first[a.part] - first[b.part])
      .map(({ unitId, ...member }) => ({
        ...member,
        unit: names.unit(unitId),
        owed: owed.includes(unitId),
        opinions: facts.opinions.filter((one) => one.unitId === unitId).map(by),
        signature: facts.signatures.filter((one) => one.unitId === unitId).map(by)[0],
      })),
    own: facts.members
      .filter(({ unitId }) => may(viewer, 'joint-handling.join', unitId, units))
      .map(({ unitId }) => names.unit(unitId)),
  }
}
