import { DayColumn, Flag, Int, Short } from '../db/columns'
import { Entity, Index, PrimaryColumn } from '../db/decorators'

const IdPart = () => PrimaryColumn({ type: 'varchar', length: 30 })

/**
 * Which units a matter concerns (registered, sent, received, responsible), each with all units above it:
 * reach over a subtree becomes one equality (`unitId = ?`), in order of receipt, by one index (decision 007).
 */
@Entity('matter_unit')
@Index('matter_unit_newest', ['unitId', 'receivedOn', 'matterId'])
@Index('matter_unit_doc', ['unitId', 'doc', 'own'])
export class MatterUnit {
  @IdPart()
  matterId: string

  @IdPart()
  unitId: string

  /** 1 when the unit itself takes part, 0 when a unit below it does. */
  @Flag()
  own: boolean

  /** Copied from the matter so that the index gives its order; a receipt day never changes. */
  @DayColumn()
  receivedOn: string

  /** Copied likewise: a search meets the unit's matters along an index of its own. */
  @Int({ nullable: true })
  doc: number | null
}

/** Who may read a sealed matter: nobody else does, whatever their role. */
@Entity('matter_member')
@Index('matter_member_user', ['userId'])
export class MatterMember {
  @IdPart()
  matterId: string

  @IdPart()
  userId: string

  @Short(40)
  reason: string
}

/** Who stepped aside (回避) and no longer sees the matter. */
@Entity('matter_recusal')
@Index('matter_recusal_user', ['userId'])
export class MatterRecusal {
  @IdPart()
  matterId: string

  @IdPart()
  userId: string

  @Short(200)
  reason: string
}

/** Units complained of: never responsible, never reading. */
@Entity('matter_accused')
@Index('matter_accused_unit', ['unitId'])
export class MatterAccused {
  @IdPart()
  matterId: string

  @IdPart()
  unitId: string
}
