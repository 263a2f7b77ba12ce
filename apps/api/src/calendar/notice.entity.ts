import { DayColumn, Id, Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/**
 * One notice of the State Council's General Office that this installation counts by. Rows are only ever added:
 * a later notice for the same year takes the place of the earlier one.
 */
@Entity('calendar_notice')
@Index('calendar_notice_known', ['year', 'knownFrom', 'id'])
export class CalendarNotice {
  @Id()
  id: string

  @Int()
  year: number

  /** The day it was published by the State Council. */
  @DayColumn()
  knownFrom: string

  @Short(60, { nullable: true })
  number: string | null

  @Short(300)
  url: string

  /** JSON: the domain's holidays. */
  @Long()
  holidays: string

  @Instant()
  enteredAt: string

  /** Null for what the program brought along. */
  @Ref({ nullable: true })
  enteredBy: string | null
}
