import { ID_LENGTH, Instant, Ref } from '../db/columns'
import { Entity, PrimaryColumn } from '../db/decorators'

/** Who leads the run sheet of a hearing now, and until when without another word. */
@Entity('hearing_lease')
export class HearingLease {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  trackId: string

  @Ref()
  userId: string

  /** One place: the same person at a second screen is another hand. */
  @Ref()
  sessionId: string

  @Instant()
  until: string
}
