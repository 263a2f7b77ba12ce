import { Field, ID, InputType } from 'type-graphql'

/** 听证参加人. */
@InputType({ description: '听证参加人: an official by userId, a guest by name, a petitioner by neither' })
export class HearingParticipantInput {
  @Field(() => ID, { description: 'Chosen by the caller, unique in the hearing' })
  id: string

  @Field(() => String, { description: '身份, a code of the domain' })
  quality: string

  @Field(() => ID, { nullable: true, description: '工作人员' })
  userId: string | null

  @Field(() => ID, { nullable: true, description: '单位' })
  unitId: string | null

  @Field(() => String, { nullable: true, description: '姓名 of a guest who is no official here' })
  name: string | null
}
