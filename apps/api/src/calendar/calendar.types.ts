import { arrangements, holidayName, type Arrangement, type Calendar } from '@xinfang/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DateTime, DayScalar } from '../graphql/scalars'
import { Person } from '../user/person.type'
import { arrangementOf } from './calendars'
import type { CalendarNotice } from './notice.entity'

@ObjectType('Holiday', {
  simpleResolvers: true,
  description: '放假: days off and the weekend days worked for them',
})
export class HolidayType {
  @Field(() => String, { description: '节日' })
  name: string

  @Field(() => String, { description: 'The same in English' })
  nameEn: string

  @Field(() => DayScalar, { description: '放假第一日' })
  from: string

  @Field(() => DayScalar, { description: '放假最后一日' })
  to: string

  @Field(() => [DayScalar], { description: '调休上班日' })
  work: string[]
}

/** 放假通知: one notice of the State Council, in force or replaced. */
@ObjectType('CalendarNotice', {
  simpleResolvers: true,
  description: '放假通知: one notice of the State Council, in force or replaced by a later one',
})
export class NoticeType {
  @Field(() => ID, { nullable: true, description: 'Null for one that is only offered' })
  id: string | null

  @Field(() => Int, { description: '年份' })
  year: number

  @Field(() => DayScalar, { description: '公布日期' })
  knownFrom: string

  @Field(() => String, { nullable: true, description: '文号' })
  number: string | null

  @Field(() => String, { description: '网址, may be empty' })
  url: string

  @Field(() => [HolidayType], { description: '放假安排' })
  holidays: HolidayType[]

  @Field(() => DateTime, { nullable: true, description: '启用时间' })
  enteredAt: string | null

  @Field(() => Person, { nullable: true, description: '启用人; null for what the program brought along' })
  enteredBy: Person | null
}

/** 日历: the notices this installation counts by. */
@ObjectType('Calendar', {
  simpleResolvers: true,
  description: '日历: the notices of the State Council that this installation counts by',
})
export class CalendarType {
  @Field(() => String, { description: '版本' })
  version: string

  @Field(() => Int, { description: 'Last year with a published arrangement; later days are provisional' })
  lastYear: number

  @Field(() => [NoticeType], { description: '已启用的通知, oldest first; of one year the last is in force' })
  notices: NoticeType[]

  @Field(() => [NoticeType], { description: 'Notices the program knows and that are not in force here yet' })
  offered: NoticeType[]
}

@InputType({ description: '放假' })
export class HolidayInput {
  @Field(() => String, { description: '节日' })
  name: string

  @Field(() => DayScalar, { description: '放假第一日' })
  from: string

  @Field(() => DayScalar, { description: '放假最后一日' })
  to: string

  @Field(() => [DayScalar], { description: '调休上班日' })
  work: string[]
}

@InputType({ description: '放假通知: the whole arrangement of a year, new or amended' })
export class CalendarNoticeInput {
  @Field(() => Int, { description: '年份' })
  year: number

  @Field(() => DayScalar, { description: '公布日期' })
  knownFrom: string

  @Field(() => String, { description: '文号' })
  number: string

  @Field(() => String, { nullable: true, description: '网址' })
  url: string | null

  @Field(() => [HolidayInput], { description: '放假安排' })
  holidays: HolidayInput[]
}

export const arrangementFrom = ({
  year,
  knownFrom,
  number,
  url,
  holidays,
}: CalendarNoticeInput): Arrangement => ({
  year,
  knownFrom,
  notice: { number: number.trim(), url: url?.trim() ?? '' },
  holidays: holidays.map(({ name, from, to, work }) => ({ name: holidayName(name), off: [from, to], work })),
})

export const noticeType = (row: CalendarNotice & { readonly userName: string | null }): NoticeType => ({
  ...shownNotice(arrangementOf(row)),
  id: row.id,
  enteredAt: row.enteredAt,
  enteredBy: row.enteredBy === null ? null : { id: row.enteredBy, name: row.userName ?? '' },
})

/** What the program knows and the calendar lacks: a year it brought along with an update, or an amendment. */
export const offeredBy = (calendar: Calendar): NoticeType[] =>
  arrangements
    .filter(({ year, knownFrom }) => {
      const inForce = calendar.arrangements.findLast((one) => one.year === year)
      return inForce === undefined || inForce.knownFrom < knownFrom
    })
    .map(shownNotice)

const shownNotice = ({ year, knownFrom, notice, holidays }: Arrangement): NoticeType => ({
  id: null,
  year,
  knownFrom,
  number: notice.number ?? null,
  url: notice.url,
  holidays: holidays.map(({ name, off: [from, to], work }) => ({
    name: name['zh-CN'],
    nameEn: name.en,
    from,
    to,
    work: [...work],
  })),
  enteredAt: null,
  enteredBy: null,
})
