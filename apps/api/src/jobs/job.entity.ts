import { Id, Instant, Int, Long, Short } from '../db/columns'
import { Entity, Index, PrimaryColumn } from '../db/decorators'

/** An effect outside the transaction that caused it, written inside it, delivered afterwards at least once. */
@Entity('outbox')
@Index('outbox_due', ['doneAt', 'availableAt'])
export class Outbox {
  @Id()
  id: string

  @Short(40)
  topic: string

  /** JSON: kinds and ids only. */
  @Long()
  payload: string

  @Instant()
  createdAt: string

  @Instant()
  availableAt: string

  @Int({ default: 0 })
  attempts: number

  @Instant({ nullable: true })
  doneAt: string | null
}

/** Which process runs a job now; whoever holds an unexpired lease. */
@Entity('job_lease')
export class JobLease {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  name: string

  @Short(30)
  owner: string

  @Instant()
  until: string

  /** The civil day or instant the job last finished for, so that a daily run happens once a day. */
  @Short(24, { nullable: true })
  lastRun: string | null
}
