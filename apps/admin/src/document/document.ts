import type { MatterDocumentsQuery } from '../graphql/generated/graphql'

export type DocumentsOf = NonNullable<MatterDocumentsQuery['matter']>
export type Paper = DocumentsOf['documents'][number]
export type Page = Paper['page']
export type PaperField = Paper['fields'][number]
