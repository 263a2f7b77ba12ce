import { batchAction, checkBatch, refusal, text, type Refusal } from '@xinfang/domain'
import { GraphQLError } from 'graphql'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { failure } from '../graphql/errors'
import { RefusalType, toRefusal } from '../graphql/refusal.type'
import { describeEffects, EffectsType } from './effects.type'
import { act, type ActAnswer } from './perform'
import { readMatters } from './read'

@InputType({ description: '批量转送: many matters of one registering unit to one receiver' })
class TransferMattersInput {
  @Field(() => [ID], { description: '信访事项' })
  matterIds: string[]

  @Field(() => ID, { description: '接收单位' })
  to: string

  @Field(() => [Int], {
    nullable: true,
    description: 'Versions the choice is based on, in the order of the matters; a stale one is not sent',
  })
  expectedVersions: number[] | null

  @Field(() => Boolean, { nullable: true, description: 'Store nothing, answer what would happen to each' })
  dryRun: boolean | null

  @Field(() => String, { nullable: true, description: 'The same key answers the same, matter by matter' })
  idempotencyKey: string | null
}

@ObjectType({ simpleResolvers: true, description: '批量转送中一件的结果' })
class TransferredMatter {
  @Field(() => ID, { description: '信访事项' })
  matterId: string

  @Field(() => EffectsType, { nullable: true, description: '转送的结果; null when refused' })
  effects: EffectsType | null

  @Field(() => [RefusalType], { description: 'Why this one is not sent' })
  refusals: RefusalType[]
}

@ObjectType({ simpleResolvers: true, description: '批量转送的结果, each matter for itself' })
class TransferMattersPayload {
  @Field(() => [TransferredMatter], {
    description: '各件, in the order asked; empty when the batch is refused',
  })
  rows: TransferredMatter[]

  @Field(() => [RefusalType], { description: 'Why the batch as a whole is refused' })
  refusals: RefusalType[]
}

@Resolver()
export class BatchResolver {
  /** Each matter is an act and a transaction of its own: what one of them is refused holds up no other. */
  @Mutation(() => TransferMattersPayload, { description: '批量转送; nothing else is done in a batch' })
  async transferMatters(
    @Arg('input', () => TransferMattersInput) input: TransferMattersInput,
    @Ctx() context: Context,
  ): Promise<TransferMattersPayload> {
    permit(context, 'matter.route')
    const { matterIds, to, expectedVersions, dryRun, idempotencyKey } = input
    if (expectedVersions && expectedVersions.length !== matterIds.length)
      throw failure('BAD_INPUT', 'expectedVersions')
    const seen = await readMatters(context, matterIds.slice(0, MOST_READ), new Set())
    // What the viewer may not see has no unit of its own here: it neither joins nor parts a batch.
    const unit = [...seen.values()][0]?.homeUnitId ?? ''
    const refusals = checkBatch(matterIds.map((id) => ({ id, homeUnit: seen.get(id)?.homeUnitId ?? unit })))
    if (refusals.length > 0) return { rows: [], refusals: refusals.map(toRefusal) }
    const rows: TransferredMatter[] = []
    for (const [at, matterId] of matterIds.entries()) {
      const answer = await sent(context, {
        matterId,
        to,
        dryRun,
        expectedVersion: expectedVersions?.[at] ?? null,
        idempotencyKey: idempotencyKey && `${idempotencyKey}/${matterId}`,
      })
      rows.push({
        matterId,
        effects: answer.effects && (await describeEffects(context, answer.effects)),
        refusals: answer.refusals.map(toRefusal),
      })
    }
    return { rows, refusals: [] }
  }
}

/** More are refused before they are looked up. */
const MOST_READ = 101

/** One of them; what would fail a single act is an answer about this one here. */
async function sent(context: Context, input: Parameters<typeof act>[2]): Promise<ActAnswer> {
  try {
    return await act(context, batchAction, input)
  } catch (error) {
    const code = error instanceof GraphQLError ? error.extensions['code'] : undefined
    const reason = code === 'NOT_FOUND' ? unknown : code === 'CONFLICT' ? stale : undefined
    if (!reason) throw error
    return { matterId: input.matterId, effects: null, refusals: [reason] }
  }
}

const unknown: Refusal = refusal(
  'MATTER_UNKNOWN',
  text('没有此信访事项，或您无权查看', 'No such matter, or not yours to see'),
)
const stale: Refusal = refusal(
  'MATTER_CHANGED',
  text('他人已作修改，请刷新后再试', 'Someone else changed it; reload and try again'),
)
