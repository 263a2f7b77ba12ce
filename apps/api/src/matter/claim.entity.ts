import { Field, ID, Int as IntType, ObjectType } from 'type-graphql'
import { Id, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'
import { ClaimOutcome } from '../graphql/enums'

/** One claim (诉求) of a matter; each gets its own outcome in one reply. */
@Entity('claim')
@Index('claim_matter', ['matterId', 'position'])
@ObjectType('Claim', { simpleResolvers: true, description: '诉求: one thing asked for' })
export class ClaimRow {
  @Id()
  @Field(() => ID)
  id: string

  @Ref()
  matterId: string

  @Int()
  @Field(() => IntType, { description: '序号, from 1' })
  position: number

  @Long()
  @Field(() => String, { description: '内容' })
  text: string

  @Short(20, { nullable: true })
  @Field(() => ClaimOutcome, { nullable: true, description: '处理结论' })
  outcome: string | null

  @Long({ nullable: true })
  @Field(() => String, { nullable: true, description: '理由' })
  reason: string | null

  @Long({ nullable: true })
  @Field(() => String, { nullable: true, description: '法律依据' })
  legalBasis: string | null
}
