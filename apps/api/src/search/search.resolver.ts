import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import type { Database } from '../db/database'
import { places } from '../db/insert'
import { selected } from '../graphql/selection'
import type { MatterRow } from '../matter/row'
import { excerpt, marked, matchIn } from './excerpt'
import { countFound, find, wayOf, wordsAsked } from './find'
import { FREQUENT } from './frequency'
import { findNames } from './names'
import { NameHit, SearchConnection, type SearchHit } from './search.types'

const FIRST = 20

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description: '检索: matters in whose number, title, facts or claims all the words stand',
  })
  async search(
    @Arg('text', () => String, { description: '所查的词, of two characters or more; parted by spaces' })
    text: string,
    @Arg('first', () => Int, { defaultValue: FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchConnection> {
    const viewer = permit(context, 'matter.read')
    const { db, today } = context
    const words = wordsAsked(text)
    const reading = { db, viewer, today, fields: selected(info, 'edges.node.matter') }
    const way = await wayOf(db, viewer, words)
    // One page shows so few whole, and is counted itself; a number kept by the job may be out of date.
    const isShort = (after ?? null) === null && way.fewest < Math.min(FREQUENT, first + 1)
    const [page, counted] = await Promise.all([
      find(reading, way, { first, after: after ?? null }),
      selected(info).has('totalCount') && !isShort ? countFound(db, viewer, way) : null,
    ])
    const totalCount = isShort ? page.edges.length : counted
    const hits = await shown(
      db,
      page.edges.map(({ node }) => node),
      words,
    )
    return {
      pageInfo: page.pageInfo,
      totalCount,
      edges: page.edges.map(({ cursor }, at) => ({ cursor, node: hits[at] as SearchHit })),
    }
  }

  @Query(() => [NameHit], { description: '按姓名、单位名称或其拼音查人员和单位' })
  searchNames(@Arg('text', () => String) text: string, @Ctx() context: Context): Promise<NameHit[]> {
    const viewer = permit(context, 'matter.read')
    wordsAsked(text)
    return findNames(context.db, viewer, context.today, text)
  }
}

async function shown(
  db: Database,
  matters: readonly MatterRow[],
  words: readonly string[],
): Promise<SearchHit[]> {
  // Claims are looked through only where the facts do not have all the words.
  const own = matters.map(({ facts }) => matchIn(facts, words))
  const ids = matters.filter((_, at) => own[at]!.found < words.length).map(({ id }) => id)
  const claims =
    ids.length === 0
      ? []
      : await db.read<{ matterId: string; text: string }>(
          `select matterId, text from claim where matterId in (${places(ids)}) order by matterId, position`,
          ids,
        )
  return matters.map((matter, at) => {
    const others = claims.filter(({ matterId }) => matterId === matter.id)
    return {
      matter,
      title: marked(matter.title, words),
      excerpt: excerpt([own[at]!, ...others.map(({ text }) => matchIn(text, words))], words),
    }
  })
}
