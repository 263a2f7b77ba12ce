import { Id, Instant, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** What administrators did to a category; reports over past periods are read with it. */
@Entity('category_change')
@Index('category_change_category', ['categoryId', 'id'])
@Index('category_change_code', ['code'])
export class CategoryChange {
  @Id()
  id: string

  @Ref()
  categoryId: string

  /** `create`, `rename`, `move`, `close`, `reopen`. */
  @Short(10)
  kind: string

  /** The code a move took away: it is never given to another category. */
  @Short(20, { nullable: true })
  code: string | null

  /** Name before a rename, way down the tree before a move. */
  @Short(250, { nullable: true })
  before: string | null

  @Short(250, { nullable: true })
  after: string | null

  @Instant()
  at: string

  @Ref()
  userId: string
}
