import { DayColumn, Flag, Id, ID_LENGTH, Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index, PrimaryColumn } from '../db/decorators'

/**
 * A parallel track (`domain.md` 2.5): a hearing, a supervision, a reception day … beside the life of a matter or
 * without one. The domain's facts stand in it whole and sealed; the columns are what lists and calendars look for.
 */
@Entity('track')
@Index('track_matter', ['matterId', 'kind'])
@Index('track_office', ['kind', 'officeUnitId', 'day'])
@Index('track_changed', ['changedAt'])
export class TrackRow {
  @Id()
  id: string

  /** Name of the concept: hearing, supervision, … */
  @Short(20)
  kind: string

  @Ref({ nullable: true })
  matterId: string | null

  @Short(20)
  state: string

  @Flag()
  isOpen: boolean

  /** The unit in whose name it is carried on. */
  @Ref({ nullable: true })
  officeUnitId: string | null

  /** The unit it is about. */
  @Ref({ nullable: true })
  targetUnitId: string | null

  /** The one official who answers for it: chair, leader. */
  @Ref({ nullable: true })
  userId: string | null

  /** Day it takes place, or is due. */
  @DayColumn({ nullable: true })
  day: string | null

  /** The domain's facts, JSON, sealed: a record of a hearing names people. */
  @Long()
  facts: string

  @Int({ default: 1 })
  version: number

  @Instant()
  createdAt: string

  @Instant()
  changedAt: string
}

/** Units that take part though they need not see the matter, and all units above them (as `matter_unit`). */
@Entity('track_unit')
@Index('track_unit_seen', ['unitId', 'own', 'trackId'])
export class TrackUnit {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  trackId: string

  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  unitId: string

  /** 1: takes part itself; 0: stands above one that does. */
  @Flag()
  own: boolean
}

/** Officials named in it. */
@Entity('track_user')
@Index('track_user_seen', ['userId', 'trackId'])
export class TrackUser {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  trackId: string

  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  userId: string
}
