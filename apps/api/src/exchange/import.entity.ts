import { Field, ID, Int as IntType, ObjectType } from 'type-graphql'
import { Flag, Id, Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index, PrimaryColumn } from '../db/decorators'
import { ImportState } from '../graphql/enums'
import { DateTime } from '../graphql/scalars'

export type ImportStateCode = 'queued' | 'running' | 'finished' | 'failed'

/** One run of an import: how far it came, so that a killed one goes on where it stood. */
@Entity('import_run')
@Index('import_run_user', ['userId', 'startedAt'])
@ObjectType({ simpleResolvers: true, description: '批量导入: one run over one sheet' })
export class ImportRun {
  @Id()
  @Field(() => ID)
  id: string

  @Ref()
  userId: string

  @Ref()
  unitId: string

  /** The uploaded sheet; null for a run of the command line, which nobody else can take up. */
  @Ref({ nullable: true })
  fileId: string | null

  @Short(200)
  @Field(() => String, { description: '文件' })
  fileName: string

  @Flag()
  @Field(() => Boolean, { description: '试算: nothing was registered' })
  dryRun: boolean

  @Short(10)
  @Field(() => ImportState, { description: '状态' })
  state: ImportStateCode

  @Int({ nullable: true })
  @Field(() => IntType, { nullable: true, description: '行数 under the header; null until counted' })
  total: number | null

  @Int({ default: 0 })
  @Field(() => IntType, { description: '已处理' })
  done: number

  @Int({ default: 0 })
  @Field(() => IntType, { description: '已登记, or of a dry run what would be' })
  registered: number

  @Int({ default: 0 })
  @Field(() => IntType, { description: '已有, skipped: registered before, or twice in the sheet' })
  skipped: number

  @Int({ default: 0 })
  @Field(() => IntType, { description: '有误' })
  failed: number

  /** `ImportColumn[]` as JSON: what was chosen, once begun what each header fills. */
  @Long()
  columns: string

  @Instant()
  @Field(() => DateTime, { description: '开始时间' })
  startedAt: string

  /** Until then whoever runs it is believed to live; each stored step moves it on. */
  @Instant({ nullable: true })
  leaseUntil: string | null

  @Instant({ nullable: true })
  @Field(() => DateTime, { nullable: true, description: '结束时间' })
  finishedAt: string | null
}

/** A row that could not be registered, with its reasons; the row's own text is not kept here. */
@Entity('import_error')
export class ImportRow {
  @PrimaryColumn({ type: 'varchar', length: 30 })
  runId: string

  /** Row number in the sheet, the header usually being row 1; 0 stands for the file as a whole. */
  @PrimaryColumn({ type: 'int' })
  rowNumber: number

  /** `Refusal[]` as JSON. */
  @Long()
  reasons: string
}
