import { DayColumn, Id, Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** 令牌: what a partner unit's program shows instead of signing in. Only the SHA-256 of it is stored. */
@Entity('partner_token')
@Index('partner_token_hash', ['tokenHash'], { unique: true })
@Index('partner_token_user', ['userId'])
export class TokenRow {
  @Id()
  id: string

  @Short(43)
  tokenHash: string

  /** The account of the program: it holds the role `partner` in one unit and no password opens it. */
  @Ref()
  userId: string

  /** JSON: names of the queries and mutations it may call. */
  @Long()
  operations: string

  /** JSON: SHA-256 of the documents it may send, in hexadecimal; null or empty for any of its operations. */
  @Long({ nullable: true })
  documents: string | null

  /** JSON: networks it may come from, in CIDR notation; empty for any. */
  @Long()
  networks: string

  @Int()
  requestsPerMinute: number

  /** The last day it opens anything, in Asia/Shanghai. */
  @DayColumn()
  expiresOn: string

  @Instant()
  createdAt: string

  @Ref()
  createdBy: string

  @Instant({ nullable: true })
  lastUsedAt: string | null

  @Short(45, { nullable: true })
  lastAddress: string | null

  @Instant({ nullable: true })
  revokedAt: string | null
}
