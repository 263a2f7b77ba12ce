import { DayColumn, Id, Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** One activity of study or publicity (S1.1.1); never changed, only withdrawn with a reason. */
@Entity('activity')
@Index('activity_unit', ['unitId', 'day'])
export class ActivityRow {
  @Id()
  id: string

  @Ref()
  unitId: string

  @Short(10)
  kind: string

  @Short(10)
  audience: string

  @Short(200)
  topic: string

  @DayColumn()
  day: string

  @Short(200)
  place: string

  /** People reached. */
  @Int()
  reached: number

  /** Copies of printed material. */
  @Int({ nullable: true })
  copies: number | null

  @Ref()
  userId: string

  @Instant()
  at: string

  @Long({ nullable: true })
  withdrawnFor: string | null
}
