import { DayColumn, Id, Instant, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** What was written about one duty of one unit and window: a proof by hand, reasons, or that it was reminded of. */
@Entity('duty_note')
@Index('duty_note_once', ['dutyKey', 'kind'], { unique: true })
@Index('duty_note_unit', ['unitId', 'day'])
export class DutyNote {
  @Id()
  id: string

  /** The domain's key: duty/unit/first day of the window. */
  @Short(100)
  dutyKey: string

  /** proof, explanation, soon, missed */
  @Short(12)
  kind: string

  @Ref()
  unitId: string

  /** Of a proof the day it was done, else the last day of the duty. */
  @DayColumn()
  day: string

  /** The document, or the reasons. */
  @Long()
  words: string

  /** Null for reminders, which the system sends. */
  @Ref({ nullable: true })
  userId: string | null

  @Instant()
  at: string
}
