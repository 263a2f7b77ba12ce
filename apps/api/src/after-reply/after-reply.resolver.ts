import { afterReply, type Permission, type Refusal, type Status } from '@xinfang/domain'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { permit, type Context } from '../context'
import type { Database, Tx } from '../db/database'
import { notFound } from '../graphql/errors'
import { toRefusal } from '../graphql/refusal.type'
import { record } from '../history/record'
import { Matter } from '../matter/matter.entity'
import { all, visible } from '../matter/visible'
import {
  AfterReplyPayload,
  AfterReplyType,
  PlanExecutionInput,
  RecordRatingInput,
  ReportExecutionInput,
} from './after-reply.type'

interface Read {
  readonly status: Status
  readonly handlerId: string | null
  readonly dueDay: string | null
  readonly doneOn: string | null
}

@Resolver(() => Matter)
export class AfterReplyResolver {
  @FieldResolver(() => AfterReplyType, { description: '落实与评价' })
  async afterReply(@Root() matter: Matter, @Ctx() { db }: Context): Promise<AfterReplyType> {
    return shown(await factsOf({ query: db.read }, matter.id))
  }

  @Mutation(() => AfterReplyPayload, { description: '登记落实期限: by which day the opinion is carried out' })
  planExecution(
    @Arg('input', () => PlanExecutionInput) { matterId, due }: PlanExecutionInput,
    @Ctx() context: Context,
  ): Promise<AfterReplyPayload> {
    return write(context, matterId, ['matter.serve', 'matter.handle'], 'planExecution', {
      check: (facts) => afterReply.checkExecutionDue(facts, due, context.today),
      store: (tx, userId) =>
        tx.insert('execution', [
          { matterId, dueDay: due, doneOn: null, setBy: userId, at: tx.now.toISOString() },
        ]),
      told: { due },
    })
  }

  @Mutation(() => AfterReplyPayload, { description: '登记落实: the opinion was carried out' })
  reportExecution(
    @Arg('input', () => ReportExecutionInput) { matterId, on }: ReportExecutionInput,
    @Ctx() context: Context,
  ): Promise<AfterReplyPayload> {
    return write(context, matterId, ['matter.serve', 'matter.handle'], 'reportExecution', {
      check: (facts) => afterReply.checkExecuted(facts, on, context.today),
      store: (tx) => tx.run('update execution set doneOn = ? where matterId = ?', [on, matterId]),
      told: { on },
    })
  }

  @Mutation(() => AfterReplyPayload, { description: '登记信访人的评价, once and for good' })
  recordRating(
    @Arg('input', () => RecordRatingInput) { matterId, about, satisfied, on }: RecordRatingInput,
    @Ctx() context: Context,
  ): Promise<AfterReplyPayload> {
    return write(context, matterId, ['matter.serve'], 'recordRating', {
      check: (facts, userId) => afterReply.checkRating(facts, about, on, userId, context.today),
      store: (tx, userId) =>
        tx.insert('rating', [
          {
            matterId,
            about,
            satisfied: satisfied ? 1 : 0,
            givenOn: on,
            recordedBy: userId,
            at: tx.now.toISOString(),
          },
        ]),
      // How it was rated stays out of the story of the matter, which its handler reads.
      told: { about, on },
    })
  }
}

interface Act {
  check(facts: afterReply.AfterReply, userId: string): Refusal[]
  store(tx: Tx, userId: string): Promise<unknown>
  readonly told: object
}

/** One entry in a matter the viewer sees, with the matter locked. */
function write(
  context: Context,
  matterId: string,
  permissions: readonly Permission[],
  action: string,
  { check, store, told }: Act,
): Promise<AfterReplyPayload> {
  const viewer = permit(context, ...permissions)
  return context.db.work(async (tx) => {
    const condition = all({ sql: 'm.id = ?', values: [matterId] }, visible(viewer))
    const lock = tx.dialect === 'mysql' ? ' for update' : ''
    const found = await tx.query(`select m.id from matter m where ${condition.sql}${lock}`, condition.values)
    if (found.length === 0) throw notFound()
    const refusals = check(await factsOf(tx, matterId), viewer.userId)
    if (refusals.length > 0) return { afterReply: null, refusals: refusals.map(toRefusal) }
    await store(tx, viewer.userId)
    const after = shown(await factsOf(tx, matterId))
    await record(tx, [{ actorId: viewer.userId, unitId: viewer.actingUnit, matterId, action, data: told }])
    return { afterReply: after, refusals: [] }
  })
}

async function factsOf(
  { query }: { readonly query: Database['read'] },
  matterId: string,
): Promise<afterReply.AfterReply> {
  const [row] = await query<Read>(
    `select m.status, m.handlerId, x.dueDay, x.doneOn
      from matter m left join execution x on x.matterId = m.id where m.id = ?`,
    [matterId],
  )
  const ratings = await query<{ about: afterReply.Rated }>(
    'select about from rating where matterId = ? order by about',
    [matterId],
  )
  return {
    status: row!.status,
    ratings: ratings.map(({ about }) => about),
    ...(row!.handlerId === null ? {} : { handler: row!.handlerId }),
    ...(row!.dueDay === null ? {} : { executionDue: row!.dueDay }),
    ...(row!.doneOn === null ? {} : { executedOn: row!.doneOn }),
  }
}

const shown = ({ executionDue, executedOn, ratings }: afterReply.AfterReply): AfterReplyType => ({
  executionDue: executionDue ?? null,
  executedOn: executedOn ?? null,
  rated: [...ratings],
})
