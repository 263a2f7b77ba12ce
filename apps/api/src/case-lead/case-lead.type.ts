import { caseLead, type StepContext } from '@xinfang/domain'
import { Field, ObjectType } from 'type-graphql'
import { RefusalType, toRefusal } from '../graphql/refusal.type'
import { DayScalar } from '../graphql/scalars'
import type { Names } from '../track/concept'
import { TrackType } from '../track/track.types'
import { Person } from '../user/person.type'

@ObjectType('FollowUp', { simpleResolvers: true, description: '跟进记录 of the leader' })
class FollowUp {
  @Field(() => Person, { description: '跟进人' })
  by: Person

  @Field(() => DayScalar, { description: '日期' })
  on: string

  @Field(() => String, { description: '跟进情况' })
  note: string
}

@ObjectType('EarlierLead', { simpleResolvers: true, description: '前任包案领导' })
class EarlierLead {
  @Field(() => Person, { description: '领导' })
  leader: Person

  @Field(() => DayScalar, { description: '移交日期' })
  until: string

  @Field(() => String, { description: '移交理由' })
  reasons: string
}

/** 领导包案 (S1.3.4). */
@ObjectType('CaseLead', {
  implements: TrackType,
  simpleResolvers: true,
  description: "领导包案: one leader's responsibility for one matter",
})
export class CaseLeadType extends TrackType {
  @Field(() => DayScalar, { nullable: true, description: '包案日期' })
  takenOn: string | null

  @Field(() => String, { nullable: true, description: '包案理由' })
  reasons: string | null

  @Field(() => String, { nullable: true, description: '化解方案' })
  plan: string | null

  @Field(() => [FollowUp], { description: '跟进记录, oldest first' })
  followUps: FollowUp[]

  @Field(() => String, { nullable: true, description: '化解结果' })
  result: string | null

  @Field(() => DayScalar, { nullable: true, description: '化解日期' })
  settledOn: string | null

  @Field(() => [EarlierLead], { description: '前任包案领导, oldest first' })
  before: EarlierLead[]

  @Field(() => [RefusalType], {
    description: '办结前尚缺: what a closing of the matter would be refused for',
  })
  missing: RefusalType[]
}

export function shownCaseLead(
  facts: caseLead.CaseLeadFacts,
  names: Names,
  { matter, rulebook, today }: StepContext,
): object {
  const person = (id: string) => ({ id, name: names.user(id) ?? '' })
  return {
    ...facts,
    followUps: facts.followUps.map((one) => ({ ...one, by: person(one.by) })),
    before: facts.before.map((one) => ({ ...one, leader: person(one.leader) })),
    missing: matter ? caseLead.checkCaseLead(matter.flags, facts, { rulebook, today }).map(toRefusal) : [],
  }
}
