import { Id, Instant, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** Something half written, kept for its writer alone; sealed, since it may name a petitioner. */
@Entity('draft')
@Index('draft_user', ['userId', 'kind'])
export class Draft {
  @Id()
  id: string

  @Ref()
  userId: string

  @Short(40)
  kind: string

  @Long()
  label: string

  @Long()
  body: string

  @Instant()
  savedAt: string
}
