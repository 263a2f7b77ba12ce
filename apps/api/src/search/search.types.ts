import { Field, ID, Int, ObjectType } from 'type-graphql'
import { edgeOf, PageInfo, type Edge } from '../graphql/connection'
import { NameKind } from '../graphql/enums'
import { Matter } from '../matter/matter.entity'

@ObjectType('TextPart', { simpleResolvers: true, description: '一段文字, marked where a word stands' })
export class TextPart {
  @Field(() => String, { description: '文字, as it was written' })
  text: string

  @Field(() => Boolean, { description: '是否为所查的词' })
  marked: boolean
}

@ObjectType({ simpleResolvers: true, description: '检索结果: a matter in which all the words stand' })
export class SearchHit {
  @Field(() => Matter, { description: '信访事项' })
  matter: object

  @Field(() => [TextPart], { description: '标题' })
  title: TextPart[]

  @Field(() => [TextPart], {
    description:
      '事实和理由 or a claim, the stretch with most of the words; empty when only the title has them',
  })
  excerpt: TextPart[]
}

const SearchEdge = edgeOf(SearchHit, 'SearchHit')

@ObjectType({ simpleResolvers: true, description: '检索结果, newest receipt first' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: '各件' })
  edges: Edge<SearchHit>[]

  @Field(() => PageInfo, { description: '分页' })
  pageInfo: PageInfo

  @Field(() => Int, { nullable: true, description: '总件数, only counted when asked; null above 1,000' })
  totalCount: number | null
}

@ObjectType({ simpleResolvers: true, description: '单位或人员 whose name, pinyin or initials begin so' })
export class NameHit {
  @Field(() => NameKind, { description: '单位或人员' })
  kind: 'unit' | 'person'

  @Field(() => ID, { description: 'Of the unit or the person' })
  id: string

  @Field(() => String, { description: '名称或姓名' })
  name: string

  @Field(() => String, { nullable: true, description: '所在单位 of a person' })
  unit: string | null
}
