import { checkServiceAttempt, type ServiceAttempt } from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { ServiceWay } from '../graphql/enums'
import { DayScalar } from '../graphql/scalars'
import { record } from '../history/record'
import { payload } from '../matter/action.resolver'
import { MatterPayload } from '../matter/effects.type'
import { loadFacts } from '../matter/facts'
import { domainContext, lockMatter, signedIn, type ActAnswer } from '../matter/perform'
import { once } from '../session/once'
import { unitsOf } from '../unit/tree'
import { storeAttempt } from './store'

@InputType({ description: '登记送达未成: one attempt at service that failed' })
class RecordServiceAttemptInput implements ServiceAttempt {
  @Field(() => ID, { description: '信访事项' })
  matterId: string

  @Field(() => ID, { description: '文书' })
  document: string

  @Field(() => ServiceWay, { description: '送达方式' })
  way: ServiceAttempt['way']

  @Field(() => DayScalar, { description: '日期 of the attempt' })
  on: string

  @Field(() => String, { description: '未成的原因' })
  reason: string

  @Field(() => Int, { nullable: true, description: 'Version of the matter it is based on' })
  expectedVersion: number | null

  @Field(() => String, { nullable: true, description: 'The same key answers the same' })
  idempotencyKey: string | null
}

@Resolver()
export class ServiceAttemptResolver {
  @Mutation(() => MatterPayload, {
    description: '登记送达未成: recorded with its reason; moves no state and no clock',
  })
  async recordServiceAttempt(
    @Arg('input', () => RecordServiceAttemptInput) input: RecordServiceAttemptInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatterPayload> {
    permit(context, 'matter.serve')
    const viewer = signedIn(context)
    const units = await unitsOf(context)
    const answer = await once<ActAnswer>(context, 'recordServiceAttempt', { ...input }, async (tx) => {
      const matter = await lockMatter(tx, viewer, input)
      const facts = await loadFacts(tx.query, matter)
      const refusals = checkServiceAttempt(facts, input, domainContext(context, viewer, units))
      if (refusals.length === 0) {
        await storeAttempt(tx, input, { userId: viewer.userId, keyring: context.app.keyring })
        await tx.run(
          'update matter set version = version + 1, lastEventAt = ?, lastEventAction = ?, lastEventBy = ?, lastEventUnitId = ? where id = ?',
          [tx.now.toISOString(), 'recordServiceAttempt', viewer.name, viewer.actingUnit, matter.id],
        )
        // Way and day only: the reason may name the petitioner or the family.
        await record(tx, [
          {
            actorId: viewer.userId,
            unitId: viewer.actingUnit,
            matterId: matter.id,
            action: 'recordServiceAttempt',
            data: { documents: [input.document], way: input.way, on: input.on },
          },
        ])
      }
      return { answer: { matterId: matter.id, effects: null, refusals }, done: refusals.length === 0 }
    })
    return payload(context, answer, info)
  }
}
