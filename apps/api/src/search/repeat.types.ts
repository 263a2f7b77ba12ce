import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Matter } from '../matter/matter.entity'
import { MatterHit } from '../matter/matter.types'

@InputType({ description: '信访人的号码、姓名和住址, compared by keyed digests only' })
export class PersonKeysInput {
  @Field(() => String, { nullable: true, description: '证件号码' })
  identityNumber: string | null

  @Field(() => String, { nullable: true, description: '联系电话' })
  phone: string | null

  @Field(() => String, { nullable: true, description: '姓名, compared together with the address' })
  name: string | null

  @Field(() => String, { nullable: true, description: '住址' })
  address: string | null
}

@InputType({ description: '正在登记的内容' })
export class RepeatsInput {
  @Field(() => String, { defaultValue: '', description: '标题' })
  title: string

  @Field(() => String, { defaultValue: '', description: '事实和理由' })
  facts: string

  @Field(() => [String], { defaultValue: [], description: '诉求' })
  claims: string[]

  @Field(() => [PersonKeysInput], { defaultValue: [], description: '信访人' })
  persons: PersonKeysInput[]
}

@ObjectType({ simpleResolvers: true, description: '内容相近的信访事项: a proposal, never a judgement' })
export class SimilarMatter {
  @Field(() => Matter, { description: '信访事项' })
  matter: object

  @Field(() => Int, { description: '相近程度, percent: common weight of the rarer words' })
  overlap: number

  @Field(() => [String], { description: '相同的语句, the most telling first' })
  phrases: string[]

  @Field(() => Boolean, { description: '是否同一信访人, by exact number' })
  samePerson: boolean
}

@ObjectType({ simpleResolvers: true, description: '可能重复: same person and same matter, kept apart' })
export class Repeats {
  @Field(() => [MatterHit], {
    description: '同一信访人的其他信访事项: by number, then by name and address, newest first',
  })
  samePerson: MatterHit[]

  @Field(() => [SimilarMatter], { description: '内容相近的信访事项, most alike first' })
  sameMatter: SimilarMatter[]
}
