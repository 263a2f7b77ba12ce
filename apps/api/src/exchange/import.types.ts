import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { edgeOf, PageInfo, type Edge } from '../graphql/connection'
import { RefusalType } from '../graphql/refusal.type'
import { importFieldNames, importFields, type ImportField } from './columns'
import { ImportRun } from './import.entity'

const ImportFieldEnum = Object.fromEntries(importFieldNames.map((field) => [field, field]))
registerEnumType(ImportFieldEnum, {
  name: 'ImportField',
  description: '登记项目 a column may fill',
  valuesConfig: Object.fromEntries(
    importFieldNames.map((field) => {
      const { label } = importFields[field]
      return [field, { description: `${label['zh-CN']} (${label.en})` }]
    }),
  ),
})

@ObjectType('ImportColumn', { simpleResolvers: true, description: '表头对应: one column of the sheet' })
export class ImportColumnType {
  @Field(() => String, { description: '表头' })
  header: string

  @Field(() => ImportFieldEnum, { nullable: true, description: '登记项目; null when it is left out' })
  field: ImportField | null
}

@InputType({ description: '表头对应, chosen' })
export class ImportColumnInput implements ImportColumnType {
  @Field(() => String, { description: '表头' })
  header: string

  @Field(() => ImportFieldEnum, { nullable: true, description: '登记项目; null leaves it out' })
  field: ImportField | null
}

@InputType({ description: '开始批量导入' })
export class StartImportInput {
  @Field(() => ID, { description: '文件, an .xlsx or .csv uploaded before' })
  fileId: string

  @Field(() => Boolean, { nullable: true, description: '试算: register nothing, count what would be' })
  dryRun: boolean | null

  @Field(() => ID, { nullable: true, description: '登记单位; default: the unit acted for' })
  unitId: string | null

  @Field(() => [ImportColumnInput], {
    nullable: true,
    description: '表头对应, where it differs from what the names of the headers say',
  })
  columns: ImportColumnInput[] | null

  @Field(() => String, { nullable: true, description: 'The same key answers the same' })
  idempotencyKey: string | null
}

@ObjectType({ simpleResolvers: true, description: '批量导入的开始' })
export class ImportRunPayload {
  @Field(() => ImportRun, { nullable: true, description: '批量导入, waiting for its turn' })
  importRun: ImportRun | null

  @Field(() => [RefusalType], { description: 'Why not; empty when it was queued' })
  refusals: RefusalType[]
}

const ImportRunEdge = edgeOf(ImportRun, 'ImportRun')

@ObjectType({ simpleResolvers: true, description: '批量导入列表' })
export class ImportRunConnection {
  @Field(() => [ImportRunEdge], { description: 'Newest first' })
  edges: Edge<ImportRun>[]

  @Field(() => PageInfo, { description: '分页' })
  pageInfo: PageInfo
}
