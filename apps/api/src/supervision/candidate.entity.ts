import { DayColumn, Ref, Short } from '../db/columns'
import { Entity, Index, PrimaryColumn } from '../db/decorators'

/** A failure that calls for supervision (triggers 1-3), raised once by the turn of day; a person orders it. */
@Entity('supervision_candidate')
@Index('supervision_candidate_matter', ['matterId', 'clock'])
@Index('supervision_candidate_supervisor', ['supervisorUnitId', 'since'])
export class SupervisionCandidate {
  /** The domain's `Candidate.key`: the same failure is raised once. */
  @PrimaryColumn({ type: 'varchar', length: 80 })
  candidateKey: string

  @Ref()
  matterId: string

  @Short(1)
  trigger: string

  @Ref()
  targetUnitId: string

  @Ref()
  supervisorUnitId: string

  /** The first day of the failure. */
  @DayColumn()
  since: string

  @Short(4, { nullable: true })
  clock: string | null

  @DayColumn()
  raisedOn: string
}
