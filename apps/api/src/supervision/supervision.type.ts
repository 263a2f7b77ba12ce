import { supervision, type StepContext } from '@xinfang/domain'
import { Field, Int, ObjectType } from 'type-graphql'
import { DayScalar } from '../graphql/scalars'
import type { Names } from '../track/concept'
import { TrackType } from '../track/track.types'
import { Matter } from '../matter/matter.entity'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

@ObjectType('FourStandards', { simpleResolvers: true, description: '四项标准: met or not, each by itself' })
class FourStandards {
  @Field(() => Boolean, { description: '事实清楚' })
  facts: boolean

  @Field(() => Boolean, { description: '定性准确' })
  nature: boolean

  @Field(() => Boolean, { description: '处理恰当' })
  handling: boolean

  @Field(() => Boolean, { description: '手续完备' })
  formalities: boolean
}

@ObjectType('SupervisionReport', { simpleResolvers: true, description: '办结报告 of the unit supervised' })
class SupervisionReport {
  @Field(() => Person, { description: '报告人' })
  by: Person

  @Field(() => DayScalar, { description: '报告日期' })
  on: string

  @Field(() => String, { description: '办结报告' })
  result: string

  @Field(() => Boolean, { description: '是否逾期' })
  late: boolean

  @Field(() => DayScalar, { nullable: true, description: '审核日期' })
  judgedOn: string | null

  @Field(() => FourStandards, { nullable: true, description: '审核结论, null until judged' })
  standards: FourStandards | null

  @Field(() => String, { nullable: true, description: '退回理由' })
  reasons: string | null
}

@ObjectType('SupervisionAdvice', { simpleResolvers: true, description: '改进建议 and its answer' })
class SupervisionAdvice {
  @Field(() => String, { description: '建议' })
  advice: string

  @Field(() => DayScalar, { description: '提出日期' })
  on: string

  @Field(() => DayScalar, { nullable: true, description: '反馈期限' })
  due: string | null

  @Field(() => String, { nullable: true, description: '书面反馈' })
  answer: string | null

  @Field(() => Boolean, { nullable: true, description: '是否采纳' })
  adopted: boolean | null

  @Field(() => DayScalar, { nullable: true, description: '反馈日期' })
  answeredOn: string | null
}

@ObjectType('SupervisionContact', {
  simpleResolvers: true,
  description: '督查情况: a call, letter, visit or interview',
})
class SupervisionContact {
  @Field(() => String, { description: '督查方式' })
  method: string

  @Field(() => String, { description: '情况' })
  note: string

  @Field(() => Person, { description: '登记人' })
  by: Person

  @Field(() => DayScalar, { description: '日期' })
  on: string
}

/** 督查督办 (S4.5). */
@ObjectType('Supervision', {
  implements: TrackType,
  simpleResolvers: true,
  description: '督查督办 of one matter',
})
export class SupervisionType extends TrackType {
  @Field(() => String, { description: '督办情形, 1-6' })
  trigger: string

  @Field(() => String, { description: '督办方式' })
  method: string

  @Field(() => Person, { nullable: true, description: '督办人' })
  orderedBy: Person | null

  @Field(() => DayScalar, { description: '督办日期' })
  orderedOn: string

  @Field(() => DayScalar, { nullable: true, description: '签收日期' })
  signedOn: string | null

  @Field(() => String, { description: '有关情况' })
  facts: string

  @Field(() => String, { description: '办理要求' })
  requirement: string

  @Field(() => Int, { description: '已督办天数' })
  days: number

  @Field(() => Int, { description: '逾期天数, 0 in time' })
  overdue: number

  @Field(() => [SupervisionReport], { description: '办结报告, oldest first' })
  reports: SupervisionReport[]

  @Field(() => [SupervisionAdvice], { description: '改进建议, oldest first' })
  advice: SupervisionAdvice[]

  @Field(() => [SupervisionContact], { description: '督查情况, oldest first' })
  contacts: SupervisionContact[]

  @Field(() => String, { nullable: true, description: '撤销理由' })
  reasons: string | null
}

@ObjectType('SupervisionCandidate', {
  simpleResolvers: true,
  description: '应予督办: a failure found by the system; a person orders the supervision',
})
export class SupervisionCandidateType {
  @Field(() => String, { description: 'Stays the same as long as the failure does' })
  key: string

  @Field(() => String, { description: '督办情形, 1-3' })
  trigger: string

  @Field(() => DayScalar, { description: '自何日起' })
  since: string

  @Field(() => Int, { description: '已持续天数' })
  days: number

  @Field(() => String, { description: '说明(中文)' })
  why: string

  @Field(() => String, { description: 'The same in English' })
  whyEn: string

  @Field(() => Unit, { nullable: true, description: '应被督办的单位' })
  target: Unit | null

  @Field(() => Unit, { nullable: true, description: '督办单位: who assigned supervises' })
  supervisor: Unit | null

  @Field(() => Matter, { nullable: true, description: '信访事项' })
  matter: object | null
}

/** The facts with names instead of ids. */
export function shownSupervision(
  facts: supervision.SupervisionFacts,
  names: Names,
  { today }: StepContext,
): object {
  const person = (id: string) => ({ id, name: names.user(id) ?? '' })
  return {
    ...facts,
    ...supervision.supervisionStanding(facts, today),
    orderedBy: facts.orderedBy === undefined ? null : person(facts.orderedBy),
    reports: facts.reports.map(({ verdict, ...report }) => ({
      ...report,
      by: person(report.by),
      judgedOn: verdict?.on,
      standards: verdict?.standards,
      reasons: verdict?.reasons,
    })),
    contacts: facts.contacts.map((contact) => ({ ...contact, by: person(contact.by) })),
  }
}
