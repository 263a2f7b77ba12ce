import { DayColumn, Flag, Id, Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** An official document (文书) of a matter, or of a track without one: drafted, issued with a number, served. */
@Entity('document')
@Index('document_matter', ['matterId'])
@Index('document_number', ['number'], { unique: true })
export class DocumentRow {
  @Id()
  id: string

  /** Null for minutes, reports, bulletins: documents of a track without a matter. */
  @Ref({ nullable: true })
  matterId: string | null

  @Short(4)
  form: string

  /** draft → issued → served */
  @Short(10)
  state: string

  @Short(60, { nullable: true })
  number: string | null

  /** `petitioner`, `file` or `unit`. */
  @Short(12)
  toKind: string

  @Ref({ nullable: true })
  toUnitId: string | null

  /** The hearing, supervision … of the matter it belongs to. */
  @Ref({ nullable: true })
  trackId: string | null

  /** The unit that issues it. */
  @Ref()
  unitId: string

  /** What people wrote into it, sealed JSON by field name; the rest comes from the matter until issue. */
  @Long()
  fields: string

  /** Every value as issued, sealed JSON; what was sent never changes with the matter. */
  @Long({ nullable: true })
  issuedValues: string | null

  @Instant()
  createdAt: string

  @DayColumn({ nullable: true })
  issuedOn: string | null

  @DayColumn({ nullable: true })
  servedOn: string | null

  @Short(200, { nullable: true })
  serviceImpossible: string | null

  @Int({ default: 1 })
  version: number

  /** Since when it is kept from whoever does not keep the petitioner it names (`withheld.ts`). */
  @Instant({ nullable: true })
  withheldAt: string | null
}

/** One attempt to serve a document (送达), successful or not. */
@Entity('service')
@Index('service_document', ['documentId'])
export class ServiceRow {
  @Id()
  id: string

  @Ref()
  documentId: string

  @Short(20)
  way: string

  @DayColumn()
  attemptedOn: string

  @DayColumn({ nullable: true })
  servedOn: string | null

  @Flag()
  succeeded: boolean

  @Ref()
  serverId: string

  /** Relation of who signed, witness, registered number, reason of refusal: what the way of service demands; JSON, sealed. */
  @Long()
  proof: string

  /** Why it failed, sealed: it may name the petitioner or the family. */
  @Long({ nullable: true })
  remark: string | null
}
