import { arrival, assessment, cite, type StepContext } from '@xinfang/domain'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DayScalar } from '../graphql/scalars'
import { TrackDocument } from '../matter/office-document.type'
import type { Names } from '../track/concept'
import { TrackType } from '../track/track.types'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

@ObjectType('VisitCorrection', { simpleResolvers: true, description: '更正' })
class VisitCorrection {
  @Field(() => Person, { nullable: true, description: '更正人' })
  by: Person | null

  @Field(() => DayScalar, { description: '日期' })
  on: string

  @Field(() => String, { description: '理由' })
  reasons: string
}

/** 集体访事件: how many came where, over what; units, never persons. */
@ObjectType('GroupVisit', {
  implements: TrackType,
  simpleResolvers: true,
  description: '集体访事件: how many came where, over what; units of that day, never persons',
})
export class GroupVisitType extends TrackType {
  @Field(() => DayScalar, { description: '发生日期' })
  on: string

  @Field(() => String, { description: '到访层级: street, district, city, province, nation' })
  destination: string

  @Field(() => String, { description: '层级名称' })
  destinationLabel: string

  @Field(() => String, { description: '形式: visit, joint-letter' })
  way: string

  @Field(() => Int, { description: '人数' })
  present: number

  @Field(() => Boolean, { description: '依法推选的代表' })
  delegation: boolean

  @Field(() => String, { description: '群体和事由' })
  group: string

  @Field(() => Unit, { nullable: true, description: '村（居）' })
  village: Unit | null

  @Field(() => Unit, { nullable: true, description: '管理区' })
  area: Unit | null

  @Field(() => [Unit], { description: '涉访部门' })
  departments: Unit[]

  @Field(() => [String], { description: '证据材料' })
  evidence: string[]

  @Field(() => [VisitCorrection], { description: '更正记录' })
  corrections: VisitCorrection[]
}

/** 书面决定 about a rule of assessment. */
@ObjectType('RuleDecision', {
  implements: TrackType,
  simpleResolvers: true,
  description: '书面决定: which rule of assessment is read or switched on, by which document, from when',
})
export class RuleDecisionType extends TrackType {
  @Field(() => String, { description: '决定事项, key of the rule' })
  rule: string

  @Field(() => String, { description: '决定事项名称' })
  ruleLabel: string

  @Field(() => String, { nullable: true, description: '口径或者人数; null switches the rule on as written' })
  value: string | null

  @Field(() => DayScalar, { description: '生效日期' })
  from: string

  @Field(() => DayScalar, { nullable: true, description: '停止日期' })
  to: string | null

  @Field(() => String, { description: '文号' })
  document: string
}

@ObjectType('FindingAct', { simpleResolvers: true, description: '认定、审查: who, when, why' })
class FindingAct {
  @Field(() => Person, { nullable: true, description: '作出人' })
  by: Person | null

  @Field(() => DayScalar, { description: '日期' })
  on: string

  @Field(() => String, { description: '理由' })
  reasons: string
}

/** 外部决定 about a unit in a year, taken down with its number; the system carries nothing out. */
@ObjectType('OutsideDecision', {
  implements: TrackType,
  simpleResolvers: true,
  description:
    '外部决定: what another body decided about a unit in a year; taken down, never carried out here',
})
export class OutsideDecisionType extends TrackType {
  @Field(() => String, { description: '决定事项: first-rank, promotion, removal' })
  decisionKind: string

  @Field(() => String, { description: '决定事项名称' })
  kindLabel: string

  @Field(() => Int, { description: '年度' })
  year: number

  @Field(() => String, { description: '作出决定的机关' })
  body: string

  @Field(() => String, { description: '文号' })
  document: string

  @Field(() => DayScalar, { description: '决定日期' })
  decidedOn: string

  @Field(() => String, { nullable: true, description: '撤销登记的理由' })
  withdrawnFor: string | null

  @Field(() => [String], { description: '制度条款' })
  basis: string[]
}

/** 考核认定 about a unit in a year. */
@ObjectType('Finding', {
  implements: TrackType,
  simpleResolvers: true,
  description:
    '考核认定 about one unit in one year: found by people, told, open to appeal; nothing is executed',
})
export class FindingType extends TrackType {
  @Field(() => String, { description: '种类' })
  findingKind: string

