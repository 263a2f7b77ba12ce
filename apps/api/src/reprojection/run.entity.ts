import { Id, Instant, Int, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** One re-projection of the open clocks after a notice was put in force (DP-10). */
@Entity('calendar_run')
@Index('calendar_run_open', ['finishedAt'])
export class CalendarRun {
  @Id()
  id: string

  @Ref()
  noticeId: string

  /** The calendar it counts by; a later run overtakes it. */
  @Short(20)
  calendarVersion: string

  @Instant()
  startedAt: string

  @Ref()
  startedBy: string

  /** When its last batch was counted: by it a run that was cut short is told from one at work. */
  @Instant({ nullable: true })
  countedAt: string | null

  @Instant({ nullable: true })
  finishedAt: string | null

  /** Clocks looked at, moved, and kept where they would have moved earlier. */
  @Int({ default: 0 })
  clocks: number

  @Int({ default: 0 })
  moved: number

  @Int({ default: 0 })
  kept: number
}
