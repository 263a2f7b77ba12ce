import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import type { Database } from '../db/database'
import { places } from '../db/insert'
import { pageOf, pageSize } from '../graphql/connection'
import { selected } from '../graphql/selection'
import type { MatterRow } from '../matter/row'
import { excerpt, marked, matchIn } from './excerpt'
import { countFound, find, wayOf, wordsAsked } from './find'
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
    const { db, now, today } = context
    const words = wordsAsked(text)
    if (words.length === 0)
      return { ...pageOf<SearchHit, SearchHit>([], pageSize(first), (hit) => hit, String), totalCount: 0 }
    const reading = { db, viewer, today, fields: selected(info, 'edges.node.matter') }
    const way = await wayOf({ db, viewer, now }, words)
    const isCounted = selected(info).has('totalCount')
    // Many are counted while the page is read, few only when they are more than the page.
    const [page, many] = await Promise.all([
      find(reading, way, { first, after: after ?? null }),
      isCounted && !way.isRare ? countFound(db, viewer, way) : null,
    ])
    const isWhole = (after ?? null) === null && !page.pageInfo.hasNextPage
    const totalCount = isWhole
      ? page.edges.length
      : isCounted && way.isRare
        ? await countFound(db, viewer, way)
        : many
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
