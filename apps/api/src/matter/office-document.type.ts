import { Field, ID, ObjectType } from 'type-graphql'
import { DocumentPageType } from '../document/document.type'
import { FormCode } from '../graphql/enums'
import { DayScalar } from '../graphql/scalars'

@ObjectType('TrackDocument', { simpleResolvers: true, description: '文书 of a track without a matter' })
export class TrackDocument {
  @Field(() => ID, { description: 'Opaque id' })
  id: string

  @Field(() => FormCode, { description: '文书种类' })
  form: string

  @Field(() => String, { description: '标题' })
  title: string

  @Field(() => String, { nullable: true, description: '文号' })
  number: string | null

  @Field(() => DayScalar, { description: '印发日期' })
  issuedOn: string

  @Field(() => DocumentPageType, { description: '版面' })
  page: DocumentPageType
}
