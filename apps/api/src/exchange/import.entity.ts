import { Entity, Index, PrimaryColumn } from 'typeorm'
import { Flag, Id, Instant, Int, Long, Ref, Short } from '../db/columns'

/** One run of an import: how far it came, so that a killed one can be started again. */
@Entity('import_run')
@Index('import_run_user', ['userId', 'startedAt'])
export class ImportRun {
  @Id()
  id: string

  @Ref()
  userId: string

  @Ref()
  unitId: string

  @Ref({ nullable: true })
  fileId: string | null

  @Short(200)
  fileName: string

  @Flag()
  dryRun: boolean

  @Short(10)
  state: string

  @Int({ nullable: true })
  total: number | null

  @Int({ default: 0 })
  done: number

  @Int({ default: 0 })
  registered: number

  @Int({ default: 0 })
  skipped: number

  @Int({ default: 0 })
  failed: number

  /** Which header fills which field, JSON. */
  @Long()
  columns: string

  @Instant()
  startedAt: string

  @Instant({ nullable: true })
  finishedAt: string | null
}

/** A row that could not be registered, with its reasons; the row's own text is not kept here. */
@Entity('import_error')
export class ImportRow {
  @PrimaryColumn({ type: 'varchar', length: 30 })
  runId: string

  /** Row number in the sheet, the header being row 1. */
  @PrimaryColumn({ type: 'int' })
  rowNumber: number

  @Long()
  reasons: string
}
