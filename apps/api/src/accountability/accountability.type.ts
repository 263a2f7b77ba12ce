import type { accountability } from '@xinfang/domain'
import { Field, ObjectType } from 'type-graphql'
import { DayScalar } from '../graphql/scalars'
import { TrackDocument } from '../matter/office-document.type'
import type { Names } from '../track/concept'
import { TrackType } from '../track/track.types'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

@ObjectType('AccountabilityDecision', { simpleResolvers: true, description: '决定, by people, with reasons' })
class AccountabilityDecision {
  @Field(() => Person, { description: '决定人' })
  by: Person

  @Field(() => DayScalar, { description: '决定日期' })
  on: string

  @Field(() => String, { description: '理由' })
  reasons: string
}

/** 责任追究建议 (S4.5.7, S1.3.2). */
@ObjectType('Accountability', {
  implements: TrackType,
  simpleResolvers: true,
  description: '责任追究建议: facts, right to be heard, decision by people; nothing follows by itself',
})
export class AccountabilityType extends TrackType {
  @Field(() => String, { description: '情形: discipline or arrival' })
  ground: string

  @Field(() => String, { description: '所认定的行为' })
  conduct: string

  @Field(() => String, { description: '事实' })
  facts: string

  @Field(() => Boolean, { description: '是否造成后果、影响' })
  consequence: boolean

  @Field(() => String, { description: '后果、影响的认定理由' })
  consequenceReasons: string

  @Field(() => Unit, { nullable: true, description: '决定单位' })
  decider: Unit | null

  @Field(() => Person, { nullable: true, description: '起草人' })
  draftedBy: Person | null

  @Field(() => DayScalar, { description: '起草日期' })
  draftedOn: string

  @Field(() => String, { nullable: true, description: '所涉信访事项编号' })
  aboutMatter: string | null

  @Field(() => String, { nullable: true, description: '陈述和申辩' })
  statement: string | null

  @Field(() => DayScalar, { nullable: true, description: '听取日期' })
  heardOn: string | null

  @Field(() => DayScalar, { nullable: true, description: '查实并提出日期' })
  verifiedOn: string | null

  @Field(() => String, { nullable: true, description: '依据' })
  legalBasis: string | null

  @Field(() => String, { nullable: true, description: '建议' })
  proposal: string | null

  @Field(() => AccountabilityDecision, { nullable: true, description: '决定' })
  decision: AccountabilityDecision | null

  @Field(() => String, { nullable: true, description: '撤回理由' })
  reasons: string | null

  @Field(() => [TrackDocument], { description: '文书: 处分建议' })
  documents: TrackDocument[]
}

/** The facts with names instead of ids. */
export function shownAccountability(
  { matter, decider, draftedBy, decision, ...facts }: accountability.AccountabilityFacts,
  names: Names,
): object {
  const person = (id: string) => ({ id, name: names.user(id) ?? '' })
  return {
    ...facts,
    aboutMatter: names.matter(matter),
    decider: names.unit(decider) ?? null,
    draftedBy: draftedBy === undefined ? null : person(draftedBy),
    decision: decision === undefined ? null : { ...decision, by: person(decision.by) },
  }
}
