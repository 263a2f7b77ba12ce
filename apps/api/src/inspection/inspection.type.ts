import { inspection, type Day } from '@xinfang/domain'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { enumOf } from '../graphql/enums'
import { DayScalar } from '../graphql/scalars'
import { TrackDocument } from '../matter/office-document.type'
import type { Names } from '../track/concept'
import { TrackType } from '../track/track.types'
import { Person } from '../user/person.type'

type SheetItemCode = inspection.SheetItemCode

const SheetItem = enumOf(inspection.sheetTemplate, 'SheetItem', '考核项目')

@InputType({ description: '一个考核项目的得分' })
export class ScoreInput {
  @Field(() => SheetItem, { description: '考核项目' })
  item: SheetItemCode

  @Field(() => Int, { description: '得分' })
  points: number

  @Field(() => String, { nullable: true, description: '依据; a deduction names it' })
  evidence: string | null
}

@ObjectType('InspectionScore', { simpleResolvers: true, description: '一个考核项目的得分' })
class InspectionScore {
  @Field(() => SheetItem, { description: '考核项目' })
  item: string

  @Field(() => Int, { description: '得分' })
  points: number

  @Field(() => Int, { description: '满分' })
  most: number

  @Field(() => String, { nullable: true, description: '依据' })
  evidence: string | null
}

/** 检查考核 (S1.5.4). */
@ObjectType('Inspection', {
  implements: TrackType,
  simpleResolvers: true,
  description: '检查考核 of one unit with its score sheet; no unit is ranked',
})
export class InspectionType extends TrackType {
  @Field(() => String, { description: '考核期间' })
  period: string

  @Field(() => [Person], { description: '考核人员' })
  inspectors: Person[]

  @Field(() => [InspectionScore], { description: '评分, in the order of the sheet' })
  scores: InspectionScore[]

  @Field(() => Int, { nullable: true, description: '合计; null before it is scored' })
  total: number | null

  @Field(() => Int, { description: '满分合计' })
  most: number

  @Field(() => Person, { nullable: true, description: '评分人' })
  scoredBy: Person | null

  @Field(() => String, { nullable: true, description: '被考核单位意见' })
  statement: string | null

  @Field(() => DayScalar, { nullable: true, description: '回应日期' })
  answeredOn: string | null

  @Field(() => Person, { nullable: true, description: '确认人' })
  confirmedBy: Person | null

  @Field(() => DayScalar, { nullable: true, description: '确认日期' })
  confirmedOn: string | null

  @Field(() => [TrackDocument], { description: '检查考核表' })
  documents: TrackDocument[]
}

/** The half-year a day lies in, in words; empty without a day. */
export const periodOf = (day: Day | undefined): string =>
  day === undefined ? '' : `${day.slice(0, 4)}年${day.slice(5) <= '06-30' ? '上' : '下'}半年`

/** The facts with names instead of ids. */
export function shownInspection(facts: inspection.InspectionFacts, names: Names): object {
  const person = (id: string | undefined) => (id === undefined ? null : { id, name: names.user(id) ?? '' })
  return {
    period: periodOf(facts.day),
    inspectors: facts.inspectors.map(person),
    scores: facts.scores.map(({ item, points, evidence }) => ({
      item,
      points,
      most: inspection.sheetTemplate[item].most,
      evidence: evidence ?? null,
    })),
    total: facts.scores.length === 0 ? null : inspection.totalOf(facts),
    most: inspection.mostOf(),
    scoredBy: person(facts.scoredBy),
    statement: facts.statement,
    answeredOn: facts.answeredOn,
    confirmedBy: person(facts.confirmedBy),
    confirmedOn: facts.confirmedOn,
  }
}
