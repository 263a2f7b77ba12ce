import { bulletin } from '@xinfang/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { enumOf } from '../graphql/enums'
import { DayScalar } from '../graphql/scalars'
import { Matter } from '../matter/matter.entity'
import { TrackDocument } from '../matter/office-document.type'
import type { Names } from '../track/concept'
import { TrackType } from '../track/track.types'
import { Unit } from '../unit/unit.entity'
import { Person } from '../user/person.type'
import { groupName } from './group-name'

export const BulletinFigure = enumOf(bulletin.figures, 'BulletinFigure', '通报的数据')
export const BulletinTable = enumOf(bulletin.tables, 'BulletinTable', '通报的分类统计')
const MentionWhat = enumOf(bulletin.mentionKinds, 'MentionWhat', '表扬或者批评')

@InputType({ description: '期间和数据截至日: the numbers themselves are counted from the register' })
export class BulletinPeriodInput {
  @Field(() => DayScalar, { description: '首日' })
  from: string

  @Field(() => DayScalar, { description: '末日' })
  to: string

  @Field(() => DayScalar, { description: '数据截至' })
  asOf: string
}

@InputType({ description: '一部分内容' })
export class BulletinPartInput {
  @Field(() => String, { description: '部分' })
  name: string

  @Field(() => String, { description: '内容' })
  text: string
}

@InputType({ description: '表扬、批评: rests on a finding that is final' })
export class MentionInput {
  @Field(() => ID, { description: '考核认定' })
  finding: string

  @Field(() => MentionWhat, { description: '表扬或者批评' })
  what: string
}

@ObjectType('BulletinCount', { simpleResolvers: true, description: '一项数据' })
export class BulletinCount {
  @Field(() => BulletinFigure, { description: '数据' })
  code: string

  @Field(() => Int, { nullable: true, description: '件数; null: hidden, below five' })
  count: number | null
}

@ObjectType('BulletinGroup', { simpleResolvers: true, description: '分类统计的一类' })
class BulletinGroup {
  @Field(() => String, { description: '类别, as stored' })
  group: string

  @Field(() => String, { description: '类别名称' })
  name: string

  @Field(() => Int, { nullable: true, description: '件数; null: hidden' })
  count: number | null
}

@ObjectType('BulletinBreakdown', { simpleResolvers: true, description: '分类统计' })
class BulletinBreakdown {
  @Field(() => BulletinTable, { description: '分类' })
  code: string

  @Field(() => Int, { nullable: true, description: '合计; null: hidden' })
  total: number | null

  @Field(() => [BulletinGroup], { description: '各类, by name' })
  groups: BulletinGroup[]
}

@ObjectType('BulletinFigures', { simpleResolvers: true, description: '一期数据, small counts hidden' })
export class BulletinFigures {
  @Field(() => DayScalar, { description: '首日' })
  from: string

  @Field(() => DayScalar, { description: '末日' })
  to: string

  @Field(() => DayScalar, { description: '数据截至' })
  asOf: string

  @Field(() => [BulletinCount], { description: '数据' })
  figures: BulletinCount[]

  @Field(() => [BulletinBreakdown], { description: '分类统计' })
  tables: BulletinBreakdown[]
}

@ObjectType('BulletinPart', { simpleResolvers: true, description: '一部分内容' })
class BulletinPart {
  @Field(() => String, { description: '部分' })
  name: string

  @Field(() => String, { description: '名称' })
  label: string

  @Field(() => String, { description: '内容; empty while nobody wrote it' })
  text: string
}

@ObjectType('BulletinMention', { simpleResolvers: true, description: '表扬、批评' })
class BulletinMention {
  @Field(() => ID, { description: '考核认定' })
  finding: string

  @Field(() => Unit, { nullable: true, description: '单位' })
  unit: Unit | null

  @Field(() => MentionWhat, { description: '表扬或者批评' })
  what: string
}

@ObjectType('BulletinChange', { simpleResolvers: true, description: '更正前后的数据' })
class BulletinChange {
  @Field(() => BulletinFigure, { description: '数据' })
  code: string

  @Field(() => Int, { nullable: true, description: '更正前; null: hidden' })
  before: number | null

  @Field(() => Int, { nullable: true, description: '更正后; null: hidden' })
  after: number | null
}

@ObjectType('BulletinText', {
  simpleResolvers: true,
  description: '通报内容: a draft, or a published version',
})
class BulletinTextType {
  @Field(() => Int, { nullable: true, description: '第几版; null for a draft' })
  version: number | null

  @Field(() => BulletinFigures, { description: '数据' })
  figures: BulletinFigures

  @Field(() => [BulletinPart], { description: '各部分内容' })
  parts: BulletinPart[]

  @Field(() => [BulletinMention], { description: '表扬、批评' })
  mentions: BulletinMention[]

