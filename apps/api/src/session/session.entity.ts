import { Id, Instant, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** A signed-in browser. Only the SHA-256 of its token is stored. */
@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
@Index('session_user', ['userId'])
export class Session {
  @Id()
  id: string

  @Short(43)
  tokenHash: string

  @Ref()
  userId: string

  @Ref()
  actingUnitId: string

  /** `password` or `external`. */
  @Short(10)
  method: string

  /** What the browser calls itself. */
  @Short(160)
  client: string

  @Short(45)
  address: string

  @Instant()
  createdAt: string

  @Instant()
  seenAt: string

  @Instant()
  expiresAt: string

  @Instant({ nullable: true })
  revokedAt: string | null
}
