import { DayColumn, Id, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** A matter sent to another unit: transfer (转送) or assignment (交办). */
@Entity('transfer')
@Index('transfer_matter', ['matterId'])
@Index('transfer_to', ['toUnitId', 'endedOn'])
export class TransferRow {
  @Id()
  id: string

  @Ref()
  matterId: string

  @Short(10)
  kind: string

  @Ref()
  fromUnitId: string

  @Ref()
  toUnitId: string

  @DayColumn()
  sentOn: string

  @DayColumn({ nullable: true })
  signedOn: string | null

  @DayColumn({ nullable: true })
  dueDay: string | null

  @DayColumn({ nullable: true })
  objectedOn: string | null

  @DayColumn({ nullable: true })
  endedOn: string | null

  /** What is asked of the receiver (交办要求). */
  @Long({ nullable: true })
  instruction: string | null
}
