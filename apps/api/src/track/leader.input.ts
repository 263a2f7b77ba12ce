import { Field, ID, InputType } from 'type-graphql'

/** 领导: with the unit headed, so that nobody answers for a matter against their own unit. */
@InputType({ description: '领导, with the unit headed' })
export class LeaderInput {
  @Field(() => ID, { description: '领导' })
  userId: string

  @Field(() => ID, { description: '任职单位' })
  unitId: string
}
