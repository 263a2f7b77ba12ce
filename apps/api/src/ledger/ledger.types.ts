import type { LedgerColumn as Column } from '@xinfang/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { edgeOf, PageInfo, type Edge } from '../graphql/connection'
import { LedgerCode, LedgerColumn, LedgerFormat, MatterOrder } from '../graphql/enums'
import { RefusalType } from '../graphql/refusal.type'
import { MatterFilter } from '../matter/matter.types'
import { LedgerExport } from './ledger.entity'

@ObjectType({ simpleResolvers: true, description: '台账的一行, masked' })
export class LedgerRow {
  @Field(() => ID, { description: '信访事项' })
  id: string

  @Field(() => [String], { description: '各栏, in the order of the columns asked for' })
  cells: string[]
}

const LedgerEdge = edgeOf(LedgerRow, 'LedgerRow')

@ObjectType({ simpleResolvers: true, description: '某单位承办的件数' })
export class LedgerSubtotal {
  @Field(() => String, { description: '承办单位; empty where none is named yet' })
  unit: string

  @Field(() => Int, { description: '件数' })
  count: number

  @Field(() => Int, { description: '其中在办' })
  open: number
}

@ObjectType({ simpleResolvers: true, description: '台账' })
export class LedgerConnection {
  @Field(() => [LedgerEdge], { description: '各行' })
  edges: Edge<LedgerRow>[]

  @Field(() => PageInfo, { description: '分页' })
  pageInfo: PageInfo

  @Field(() => [LedgerSubtotal], { description: '合计, by responsible unit; only counted when asked' })
  subtotals: LedgerSubtotal[]
}

@InputType({ description: '导出或打印台账' })
export class ExportLedgerInput {
  @Field(() => LedgerCode, { description: '台账' })
  ledger: string

  @Field(() => [LedgerColumn], { description: '栏; always given out in the official order' })
  columns: Column[]

  @Field(() => MatterFilter, { nullable: true, description: '筛选条件' })
  filter: MatterFilter | null

  @Field(() => MatterOrder, { defaultValue: 'oldest', description: '排序' })
  order: string

  @Field(() => LedgerFormat, { description: '形式' })
  format: string

  @Field(() => String, { description: '目的, recorded' })
  purpose: string

  @Field(() => String, { nullable: true, description: 'The same key answers the same' })
  idempotencyKey: string | null
}

@ObjectType({ simpleResolvers: true, description: '导出台账的结果' })
export class ExportLedgerPayload {
  @Field(() => LedgerExport, { nullable: true, description: '本次导出' })
  export: LedgerExport | null

  @Field(() => String, { nullable: true, description: 'Where it is fetched: good once, for two minutes' })
  url: string | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}
