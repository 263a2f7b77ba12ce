import { earlyWarning, type StepContext } from '@xinfang/domain'
import { Field, Int, ObjectType } from 'type-graphql'
import { DayScalar } from '../graphql/scalars'
import { TrackDocument } from '../matter/office-document.type'
import type { Names } from '../track/concept'
import { TrackType } from '../track/track.types'
import { Person } from '../user/person.type'

@ObjectType('WarningMeasure', { simpleResolvers: true, description: '处置措施' })
class WarningMeasure {
  @Field(() => String, { description: '措施' })
  what: string

  @Field(() => Person, { nullable: true, description: '登记人' })
  by: Person | null

  @Field(() => DayScalar, { description: '日期' })
  on: string
}

@ObjectType('LatenessFinding', { simpleResolvers: true, description: '上报是否及时, found by people' })
class LatenessFinding {
  @Field(() => Boolean, { description: '未及时上报' })
  late: boolean

  @Field(() => Boolean, { description: '造成严重后果' })
  serious: boolean

  @Field(() => String, { description: '认定理由' })
  reasons: string

  @Field(() => Person, { nullable: true, description: '认定人' })
  by: Person | null

  @Field(() => DayScalar, { description: '认定日期' })
  on: string

  @Field(() => Boolean, { description: '两项均已认定, so that a criticism may be proposed (S1.6.3)' })
  criticisable: boolean
}

/** 信访预警 (S1.6): it has no field for a person. */
@ObjectType('EarlyWarning', {
  implements: TrackType,
  simpleResolvers: true,
  description: '信访预警 about an issue, a place and a demand, never about a person',
})
export class EarlyWarningType extends TrackType {
  @Field(() => String, { description: '问题' })
  issue: string

  @Field(() => String, { description: '地点' })
  place: string

  @Field(() => String, { description: '诉求' })
  demand: string

  @Field(() => String, { description: '成因' })
  cause: string

  @Field(() => String, { description: '风险: low, medium, high' })
  risk: string

  @Field(() => Int, { description: '涉及人数' })
  concerned: number

  @Field(() => String, { description: '建议措施' })
  proposed: string

  @Field(() => DayScalar, { description: '发现日期' })
  foundOn: string

  @Field(() => Person, { nullable: true, description: '上报人' })
  reporter: Person | null

  @Field(() => DayScalar, { description: '上报日期' })
  reportedOn: string

  @Field(() => String, { nullable: true, description: '核实情况' })
  feedback: string | null

  @Field(() => DayScalar, { nullable: true, description: '反馈日期' })
  feedbackOn: string | null

  @Field(() => Boolean, { description: '超过规定日数仍未反馈' })
  awaitsFeedback: boolean

  @Field(() => [WarningMeasure], { description: '处置措施' })
  measures: WarningMeasure[]

  @Field(() => LatenessFinding, { nullable: true, description: '上报是否及时' })
  lateness: LatenessFinding | null

  @Field(() => String, { nullable: true, description: '结果' })
  result: string | null

  @Field(() => DayScalar, { nullable: true, description: '结束日期' })
  closedOn: string | null

  @Field(() => [TrackDocument], { description: '预警报告' })
  documents: TrackDocument[]
}

/** The facts with names instead of ids. */
export function shownWarning(
  facts: earlyWarning.WarningFacts,
  names: Names,
  { today, rulebook }: StepContext,
): object {
  const person = (id: string | undefined) => (id === undefined ? null : { id, name: names.user(id) ?? '' })
  const { lateness } = facts
  return {
    ...facts,
    reporter: person(facts.reportedBy),
    awaitsFeedback: earlyWarning.awaitsFeedback(facts, today, rulebook),
    measures: facts.measures.map((one) => ({ ...one, by: person(one.by) })),
    lateness:
      lateness === undefined
        ? null
        : { ...lateness, by: person(lateness.by), criticisable: earlyWarning.isCriticisable(facts) },
  }
}
