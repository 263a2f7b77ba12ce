import { Entity, Index } from 'typeorm'
import { Id, Instant, Ref, Short } from '../db/columns'

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

  @Instant()
  createdAt: string

  @Instant()
  seenAt: string

  @Instant()
  expiresAt: string

  @Instant({ nullable: true })
  revokedAt: string | null
}
