import { Id, Instant, Int, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** An uploaded file. Without a matter or an owner it belongs to its uploader alone and is swept after a day. */
@Entity('attachment')
@Index('attachment_matter', ['matterId'])
@Index('attachment_owner', ['owner'])
export class Attachment {
  @Id()
  id: string

  @Ref({ nullable: true })
  matterId: string | null

  /** The record of a unit it belongs to, by id or key: an activity, a duty. */
  @Short(100, { nullable: true })
  owner: string | null

  /** Whoever reaches this unit reads it. */
  @Ref({ nullable: true })
  unitId: string | null

  @Short(200)
  name: string

  @Short(100)
  mediaType: string

  @Int()
  size: number

  /** SHA-256, base64url. */
  @Short(43)
  digest: string

  @Instant()
  addedAt: string

  @Ref()
  addedBy: string

  /** Given to the units a confidential matter is sent to; else they are not told of it (`matter/released.ts`). */
  @Instant({ nullable: true })
  releasedAt: string | null

  @Ref({ nullable: true })
  releasedBy: string | null
}
