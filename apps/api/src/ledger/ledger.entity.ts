import { Field, ID, Int as IntType, ObjectType } from 'type-graphql'
import { Id, Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'
import { LedgerCode, LedgerExportState, LedgerFormat } from '../graphql/enums'
import { DateTime } from '../graphql/scalars'

/** One giving out of a ledger: leave to fetch it once, how far it came, kept thirty days. */
@Entity('ledger_export')
@Index('ledger_export_created', ['createdAt'])
@ObjectType({ simpleResolvers: true, description: '台账的一次导出或打印' })
export class LedgerExport {
  @Id()
  @Field(() => ID)
  id: string

  @Ref()
  userId: string

  @Short(20)
  @Field(() => LedgerCode, { description: '台账' })
  ledger: string

  @Short(8)
  @Field(() => LedgerFormat, { description: '形式' })
  format: string

  /** What was asked for (`Asked`), sealed JSON: a word searched for may be a name. */
  @Long()
  settings: string

  @Int()
  @Field(() => IntType, { description: '行数, counted when it was asked for' })
  rowCount: number

  @Int({ default: 0 })
  @Field(() => IntType, { description: '已写行数' })
  written: number

  /** ready → running → done, or cut when the receiver went away */
  @Short(8)
  @Field(() => LedgerExportState, { description: '进展' })
  state: string

  @Instant()
  createdAt: string

  @Instant()
  @Field(() => DateTime, { description: '在此之前取用, once' })
  expiresAt: string
}
