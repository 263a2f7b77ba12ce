import { Field, ObjectType } from 'type-graphql'
import { Matter } from '../matter/matter.entity'

@ObjectType('AgendaProposal', {
  simpleResolvers: true,
  description: '建议议题: a case for the next meeting, and why',
})
export class AgendaProposalType {
  @Field(() => Matter, { description: '信访事项' })
  matter: object

  @Field(() => [String], { description: '情形: 重大, 超期, 疑难' })
  grounds: string[]
}
