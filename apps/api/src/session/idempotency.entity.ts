import { Instant, Long, Short } from '../db/columns'
import { Entity, PrimaryColumn } from '../db/decorators'

/** The answer to a mutation sent with an idempotency key, kept so that a retry gets the same one. */
@Entity('idempotency')
export class Idempotency {
  @PrimaryColumn({ type: 'varchar', length: 30 })
  userId: string

  @PrimaryColumn({ type: 'varchar', length: 80 })
  requestKey: string

  @Short(60)
  operation: string

  /** SHA-256 of the input; the same key with another input is a mistake of the caller. */
  @Short(43)
  inputHash: string

  /** Ids and refusals to answer with, JSON without personal data. */
  @Long()
  answer: string

  @Instant()
  createdAt: string
}
