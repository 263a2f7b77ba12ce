import { earlyWarning, may, reachOf, refusal, rulebooks, text, type RulebookCode } from '@xinfang/domain'
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { newId } from '../db/id'
import { places } from '../db/insert'
import { failure, notFound } from '../graphql/errors'
import { toRefusal } from '../graphql/refusal.type'
import { record } from '../history/record'
import { domainContext } from '../matter/perform'
import type { Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import type { Unit } from '../unit/unit.entity'
import type { InformationOfficerRow } from './officer.entity'
import { InformationOfficerPayload, InformationOfficerType, NameOfficerInput } from './officer.type'

/** Kinds of units that the handbook's “各级各部门” means. */
const owing: readonly string[] = ['area', 'village', 'department']

@Resolver()
export class OfficerResolver {
  @Query(() => [InformationOfficerType], {
    description: '信访信息员 of the units the viewer sees, and units without one (S1.6.1)',
  })
  informationOfficers(@Ctx() context: Context): Promise<InformationOfficerType[]> {
    return officersOf(context, permit(context, 'matter.read'))
  }

  @Mutation(() => InformationOfficerPayload, { description: '指定信息员; whoever held it before ends today' })
  async nameInformationOfficer(
    @Arg('input', () => NameOfficerInput) { unitId, userId }: NameOfficerInput,
    @Ctx() context: Context,
  ): Promise<InformationOfficerPayload> {
    const viewer = permit(context, 'early-warning.report')
    const before = (await officersOf(context, viewer)).find(({ unit }) => unit.id === unitId)
    if (!before) throw notFound()
    if (!before.mayName) throw failure('FORBIDDEN')
    const { today } = context
    const stranger = await context.db.work(async (tx) => {
      const posts = await tx.query(
        `select 1 as one from post p join user u on u.id = p.userId
          where p.unitId = ? and p.userId = ? and p.since <= ? and (p.until is null or p.until >= ?) and u.state = 'active'`,
        [unitId, userId, today, today],
      )
      if (posts.length === 0) return true
      await tx.run('update information_officer set until = ? where unitId = ? and until is null', [
        today,
        unitId,
      ])
      // Named twice in a day: the last word holds, so that there is one and not two.
      await tx.run('delete from information_officer where unitId = ? and since = ?', [unitId, today])
      await tx.insert('information_officer', [
        {
          id: newId('ifo', tx.now),
          unitId,
          userId,
          since: today,
          until: null,
          namedBy: viewer.userId,
          at: tx.now.toISOString(),
        },
      ])
      await record(tx, [
        {
          actorId: viewer.userId,
          unitId: viewer.actingUnit,
          action: 'nameInformationOfficer',
          data: { unit: unitId, user: userId, from: today },
        },
      ])
      return false
    })
    if (stranger) {
      const words = text('信息员应当是本单位在任人员', 'The officer is one of the unit’s own people')
      return { officer: null, refusals: [toRefusal(refusal('NOT_OF_UNIT', words, { field: 'userId' }))] }
    }
    const after = await officersOf(context, viewer)
    return { officer: after.find(({ unit }) => unit.id === unitId) ?? null, refusals: [] }
  }
}

async function officersOf(context: Context, viewer: Viewer): Promise<InformationOfficerType[]> {
  const { db, today } = context
  const all = await unitsOf(context)
  const reach = reachOf(viewer, all)
  const units = all.filter(
    ({ id, kind, closedOn }) => reach.has(id) && closedOn === null && owing.includes(kind),
  )
  const ids = units.map(({ id }) => id)
  const rows =
    ids.length === 0
      ? []
      : await db.read<InformationOfficerRow & { name: string; active: number }>(
          `select o.*, u.name, exists (select 1 from post p where p.userId = o.userId and p.unitId = o.unitId
              and p.since <= ? and (p.until is null or p.until >= ?)) as active
            from information_officer o join user u on u.id = o.userId
           where o.unitId in (${places(ids)}) and o.until is null`,
          [today, today, ...ids],
        )
  // Whoever left the unit is its officer no more.
  const current = rows.filter(({ active }) => Number(active) === 1)
  const gaps = gapsOf(units, current, context)
  const { units: tree } = domainContext(context, viewer, all)
  return units.map((unit) => {
    const row = current.find(({ unitId }) => unitId === unit.id)
    return {
      unit,
      official: row ? { id: row.userId, name: row.name } : null,
      since: row?.since ?? null,
      gap: gaps.has(unit.id),
      mayName:
        may(viewer, 'early-warning.handle') ||
        (may(viewer, 'early-warning.report', unit.id, tree) && may(viewer, 'matter.decide', unit.id, tree)),
    }
  })
}

function gapsOf(
  units: readonly Unit[],
  rows: readonly InformationOfficerRow[],
  { today }: Pick<Context, 'today'>,
): ReadonlySet<string> {
  const officers = rows.map(({ unitId, userId, since }) => ({ unit: unitId, userId, from: since }))
  const books = [...new Set(units.map(({ rulebook }) => rulebook as RulebookCode))]
  return new Set(
    books.flatMap((book) =>
      earlyWarning
        .officerGaps(
          units.filter(({ rulebook }) => rulebook === book).map(({ id }) => id),
          officers,
          today,
          rulebooks[book],
        )
        .map(({ unit }) => unit),
    ),
  )
}
