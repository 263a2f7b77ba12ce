import { Id, Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** An organisation's own .docx template of a form. Rows are only added: the newest version is in force. */
@Entity('document_template')
@Index('document_template_version', ['organisationId', 'form', 'version'], { unique: true })
export class DocumentTemplate {
  @Id()
  id: string

  @Ref()
  organisationId: string

  @Short(4)
  form: string

  /** From 1. */
  @Int()
  version: number

  /** The version this one brings back: 0 the built-in template; null for an upload. */
  @Int({ nullable: true })
  restores: number | null

  /** The .docx in base64; null where the built-in template is brought back. */
  @Long({ nullable: true })
  content: string | null

  @Instant()
  addedAt: string

  @Ref()
  addedBy: string
}
