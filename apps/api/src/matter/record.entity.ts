import { Long } from '../db/columns'
import { Entity, PrimaryColumn } from '../db/decorators'

/**
 * A small process inside a matter, as the domain states it (an extension, a review, a declared interest, a dispute …):
 * numbered records replace the one of the same number, single ones have the number 1. What happened to them
 * step by step stands in the history.
 */
@Entity('matter_record')
export class MatterRecord {
  @PrimaryColumn({ type: 'varchar', length: 30 })
  matterId: string

  @PrimaryColumn({ type: 'varchar', length: 20 })
  kind: string

  @PrimaryColumn({ type: 'int' })
  n: number

  /** The domain's facts, JSON. */
  @Long()
  data: string
}
