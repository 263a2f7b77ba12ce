import { hotIssue, type StepContext } from '@xinfang/domain'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { DayScalar } from '../graphql/scalars'
import { Matter } from '../matter/matter.entity'
import type { Names } from '../track/concept'
import { TrackType } from '../track/track.types'

@ObjectType('HotIssueMatter', { simpleResolvers: true, description: '热点中的一件信访事项' })
export class HotIssueMatterType {
  @Field(() => Matter, { description: '信访事项' })
  matter: object

  @Field(() => Float, {
    nullable: true,
    description:
      '相近度, 0 to 1, of one proposed: how much of its telling words it has in common with the group',
  })
  likeness: number | null
}

/** 热点问题 (S4.8.3). Its numbers are of the matters the viewer sees. */
@ObjectType('HotIssue', {
  implements: TrackType,
  simpleResolvers: true,
  description: '热点问题: what many matters are about and where, as a person confirmed it',
})
export class HotIssueType extends TrackType {
  @Field(() => String, { description: '题目, written by who confirmed it' })
  title: string

  @Field(() => String, { nullable: true, description: '地点' })
  place: string | null

  @Field(() => String, { description: '确认的理由' })
  reasons: string

  @Field(() => String, { nullable: true, description: '结果' })
  result: string | null

  @Field(() => DayScalar, { nullable: true, description: '确认日期' })
  confirmedOn: string | null

  @Field(() => DayScalar, { nullable: true, description: '结束日期' })
  endedOn: string | null

  @Field(() => Int, { nullable: true, description: '件数, as far as one sees; null: hidden, below five' })
  count: number | null

  @Field(() => Float, {
    description: '热度: each matter counts one on the day it came and half after every thirty days',
  })
  heat: number

  @Field(() => DayScalar, { nullable: true, description: '最早收到' })
  firstOn: string | null

  @Field(() => DayScalar, { nullable: true, description: '最近收到' })
  lastOn: string | null

  @Field(() => [HotIssueMatterType], { description: '信访事项, as far as one sees, newest first' })
  matters: HotIssueMatterType[]
}

@ObjectType('HotIssueProposal', {
  simpleResolvers: true,
  description: '可能的热点: matters that say nearly the same of the same place; a person decides',
})
export class HotIssueProposalType {
  @Field(() => ID, { description: 'Its most typical matter' })
  id: string

  @Field(() => ID, { nullable: true, description: '已确认的热点 these may belong to' })
  issueId: string | null

  @Field(() => [String], { description: '依据: phrases the most typical ones share, the most telling first' })
  phrases: string[]

  @Field(() => String, { nullable: true, description: '地点 most of them name, else their unit' })
  place: string | null

  @Field(() => String, { nullable: true, description: '内容分类 of most of them, first level' })
  category: string | null

  @Field(() => Int, { description: '件数' })
  count: number

  @Field(() => Float, { description: '热度' })
  heat: number

  @Field(() => DayScalar, { description: '最早收到' })
  firstOn: string

  @Field(() => DayScalar, { description: '最近收到' })
  lastOn: string

  @Field(() => [HotIssueMatterType], { description: '信访事项, the most typical first' })
  matters: HotIssueMatterType[]
}

@ObjectType('HotIssueProposals', {
  simpleResolvers: true,
  description: '可能的热点 of a span, hottest first; groups of fewer than five are not told',
})
export class HotIssueProposalsType {
  @Field(() => Int, { description: '比对的事项数' })
  looked: number

  @Field(() => Boolean, { description: '只比对了最近的: older ones of the span were left out' })
  isCut: boolean

  @Field(() => [HotIssueProposalType], { description: '可能的热点' })
  proposals: HotIssueProposalType[]
}

/** The facts; numbers and matters are read for each viewer. */
export const shownHotIssue = (
  facts: hotIssue.HotIssueFacts,
  _names: Names,
  { today }: StepContext,
): object => ({
  title: facts.title ?? '',
  place: facts.place ?? null,
  reasons: facts.reasons ?? '',
  result: facts.result ?? null,
  confirmedOn: facts.confirmedOn ?? null,
  endedOn: facts.endedOn ?? null,
  ids: hotIssue.mattersOf(facts, today),
})
