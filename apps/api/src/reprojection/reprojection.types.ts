import { Field, ID, Int, ObjectType } from 'type-graphql'
import { ClockCode } from '../graphql/enums'
import { RefusalType } from '../graphql/refusal.type'
import { DateTime, DayScalar } from '../graphql/scalars'
import { Matter } from '../matter/matter.entity'
import { Person } from '../user/person.type'

@ObjectType('ClockChange', {
  simpleResolvers: true,
  description: '时限变化: one period that another calendar moves',
})
export class ClockChangeType {
  @Field(() => Matter, { description: '信访事项' })
  matter: object

  @Field(() => ClockCode, { description: '时限' })
  code: string

  @Field(() => String, { description: '责任方' })
  holderLabel: string

  @Field(() => DayScalar, { description: '原到期日' })
  from: string

  @Field(() => DayScalar, { description: '新到期日' })
  to: string

  @Field(() => Int, { description: 'Calendar days later; negative = earlier' })
  moved: number

  @Field(() => Boolean, {
    description:
      'It would have moved earlier, and stays since it was told to the petitioner or would be past',
  })
  kept: boolean
}

/** 预览: what a notice would change; nothing is stored. */
@ObjectType({ simpleResolvers: true, description: '预览: what a notice would change; nothing is stored' })
export class CalendarPreview {
  @Field(() => [RefusalType], { description: 'Why it cannot be put in force' })
  refusals: RefusalType[]

  @Field(() => Int, { description: 'Open periods looked at' })
  clocks: number

  @Field(() => Int, { description: '将变动的时限' })
  moved: number

  @Field(() => Int, {
    description: 'Periods that stay because their day was told to the petitioner or would be past',
  })
  kept: number

  @Field(() => Int, { description: 'Changes in matters the viewer may see; all others are only counted' })
  seen: number

  @Field(() => [ClockChangeType], {
    description: 'The first of the changes the viewer may see, by the new day',
  })
  changes: ClockChangeType[]
}

/** 重算: the run that counts the open periods by a new calendar. */
@ObjectType('CalendarRun', {
  simpleResolvers: true,
  description: '重算: the run that counts the open periods by a new calendar; a server process does it',
})
export class CalendarRunType {
  @Field(() => ID)
  id: string

  @Field(() => Int, { description: '年份' })
  year: number

  @Field(() => String, { nullable: true, description: '文号' })
  number: string | null

  @Field(() => String, { description: '日历版本' })
  calendarVersion: string

  @Field(() => DateTime, { description: '开始时间' })
  startedAt: string

  @Field(() => Person, { description: '启用人' })
  startedBy: Person

  @Field(() => DateTime, { nullable: true, description: '完成时间' })
  finishedAt: string | null

  @Field(() => Int, { description: 'Periods counted anew so far' })
  clocks: number

  @Field(() => Int, { description: 'Open periods that still stand by an older calendar; 0 when finished' })
  waiting: number

  @Field(() => Boolean, {
    description: '已中断: no process has worked on it for a minute; one takes it up again by itself',
  })
  interrupted: boolean

  @Field(() => Int, { description: '变动' })
  moved: number

  @Field(() => Int, { description: '保持不提前' })
  kept: number
}

@ObjectType({ simpleResolvers: true, description: '启用结果' })
export class PublishCalendarPayload {
  @Field(() => CalendarRunType, { nullable: true, description: '重算' })
  run: CalendarRunType | null

  @Field(() => [RefusalType], { description: 'Why not; empty when done' })
  refusals: RefusalType[]
}
