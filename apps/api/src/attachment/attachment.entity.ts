import { Entity, Index } from 'typeorm'
import { Id, Instant, Int, Ref, Short } from '../db/columns'

/** An uploaded file. Without a matter it belongs to its uploader alone and is swept after a day. */
@Entity('attachment')
@Index('attachment_matter', ['matterId'])
export class Attachment {
  @Id()
  id: string

  @Ref({ nullable: true })
  matterId: string | null

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
}
