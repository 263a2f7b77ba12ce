import { DayColumn, Flag, ID_LENGTH, Instant, Ref } from '../db/columns'
import { Entity, Index, PrimaryColumn } from '../db/decorators'

const MatterId = () => PrimaryColumn({ type: 'varchar', length: ID_LENGTH })

/** By which day the opinion of a matter is to be carried out, and the day it was (信访工作条例 33). */
@Entity('execution')
@Index('execution_due', ['dueDay'])
export class ExecutionRow {
  @MatterId()
  matterId: string

  @DayColumn()
  dueDay: string

  @DayColumn({ nullable: true })
  doneOn: string | null

  @Ref()
  setBy: string

  @Instant()
  at: string
}

/** A petitioner's rating of the office or of the responsible unit; written once, never changed. */
@Entity('rating')
@Index('rating_given', ['givenOn'])
export class RatingRow {
  @MatterId()
  matterId: string

  /** office, unit */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  about: string

  @Flag()
  satisfied: boolean

  @DayColumn()
  givenOn: string

  @Ref()
  recordedBy: string

  @Instant()
  at: string
}
