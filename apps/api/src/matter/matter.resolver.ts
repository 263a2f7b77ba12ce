import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { permit, type Context } from '../context'
import { failure } from '../graphql/errors'
import { InboxBox, Light, MatterOrder } from '../graphql/enums'
import { Node } from '../graphql/scalars'
import { selected } from '../graphql/selection'
import { matterIdsOfSamePerson } from '../identity/people'
import { scopesOf, type Viewer } from '../session/viewer'
import { unitById } from '../unit/tree'
import { lineOf } from '../session/load'
import { deskOf } from './desk'
import { filterCondition } from './filter'
import { inbox, type Box } from './inbox'
import { countsByStatus, register, total, workList, type Order, type Reading } from './list'
import { Desk, MatterConnection, MatterFilter, MatterHit } from './matter.types'
import { Matter } from './matter.entity'
import { readMatter, readMatters, toldByNumber } from './read'

const FIRST = 50

@Resolver()
export class MatterResolver {
  @Query(() => Node, { nullable: true, description: 'Anything with an id, if the viewer may see it' })
  async node(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permit(context, 'unit.read')
    if (id.startsWith('mat_')) return readMatter(context, id, selected(info))
    if (id.startsWith('uni_')) return unitById(context, id)
    if (!id.startsWith('usr_')) return null
    const [user] = await context.db.read<{ id: string }>('select * from user where id = ?', [id])
    return user ?? null
  }

  @Query(() => Matter, {
    nullable: true,
    description: '一件信访事项; null when there is none the viewer may see',
  })
  matter(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permit(context, 'matter.read')
    return readMatter(context, id, selected(info))
  }

  @Query(() => Desk, { description: '首页数字' })
  async desk(
    @Arg('unitId', () => ID, { nullable: true }) unitId: string | null,
    @Ctx() context: Context,
  ): Promise<Desk> {
    const viewer = permit(context, 'matter.read')
    return deskOf(context, viewer, await reachable(context, viewer, unitId))
  }

  @Query(() => MatterConnection, { description: '待办: open matters of a desk by next due day' })
  async workList(
    @Arg('unitId', () => ID, { nullable: true }) unitId: string | null,
    @Arg('mine', () => Boolean, { defaultValue: false }) mine: boolean,
    @Arg('light', () => Light, { nullable: true }) light: Parameters<typeof workList>[2],
    @Arg('first', () => Int, { defaultValue: FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatterConnection> {
    const viewer = permit(context, 'matter.read')
    const desk = mine ? { handlerId: viewer.userId } : { unitId: await reachable(context, viewer, unitId) }
    return workList(reading(context, viewer, info), desk, light ?? null, { first, after: after ?? null })
  }

  @Query(() => MatterConnection, { description: '收件箱 of a receiving or sending unit' })
  async inbox(
    @Arg('box', () => InboxBox) box: Box,
    @Arg('unitId', () => ID, { nullable: true }) unitId: string | null,
    @Arg('first', () => Int, { defaultValue: FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatterConnection> {
    const viewer = permit(context, 'matter.read')
    return inbox(reading(context, viewer, info), box, await reachable(context, viewer, unitId), {
      first,
      after: after ?? null,
    })
  }

  @Query(() => MatterConnection, { description: '信访事项登记簿, filtered' })
  async matters(
    @Arg('filter', () => MatterFilter, { nullable: true }) filter: MatterFilter | null,
    @Arg('order', () => MatterOrder, { defaultValue: 'newest' }) order: Order,
    @Arg('first', () => Int, { defaultValue: FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatterConnection> {
    const viewer = permit(context, 'matter.read')
    const condition = filterCondition(filter, context.today)
    const asked = selected(info)
    const [page, totalCount, counts] = await Promise.all([
      register(reading(context, viewer, info), condition, order, { first, after: after ?? null }),
      asked.has('totalCount') ? total(context.db, viewer, condition) : null,
      // The tabs count each state whatever state is chosen.
      asked.has('counts')
        ? countsByStatus(
            context.db,
            viewer,
            filterCondition(filter && { ...filter, status: null }, context.today),
          )
        : [],
    ])
    return { ...page, totalCount, counts }
  }

  @Query(() => [MatterHit], { description: '同一人: matters of the same person, by exact number only' })
  async samePerson(
    @Arg('identityNumber', () => String, { nullable: true }) identityNumber: string | null,
    @Arg('phone', () => String, { nullable: true }) phone: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatterHit[]> {
    const viewer = permit(context, 'matter.register')
    const numbers = { identityNumber, phone }
    const told = toldByNumber(viewer)
    const hits = await matterIdsOfSamePerson(context.db, context.app.keyring, numbers, told)
    const matters = await readMatters(
      context,
      hits.map(({ matterId }) => matterId),
      selected(info, 'matter'),
    )
    return hits.flatMap(({ matterId, reason }) => {
      const matter = matters.get(matterId)
      return matter ? [{ matter, reason }] : []
    })
  }
}

const reading = (context: Context, viewer: Viewer, info: GraphQLResolveInfo): Reading => ({
  db: context.db,
  viewer,
  today: context.today,
  fields: selected(info, 'edges.node'),
})

/** The unit asked for, or the one acted for; a unit outside the viewer's reach is FORBIDDEN. */
async function reachable(
  context: Context,
  viewer: Viewer,
  unitId: string | null | undefined,
): Promise<string> {
  if (!unitId || unitId === viewer.actingUnit) return viewer.actingUnit
  const { own, subtree } = scopesOf(viewer)
  const unit = await unitById(context, unitId)
  const line = unit ? lineOf(unit.path) : []
  if (own.includes(unitId) || line.some((above) => subtree.includes(above))) return unitId
  throw failure('FORBIDDEN', 'unitId')
}
