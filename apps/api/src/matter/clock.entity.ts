import { DayColumn, Flag, Id, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** One running or finished clock (时限). Its due day is stored with the account of how it came about. */
@Entity('clock')
@Index('clock_matter', ['matterId'])
@Index('clock_due', ['state', 'dueDay'])
export class ClockRow {
  @Id()
  id: string

  @Ref()
  matterId: string

  @Short(4)
  code: string

  /** Unit whose duty it measures; null for the petitioner's own periods. */
  @Ref({ nullable: true })
  holderUnitId: string | null

  @Short(10)
  state: string

  @DayColumn()
  startedOn: string

  @DayColumn()
  dueDay: string

  @DayColumn()
  targetDay: string

  @DayColumn({ nullable: true })
  floorDueDay: string | null

  /** The last day it is green. */
  @DayColumn()
  greenUntil: string

  @Flag()
  provisional: boolean

  @DayColumn({ nullable: true })
  stoppedOn: string | null

  /** The day its breach was recorded. */
  @DayColumn({ nullable: true })
  breachedOn: string | null

  /** The calendar it was counted by. */
  @Short(20)
  calendarVersion: string

  /** The domain's `Due`, JSON. */
  @Long()
  due: string
}
