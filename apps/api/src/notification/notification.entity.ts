import { Id, Instant, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** A line in somebody's in-app inbox: a kind and a matter, never a name. */
@Entity('notification')
@Index('notification_user', ['userId', 'readAt', 'at'])
@Index('notification_once', ['userId', 'sourceId'], { unique: true })
export class Notification {
  @Id()
  id: string

  @Ref()
  userId: string

  @Short(40)
  kind: string

  @Ref({ nullable: true })
  matterId: string | null

  /** The hearing, supervision … it is about. */
  @Ref({ nullable: true })
  trackId: string | null

  @Instant()
  at: string

  @Instant({ nullable: true })
  readAt: string | null

  /** The outbox row it came from: delivered twice, it still stands here once. */
  @Ref()
  sourceId: string
}
