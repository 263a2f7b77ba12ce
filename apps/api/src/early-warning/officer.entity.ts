import { DayColumn, Id, Instant, Ref } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** 信访信息员 (S1.6.1): who a unit named, from when, until when; a successor ends the post of the one before. */
@Entity('information_officer')
@Index('information_officer_unit', ['unitId', 'since'])
export class InformationOfficerRow {
  @Id()
  id: string

  @Ref()
  unitId: string

  @Ref()
  userId: string

  @DayColumn()
  since: string

  /** Last day; null while in office. */
  @DayColumn({ nullable: true })
  until: string | null

  @Ref()
  namedBy: string

  @Instant()
  at: string
}
