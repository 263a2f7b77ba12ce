import { Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index, PrimaryColumn } from '../db/decorators'

/**
 * One act, for ever (append-only): every change of a matter and everything the auditor must see
 * (sign-ins, opened identities, exports, settings). One table, one chain per installation (decision 006).
 * `data` carries ids, codes, days and opinions; never a petitioner's identity.
 */
@Entity('event')
@Index('event_matter', ['matterId', 'seq'])
@Index('event_actor', ['actorId', 'seq'])
export class EventRow {
  /** 1, 2, 3 … without gaps; the order of the chain. */
  @PrimaryColumn({ type: 'int' })
  seq: number

  @Instant()
  at: string

  /** User id, or `system`. */
  @Ref()
  actorId: string

  @Ref({ nullable: true })
  unitId: string | null

  @Ref({ nullable: true })
  matterId: string | null

  /** The action: a verb of the life cycle or of the office, e.g. `acceptMatter`, `openIdentity`, `signIn`. */
  @Short(40)
  action: string

  @Short(3, { nullable: true })
  fromStatus: string | null

  @Short(3, { nullable: true })
  toStatus: string | null

  @Long()
  data: string

  @Short(43)
  prevHash: string

  @Short(43)
  hash: string
}

/** The chain's last link; its row is the lock that puts events in order. */
@Entity('chain_head')
export class ChainHead {
  @PrimaryColumn({ type: 'int' })
  id: number

  @Int()
  seq: number

  @Short(43)
  hash: string
}
