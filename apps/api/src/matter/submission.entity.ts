import { DayColumn, Flag, Id, Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** A submission (信访件): each letter, visit, call or online message as it came in. */
@Entity('submission')
@Index('submission_matter', ['matterId'])
@Index('submission_external', ['unitId', 'externalNumber'], { unique: true })
export class SubmissionRow {
  @Id()
  id: string

  @Ref()
  matterId: string

  /** The unit that received it. */
  @Ref()
  unitId: string

  @Short(40)
  number: string

  @Short(20)
  channel: string

  @DayColumn()
  receivedOn: string

  @Instant()
  registeredAt: string

  @Ref()
  registeredBy: string

  /** `first` (初件) or `repeat` (重件). */
  @Short(10)
  kind: string

  @Long()
  text: string

  @Flag()
  oral: boolean

  @Flag()
  readBack: boolean

  @Int({ nullable: true })
  present: number | null

  /** Number in the system it came from; a second import of the same row finds it here. */
  @Short(80, { nullable: true })
  externalNumber: string | null
}
