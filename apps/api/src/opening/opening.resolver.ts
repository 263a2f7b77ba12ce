import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { edgeOf, fromCursor, PageInfo, pageOf, pageSize, toCursor, type Edge } from '../graphql/connection'
import { notFound } from '../graphql/errors'
import { DateTime } from '../graphql/scalars'
import { record } from '../history/record'
import { openingOf, openingRows, type Opening, type OpeningRow } from '../identity/openings'
import { readMatter } from '../matter/read'
import { wordsShown, type WordsShown } from '../matter/words-shown'
import { Person } from '../user/person.type'

@ObjectType('IdentityOpening', {
  simpleResolvers: true,
  description: '查阅记录: who opened what of a petitioner, when and for what; never what was read',
})
class IdentityOpening implements Opening {
  @Field(() => ID)
  id: string

  @Field(() => DateTime, { description: '时间' })
  at: string

  @Field(() => Person, { nullable: true, description: '查看人' })
  by: Person | null

  @Field(() => String, { nullable: true, description: '所代表的单位' })
  unit: string | null

  @Field(() => [ID], { description: '被查看的信访人' })
  personIds: string[]

  @Field(() => String, {
    description:
      '查看内容: `name`, `phone`, `identity-number`, `address`, `dossier`, or `document` with the code of the form',
  })
  field: string

  @Field(() => String, { description: '查看目的' })
  purpose: string
}

const IdentityOpeningEdge = edgeOf(IdentityOpening, 'IdentityOpening')

@ObjectType('IdentityOpeningConnection', {
  simpleResolvers: true,
  description: '查阅记录 by pages, oldest first',
})
class IdentityOpeningConnection {
  @Field(() => [IdentityOpeningEdge], { description: '查阅记录' })
  edges: Edge<IdentityOpening>[]

  @Field(() => PageInfo, { description: '分页' })
  pageInfo: PageInfo
}

/** Some fifty sheets; no matter has had its persons opened more often. */
const PRINTED_AT_MOST = 1_000

/** Whoever may open an identity sees who did: the petitioner's side may ask for it (PIPL 44, 45; S5.10). */
@Resolver()
export class OpeningResolver {
  @Query(() => IdentityOpeningConnection, {
    description: '查阅记录 of a matter’s persons; for those who may open them themselves',
  })
  async identityOpenings(
    @Arg('matterId', () => ID) matterId: string,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<IdentityOpeningConnection> {
    permit(context, 'identity.open')
    const size = pageSize(first)
    const from = after ? Number(fromCursor(after, 1)[0]) : 0
    // A matter that may not be seen looks like one that nobody opened.
    const matter = await readMatter(context, matterId, new Set())
    if (!matter) return pageOf([], size, openingOf, ({ seq }) => toCursor(seq))
    const rows = await openingRows(context.db, matterId, from, size + 1)
    const shown = await wordsShown(context, matter)
    return pageOf(
      rows,
      size,
      (row) => openingShown(row, shown),
      ({ seq }) => toCursor(seq),
    )
  }

  @Mutation(() => [IdentityOpening], {
    description: '打印查阅记录: the whole sheet for the petitioner’s side, recorded before it is given',
  })
  async printOpenings(
    @Arg('matterId', () => ID) matterId: string,
    @Ctx() context: Context,
  ): Promise<IdentityOpening[]> {
    const viewer = permit(context, 'identity.open')
    const matter = await readMatter(context, matterId, new Set())
    if (!matter) throw notFound()
    const shown = await wordsShown(context, matter)
    const rows = await openingRows(context.db, matterId, 0, PRINTED_AT_MOST)
    await context.db.work((tx) =>
      record(tx, [
        {
          actorId: viewer.userId,
          unitId: viewer.actingUnit,
          matterId,
          action: 'printOpenings',
          data: { openings: rows.length },
        },
      ]),
    )
    return rows.map((row) => openingShown(row, shown))
  }
}

/** A purpose is typed, so it may name whom it is about. */
function openingShown(row: OpeningRow, shown: WordsShown): Opening {
  const opening = openingOf(row)
  return { ...opening, purpose: shown(row.seq, opening.purpose) }
}
