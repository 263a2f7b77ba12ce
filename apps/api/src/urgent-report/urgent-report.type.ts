import { dayOf, rulebooks, urgentReport, type RulebookCode, type StepContext } from '@xinfang/domain'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../graphql/scalars'
import { OfficeFile } from '../matter/office-files'
import { TrackDocument } from '../matter/office-document.type'
import type { Names } from '../track/concept'
import { TrackType } from '../track/track.types'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'

@ObjectType('UrgentHop', { simpleResolvers: true, description: '报送环节: one level of the chain' })
class UrgentHop {
  @Field(() => String, { description: '层级: unit-leader, office, committee, leader-in-charge' })
  level: string

  @Field(() => String, { description: '层级名称' })
  levelLabel: string

  @Field(() => Person, { nullable: true, description: '报送人' })
  from: Person | null

  @Field(() => Unit, { nullable: true, description: '接收单位' })
  unit: Unit | null

  @Field(() => Person, { nullable: true, description: '接收人, where one was named' })
  receiver: Person | null

  @Field(() => DateTime, { description: '报送时间' })
  sentAt: string

  @Field(() => DateTime, { nullable: true, description: '签收时间' })
  acknowledgedAt: string | null

  @Field(() => Person, { nullable: true, description: '签收人' })
  acknowledgedBy: Person | null

  @Field(() => DateTime, { nullable: true, description: '越过时间: went on above without an answer' })
  passedOverAt: string | null

  @Field(() => Float, { description: '历时, milliseconds until answered or passed over, else until now' })
  waited: number

  @Field(() => Boolean, { description: '等待签收' })
  open: boolean

  @Field(() => Int, { description: '已催办次数, by the minutes of the rulebook' })
  reminded: number
}

@ObjectType('UrgentSkip', { simpleResolvers: true, description: '越级报送' })
class UrgentSkip {
  @Field(() => String, { description: '理由' })
  reasons: string

  @Field(() => Person, { nullable: true, description: '事后告知的领导' })
  told: Person | null

  @Field(() => DateTime, { nullable: true, description: '告知时间' })
  toldAt: string | null
}

@ObjectType('UrgentNote', { simpleResolvers: true, description: '续报、终报' })
class UrgentNote {
  @Field(() => String, { description: '内容' })
  text: string

  @Field(() => Person, { nullable: true, description: '报告人' })
  by: Person | null

  @Field(() => DateTime, { description: '时间' })
  at: string
}

/** 重大紧急信息 (S4.9): what, where, how many; never who. */
@ObjectType('UrgentReport', {
  implements: TrackType,
  simpleResolvers: true,
  description: '重大紧急信息 with its chain of levels and times; nothing in it is judged late by the system',
})
export class UrgentReportType extends TrackType {
  @Field(() => String, { description: '类别: A, B, C' })
  category: string

  @Field(() => String, { description: '情形, a code of the category' })
  event: string

  @Field(() => String, { description: '地点' })
  place: string

  @Field(() => DateTime, { description: '发生时间' })
  occurredAt: string

  @Field(() => DateTime, { description: '首次报送时间' })
  sentAt: string

  @Field(() => Float, { description: '发生至首次报送, milliseconds' })
  toFirstReport: number

  @Field(() => Int, { description: '人数' })
  persons: number

  @Field(() => String, { description: '诉求' })
  demand: string

  @Field(() => String, { description: '现场行为' })
  acts: string

  @Field(() => String, { description: '已采取的措施' })
  measures: string

  @Field(() => Person, { nullable: true, description: '报告人' })
  reporter: Person | null

  @Field(() => [UrgentHop], { description: '报送过程' })
  hops: UrgentHop[]

  @Field(() => UrgentSkip, { nullable: true, description: '越级报送' })
  skip: UrgentSkip | null

  @Field(() => [UrgentNote], { description: '续报' })
  followUps: UrgentNote[]

  @Field(() => UrgentNote, { nullable: true, description: '终报' })
  final: UrgentNote | null

  @Field(() => DateTime, { description: '服务器时间' })
  now: string

  @Field(() => [OfficeFile], { description: '现场照片, for whoever reaches the unit that reports' })
  files: OfficeFile[]

  @Field(() => [TrackDocument], { description: '信息报告' })
  documents: TrackDocument[]

  @Field(() => ID, { nullable: true, description: '报送单位 id' })
  unitId: string | null
}

const SHANGHAI = 8 * 3_600_000

/** An instant as a report tells it: 2026-03-02 09:05 in Asia/Shanghai. */
export const moment = (at: number): string =>
  `${dayOf(new Date(at))} ${new Date(at + SHANGHAI).toISOString().slice(11, 16)}`

/** The facts with names instead of ids, and the time each level took until now. */
export function shownUrgentReport(
  facts: urgentReport.UrgentFacts,
  names: Names,
  { now }: StepContext,
): object {
  const person = (id: string | undefined) => (id === undefined ? null : { id, name: names.user(id) ?? '' })
  const instant = (ms: number | undefined) => (ms === undefined ? null : new Date(ms).toISOString())
  const note = ({ text, by, at }: { text: string; by: string; at: number }) => ({
    text,
    by: person(by),
    at: instant(at),
  })
  const { toFirstReport, hops } = urgentReport.elapsed(facts, now)
  const rulebook = rulebooks[(names.unit(facts.unit)?.rulebook ?? 'JD-2005') as RulebookCode]
  const times = urgentReport.escalation({ id: '', facts }, now, rulebook)?.times ?? 0
  return {
    ...facts,
    unitId: facts.unit ?? null,
    occurredAt: instant(facts.occurredAt),
    sentAt: instant(facts.sentAt),
    toFirstReport,
    reporter: person(facts.reporter),
    hops: facts.hops.map((hop, at) => ({
      level: hop.level,
      levelLabel: urgentReport.levels[hop.level]['zh-CN'],
      from: person(hop.from),
      unit: names.unit(hop.unit) ?? null,
      receiver: person(hop.user),
      sentAt: instant(hop.sentAt),
      acknowledgedAt: instant(hop.acknowledgedAt),
      acknowledgedBy: person(hop.acknowledgedBy),
      passedOverAt: instant(hop.passedOverAt),
      waited: hops[at]!.waited,
      open: hops[at]!.open,
      reminded: hops[at]!.open ? times : 0,
    })),
    skip:
      facts.skip === undefined
        ? null
        : { reasons: facts.skip.reasons, told: person(facts.skip.told), toldAt: instant(facts.skip.toldAt) },
    followUps: facts.followUps.map(note),
    final: facts.final === undefined ? null : note(facts.final),
    now: instant(now),
  }
}