  @Field(() => Person, { nullable: true, description: '签发人' })
  signedBy: Person | null

  @Field(() => DayScalar, { nullable: true, description: '签发日期' })
  signedOn: string | null

  @Field(() => String, { nullable: true, description: '更正说明' })
  changed: string | null

  @Field(() => [BulletinChange], { description: '与上一版不同的数据' })
  changes: BulletinChange[]
}

/** 通报、报告 (S1.9, S4.7, S4.8). */
@ObjectType('Bulletin', { implements: TrackType, simpleResolvers: true, description: '通报、报告' })
export class BulletinType extends TrackType {
  @Field(() => String, { description: '种类: monthly, transfers, upward, analysis, special, yearly' })
  bulletinKind: string

  @Field(() => String, { nullable: true, description: '抄送上级' })
  copyTo: string | null

  @Field(() => BulletinTextType, { nullable: true, description: '草稿' })
  draft: BulletinTextType | null

  @Field(() => String, { nullable: true, description: '正在更正的内容' })
  changed: string | null

  @Field(() => String, { nullable: true, description: '退回理由' })
  returned: string | null

  @Field(() => [BulletinTextType], { description: '已签发的各版, oldest first' })
  versions: BulletinTextType[]

  @Field(() => [TrackDocument], { description: '签发的文件' })
  documents: TrackDocument[]
}

@ObjectType('DayCount', { simpleResolvers: true, description: '一日的件数' })
class DayCount {
  @Field(() => DayScalar, { description: '日期' })
  day: string

  @Field(() => Int, { nullable: true, description: '收到; null: one to four' })
  received: number | null
}

@ObjectType('TrendPoint', { simpleResolvers: true, description: '一旬或者一月的件数' })
class TrendPoint {
  @Field(() => String, { description: '旬或者月' })
  label: string

  @Field(() => Int, { nullable: true, description: '收到; null: hidden' })
  received: number | null

  @Field(() => Int, { nullable: true, description: '办结; null: hidden' })
  closed: number | null
}

@ObjectType('FlowCount', { simpleResolvers: true, description: '一个流向的件数' })
class FlowCount {
  @Field(() => String, { description: '发送单位' })
  from: string

  @Field(() => String, { description: '接收单位' })
  to: string

  @Field(() => Int, { nullable: true, description: '件数; null: hidden' })
  count: number | null
}

@ObjectType('Situation', { simpleResolvers: true, description: '信访情况 of a period, as far as one sees' })
export class SituationType {
  @Field(() => BulletinFigures, { description: '数据' })
  figures: BulletinFigures

  @Field(() => [TrendPoint], { description: '收到和办结趋势' })
  trend: TrendPoint[]

  @Field(() => [DayCount], { description: '每日收到' })
  days: DayCount[]

  @Field(() => [FlowCount], { description: '转送、交办流向' })
  flows: FlowCount[]
}

@ObjectType('BulletinMatters', {
  simpleResolvers: true,
  description: '数字背后的信访事项, as far as one sees',
})
export class BulletinMatters {
  @Field(() => [Matter], { description: '信访事项' })
  matters: object[]
}

type Facts = bulletin.BulletinFacts

/** Printed figures with the names of their groups. */
export const shownFigures = ({ tables, ...figures }: bulletin.Printed): BulletinFigures => ({
  ...figures,
  figures: [...figures.figures],
  tables: tables.map(({ code, total, groups }) => ({
    code,
    total,
    groups: groups.map(({ group, count }) => ({ group, name: groupName(code, group), count })),
  })),
})

/** The facts with names instead of ids. */
export function shownBulletin(
  { kind, copyTo, draft, changed, returned, versions }: Facts,
  names: Names,
): object {
  const shown = (
    text: bulletin.BulletinText & Partial<bulletin.BulletinVersion>,
    before?: bulletin.BulletinText,
  ) => ({
    version: text.version ?? null,
    figures: shownFigures(text.figures),
    parts: Object.entries(bulletin.kindRow(kind!).parts).map(([name, { label }]) => ({
      name,
      label: label['zh-CN'],
      text: text.parts[name] ?? '',
    })),
    mentions: text.mentions.map(({ finding, unit, what }) => ({
      finding,
      what,
      unit: names.unit(unit) ?? null,
    })),
    signedBy:
      text.signedBy === undefined ? null : { id: text.signedBy, name: names.user(text.signedBy) ?? '' },
    signedOn: text.signedOn ?? null,
    changed: text.changed ?? null,
    changes: before ? bulletin.changedFigures(before.figures, text.figures) : [],
  })
  return {
    bulletinKind: kind,
    copyTo: copyTo ?? null,
    draft: draft ? shown(draft, versions.at(-1)) : null,
    changed: changed ?? null,
    returned: returned ?? null,
    versions: versions.map((one, i) => shown(one, versions[i - 1])),
  }
}
