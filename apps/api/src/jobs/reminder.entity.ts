import { DayColumn, ID_LENGTH } from '../db/columns'
import { Entity, PrimaryColumn } from '../db/decorators'

/** A reminder that was sent. The same key is never sent again, whatever runs twice. */
@Entity('reminder')
export class ReminderRow {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  matterId: string

  @PrimaryColumn({ type: 'varchar', length: 60 })
  key: string

  @DayColumn()
  sentOn: string
}
