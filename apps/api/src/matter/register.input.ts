import { type Channel, type Purpose, type UnclearPart } from '@xinfang/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import {
  Channel as ChannelEnum,
  Purpose as PurposeEnum,
  UnclearPart as UnclearPartEnum,
} from '../graphql/enums'
import { DayScalar } from '../graphql/scalars'
import type { Entry } from './entry'

@InputType({ description: '人员: a petitioner or representative' })
export class PersonInput {
  @Field(() => String, { nullable: true, description: '姓名' })
  name: string | null

  @Field(() => String, { nullable: true, description: '联系电话' })
  phone: string | null

  @Field(() => String, { nullable: true, description: '证件号码, only where law needs it' })
  identityNumber: string | null

  @Field(() => String, { nullable: true, description: '单位或住址' })
  address: string | null

  @Field(() => String, { nullable: true, description: '送达地址, where it differs' })
  serviceAddress: string | null

  @Field(() => String, { nullable: true, description: '告知方式' })
  notifyBy: string | null

  @Field(() => Boolean, { nullable: true, description: '是否代表' })
  representative: boolean | null
}

@InputType({ description: '登记一件信访件 as a new matter' })
export class RegisterMatterInput {
  @Field(() => ID, { nullable: true, description: '登记单位; default: the unit acted for' })
  homeUnit: string | null

  @Field(() => ChannelEnum, { description: '信访形式' })
  channel: Channel

  @Field(() => PurposeEnum, { description: '信访目的' })
  purpose: Purpose

  @Field(() => DayScalar, { description: '收到日期: the day it reached the office' })
  receivedOn: string

  @Field(() => String, { description: '标题' })
  title: string

  @Field(() => String, { nullable: true, description: '事实和理由' })
  facts: string | null

  @Field(() => [String], { description: '诉求, one by one' })
  claims: string[]

  @Field(() => [PersonInput], {
    description: '人员, the petitioner first; may be empty when the name is unclear',
  })
  persons: PersonInput[]

  @Field(() => [UnclearPartEnum], { defaultValue: [], description: '不清楚的项目' })
  unclear: UnclearPart[]

  @Field(() => Int, { nullable: true, description: '到场人数' })
  present: number | null

  @Field(() => Int, { nullable: true, description: '涉及人数' })
  concerned: number | null

  @Field(() => Boolean, { defaultValue: true, description: '是否初信初访' })
  first: boolean

  @Field(() => Boolean, { defaultValue: false, description: '要求保密' })
  wishesConfidentiality: boolean

  @Field(() => Boolean, { defaultValue: false, description: '反映单位或人员的行为 (sealed)' })
  complainsOfConduct: boolean

  @Field(() => [ID], { defaultValue: [], description: '被反映单位' })
  accusedUnits: string[]

  @Field(() => [ID], { defaultValue: [], description: '被反映人员, officials with an account' })
  accusedUsers: string[]

  @Field(() => [ID], { defaultValue: [], description: '知情人员 of a sealed matter' })
  members: string[]

  @Field(() => Boolean, { defaultValue: false, description: '口头提出' })
  oral: boolean

  @Field(() => Boolean, { defaultValue: false, description: '已宣读确认' })
  readBack: boolean

  @Field(() => Boolean, { defaultValue: false, description: '重大' })
  major: boolean

  @Field(() => String, { nullable: true, description: '认定重大的理由' })
  majorReason: string | null

  @Field(() => Boolean, { defaultValue: false, description: '紧急' })
  urgent: boolean

  @Field(() => Boolean, { defaultValue: false, description: '上级要求反馈结果' })
  superiorWantsResult: boolean

  @Field(() => Boolean, { defaultValue: false, description: '领导批示' })
  leaderInstruction: boolean

  @Field(() => Boolean, { defaultValue: false, description: '重要 (hospital)' })
  important: boolean

  @Field(() => ID, { nullable: true, description: '内容分类' })
  categoryId: string | null

  @Field(() => String, { nullable: true, description: '问题属地' })
  place: string | null

  @Field(() => [ID], { defaultValue: [], description: '附件, uploaded before' })
  fileIds: string[]

  @Field(() => ID, { nullable: true, description: '草稿, deleted once registered' })
  draftId: string | null

  @Field(() => String, { nullable: true, description: '来源编号 in another system' })
  externalNumber: string | null

  @Field(() => String, { nullable: true, description: 'The same key answers the same' })
  idempotencyKey: string | null

  @Field(() => Boolean, { nullable: true, description: 'Store nothing, answer what would happen' })
  dryRun: boolean | null
}

/** The input in the domain's words; `demo` lets demo persons through. */
export function entryOf(input: RegisterMatterInput, actingUnit: string, demo: boolean): Entry {
  const people = input.persons.map((person, at) => ({
    name: person.name?.trim() ?? '',
    ...(person.phone ? { phone: person.phone.trim() } : {}),
    ...(person.identityNumber ? { identityNumber: person.identityNumber.trim().toUpperCase() } : {}),
    ...(person.address ? { address: person.address.trim() } : {}),
    ...(person.serviceAddress ? { serviceAddress: person.serviceAddress.trim() } : {}),
    representative: person.representative ?? false,
    role: at > 0 && person.representative ? 'representative' : 'petitioner',
    notifyBy: person.notifyBy,
  }))
  return {
    registration: {
      homeUnit: input.homeUnit ?? actingUnit,
      channel: input.channel,
      purpose: input.purpose,
      receivedOn: input.receivedOn,
      title: input.title,
      facts: input.facts ?? '',
      claims: input.claims,
      persons: people,
      unclear: input.unclear,
      ...(input.present === null || input.present === undefined ? {} : { present: input.present }),
      ...(input.concerned === null || input.concerned === undefined ? {} : { concerned: input.concerned }),
      wishesConfidentiality: input.wishesConfidentiality,
      complainsOfConduct: input.complainsOfConduct,
      accusedUnits: input.accusedUnits,
      accusedUsers: input.accusedUsers,
      oral: input.oral,
      readBack: input.readBack,
      first: input.first,
      flags: {
        major: input.major,
        urgent: input.urgent,
        superiorWantsResult: input.superiorWantsResult,
        leaderInstruction: input.leaderInstruction,
        important: input.important,
      },
      demo,
    },
    people,
    members: input.members,
    categoryId: input.categoryId ?? null,
    place: input.place ?? null,
    majorReason: input.majorReason ?? null,
    fileIds: input.fileIds,
    externalNumber: input.externalNumber ?? null,
  }
}
