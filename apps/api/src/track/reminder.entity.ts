import { Entity, PrimaryColumn } from 'typeorm'
import { DayColumn, ID_LENGTH } from '../db/columns'

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
