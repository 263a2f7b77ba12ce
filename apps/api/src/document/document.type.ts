import { Field, ID, ObjectType } from 'type-graphql'
import { DocumentState, FormCode, ServiceImpossibility, ServiceWay } from '../graphql/enums'
import { RefusalType } from '../graphql/refusal.type'
import { DateTime, DayScalar } from '../graphql/scalars'
import { Person } from '../user/person.type'

@ObjectType('DocumentTableRow', { simpleResolvers: true, description: '表格的一行' })
export class DocumentRowType {
  @Field(() => String, { description: '项目' })
  label: string

  @Field(() => String, { description: '内容' })
  value: string
}

@ObjectType('DocumentBlock', { simpleResolvers: true, description: '正文的一段' })
export class DocumentBlockType {
  @Field(() => String, { description: 'text, heading, list, rows or chart' })
  kind: string

  @Field(() => String, { nullable: true, description: '文字' })
  text: string | null

  @Field(() => [String], { nullable: true, description: '条目' })
  items: string[] | null

  @Field(() => [DocumentRowType], {
    nullable: true,
    description: '表格行; of a chart its bars, an empty value: too small to be printed',
  })
  rows: DocumentRowType[] | null
}

@ObjectType('DocumentPage', { simpleResolvers: true, description: '文书版面, for A4 paper' })
export class DocumentPageType {
  @Field(() => String, { description: '制发机关' })
  head: string

  @Field(() => String, { nullable: true, description: '文号' })
  number: string | null

  @Field(() => String, { description: '标题' })
  title: string

  @Field(() => String, { nullable: true, description: '主送' })
  addressee: string | null

  @Field(() => [DocumentBlockType], { description: '正文' })
  body: DocumentBlockType[]

  @Field(() => String, { description: '落款机关' })
  organ: string

  @Field(() => String, { description: '成文日期' })
  date: string

  @Field(() => Boolean, { description: '是否盖章' })
  seal: boolean

  @Field(() => [String], { description: '附注' })
  foot: string[]
}

@ObjectType('DocumentField', { simpleResolvers: true, description: '文书的一项' })
export class DocumentFieldType {
  @Field(() => String, { description: 'Field name' })
  name: string

  @Field(() => String, { description: '名称' })
  label: string

  @Field(() => String, { description: '内容; lists line by line' })
  value: string

  @Field(() => Boolean, { description: '取自登记内容' })
  fromMatter: boolean

  @Field(() => Boolean, { description: '必填' })
  required: boolean
}

@ObjectType('Service', { simpleResolvers: true, description: '送达: one attempt' })
export class ServiceType {
  @Field(() => ID)
  id: string

  @Field(() => ServiceWay, { description: '送达方式' })
  way: string

  @Field(() => DayScalar, { description: '日期' })
  attemptedOn: string

  @Field(() => DayScalar, { nullable: true, description: '送达日' })
  servedOn: string | null

  @Field(() => Boolean, { description: '是否送达' })
  succeeded: boolean

  @Field(() => Person, { description: '送达人' })
  server: Person

  @Field(() => String, { nullable: true, description: '未成的原因; hidden in a confidential matter' })
  remark: string | null
}

/** 文书: drafted, issued with a number, served. Its page shows the petitioner masked; `openDocument` in clear. */
@ObjectType('Document', { simpleResolvers: true, description: '文书: drafted, issued with a number, served' })
export class DocumentType {
  @Field(() => ID)
  id: string

  @Field(() => FormCode, { description: '文书' })
  form: string

  @Field(() => String, { description: '名称' })
  title: string

  @Field(() => String, { nullable: true, description: '文号' })
  number: string | null

  @Field(() => DocumentState, { description: '状态' })
  state: string

  @Field(() => String, { description: '发往' })
  to: string

  @Field(() => Boolean, { description: '是否须送达' })
  needsService: boolean

  @Field(() => DateTime, { description: '创建时间' })
  createdAt: string

  @Field(() => DayScalar, { nullable: true, description: '印发日期' })
  issuedOn: string | null

  @Field(() => DayScalar, { nullable: true, description: '送达日' })
  servedOn: string | null

  @Field(() => ServiceImpossibility, { nullable: true, description: '无法送达的原因' })
  serviceImpossible: string | null

  @Field(() => Boolean, {
    description:
      '载有身份，未提供: kept from the viewer, since the matter became confidential after it was issued',
  })
  withheld: boolean

  @Field(() => DocumentPageType, { description: '版面, the petitioner masked' })
  page: DocumentPageType

  @Field(() => [String], { description: '缺少的必填项' })
  missing: string[]

  @Field(() => [DocumentFieldType], { description: '各项内容' })
  fields: DocumentFieldType[]

  @Field(() => [ServiceType], { description: '送达记录' })
  services: ServiceType[]
}

@ObjectType({ simpleResolvers: true, description: '打开文书的结果: the page in clear' })
export class OpenDocumentPayload {
  @Field(() => DocumentPageType, { nullable: true, description: '版面, in clear' })
  page: DocumentPageType | null

  @Field(() => ID, {
    nullable: true,
    description:
      'For GET /documents/<id>.docx or .pdf?ticket=…: good once and for two minutes; null for a draft',
  })
  ticket: string | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}
