import { DayColumn, ID_LENGTH } from '../db/columns'
import { Entity, PrimaryColumn } from '../db/decorators'

/** A reminder about a track that was sent. The same key is never sent again, whatever runs twice. */
@Entity('track_reminder')
export class TrackReminderRow {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  trackId: string

  @PrimaryColumn({ type: 'varchar', length: 80 })
  key: string

  @DayColumn()
  sentOn: string
}
