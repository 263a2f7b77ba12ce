import { Instant, Int } from '../db/columns'
import { Entity, Index, PrimaryColumn } from '../db/decorators'

/** How often somebody did something within a window of time: one row for all processes. */
@Entity('rate')
@Index('rate_until', ['until'])
export class Rate {
  /** What is counted and whose: `requests:usr_…`, `sign-in:<address>`. */
  @PrimaryColumn({ type: 'varchar', length: 100 })
  subject: string

  @Int()
  used: number

  /** The end of the window; the next use opens a new one. */
  @Instant()
  until: string
}