  @Field(() => String, { description: '种类名称' })
  kindLabel: string

  @Field(() => Int, { description: '年度' })
  year: number

  @Field(() => String, { nullable: true, description: '依据的计数规则' })
  rule: string | null

  @Field(() => [ID], { description: '依据的事件 id' })
  visits: string[]

  @Field(() => Boolean, { description: '依据未变: its events are as they were when it was proposed' })
  stands: boolean

  @Field(() => String, { description: '事实' })
  facts: string

  @Field(() => Unit, { nullable: true, description: '决定单位' })
  decider: Unit | null

  @Field(() => Person, { nullable: true, description: '提出人' })
  proposedBy: Person | null

  @Field(() => DayScalar, { description: '提出日期' })
  proposedOn: string

  @Field(() => FindingAct, { nullable: true, description: '认定' })
  found: FindingAct | null

  @Field(() => DayScalar, { nullable: true, description: '告知日期' })
  noticedOn: string | null

  @Field(() => DayScalar, { nullable: true, description: '申诉截止日期' })
  appealUntil: string | null

  @Field(() => String, { nullable: true, description: '申诉意见' })
  statement: string | null

  @Field(() => FindingAct, { nullable: true, description: '申诉审查' })
  appealDecision: FindingAct | null

  @Field(() => DayScalar, { nullable: true, description: '生效日期' })
  finalOn: string | null

  @Field(() => Boolean, { description: '生效后当年不得评优树先' })
  honours: boolean

  @Field(() => [String], { description: '依据' })
  basis: string[]

  @Field(() => [TrackDocument], { description: '决定书' })
  documents: TrackDocument[]
}

const person = (names: Names, id: string | undefined) =>
  id === undefined ? null : { id, name: names.user(id) ?? '' }
const unit = (names: Names, id: string | undefined) => names.unit(id) ?? null

export const shownVisit = (facts: assessment.VisitFacts, names: Names): object => ({
  ...facts.visit,
  destinationLabel: arrival.placeOf(facts.visit!.destination).label['zh-CN'],
  village: unit(names, facts.visit!.village),
  area: unit(names, facts.visit!.area),
  departments: facts.visit!.departments.flatMap((id) => unit(names, id) ?? []),
  corrections: facts.corrections.map((one) => ({ ...one, by: person(names, one.by) })),
})

export const shownDecision = ({ rule, value, from, to, document }: assessment.DecisionFacts): object => ({
  rule,
  ruleLabel: assessment.decidable[rule!]['zh-CN'],
  value: value ?? null,
  from,
  to: to ?? null,
  document,
})

export const shownOutside = (facts: assessment.OutsideFacts): object => ({
  decisionKind: facts.kind,
  kindLabel: assessment.outsideKinds[facts.kind!].label['zh-CN'],
  year: facts.year,
  body: facts.body,
  document: facts.document,
  decidedOn: facts.decidedOn,
  withdrawnFor: facts.withdrawn?.reasons ?? null,
  basis: assessment.outsideKinds[facts.kind!].sources.map((one) => cite(one, 'zh-CN')),
})

/** Whether its events still stand, the resolver adds: it alone knows them. */
export function shownFinding(
  facts: assessment.FindingFacts,
  names: Names,
  _context: StepContext,
): { readonly prints: readonly string[] } {
  const kind = assessment.findingKind(facts.kind!)
  const act = (one: assessment.FindingFacts['found']) =>
    one === undefined ? null : { ...one, by: person(names, one.by) }
  const shown = {
    findingKind: facts.kind,
    kindLabel: kind.label['zh-CN'],
    year: facts.year,
    rule: facts.rule ?? null,
    visits: facts.prints.map((print) => print.split('|')[0]!),
    stands: true,
    facts: facts.facts,
    decider: unit(names, facts.decider),
    proposedBy: person(names, facts.proposedBy),
    proposedOn: facts.proposedOn,
    found: act(facts.found),
    noticedOn: facts.noticedOn ?? null,
    appealUntil: facts.appealUntil ?? null,
    statement: facts.appeal?.statement ?? null,
    appealDecision: act(facts.appealDecision),
    finalOn: facts.finalOn ?? null,
    honours: kind.honours,
    basis: assessment.findingSources(facts).map((one) => cite(one, 'zh-CN')),
  }
  return { ...shown, prints: facts.prints }
}
