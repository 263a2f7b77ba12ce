import { Id, Instant, Long, Ref } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** A remark between officials, apart from the record. */
@Entity('comment')
@Index('comment_matter', ['matterId'])
export class CommentRow {
  @Id()
  id: string

  @Ref()
  matterId: string

  @Ref()
  userId: string

  @Instant()
  at: string

  @Long()
  text: string
}
