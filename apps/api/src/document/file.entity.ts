import { Id, Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** A document as it went out: made at the first request, afterwards given byte for byte. */
@Entity('document_file')
@Index('document_file_kind', ['documentId', 'kind'], { unique: true })
export class DocumentFile {
  @Id()
  id: string

  @Ref()
  documentId: string

  /** `docx` or `pdf`. */
  @Short(4)
  kind: string

  /** The office's template it was made by; 0 is the built-in one. */
  @Int()
  templateVersion: number

  /** SHA-256 of the file, base64url. */
  @Short(43)
  digest: string

  /** The file in base64, sealed: it names the petitioner. */
  @Long()
  content: string

  @Instant()
  createdAt: string
}

/** Leave to fetch one document once, given with the purpose that was recorded. */
@Entity('document_ticket')
@Index('document_ticket_expiry', ['expiresAt'])
export class DocumentTicket {
  @Id()
  id: string

  @Ref()
  documentId: string

  @Ref()
  userId: string

  @Instant()
  expiresAt: string
}
