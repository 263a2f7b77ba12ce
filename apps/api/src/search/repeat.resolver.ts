import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { failure } from '../graphql/errors'
import { selected } from '../graphql/selection'
import { matterIdsOfSamePerson, otherMatterIdsOfPeople, type SamePerson } from '../identity/people'
import type { MatterColumns } from '../matter/matter.entity'
import { readByNumber, readMatter, readMatters } from '../matter/read'
import { Repeats, RepeatsInput } from './repeat.types'
import { findSimilar, type Text } from './similar'

/** As long as a letter may be. */
const LONGEST = 100_000
const PEOPLE = 10

@Resolver()
export class RepeatResolver {
  @Query(() => Repeats, { description: '可能重复, while a submission is registered' })
  async repeats(
    @Arg('input', () => RepeatsInput) { title, facts, claims, persons }: RepeatsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Repeats> {
    permit(context, 'matter.register')
    if ([title, facts, ...claims].join('').length > LONGEST) throw failure('BAD_INPUT', 'facts')
    if (persons.length > PEOPLE) throw failure('BAD_INPUT', 'persons')
    const { db, app } = context
    const hits = await Promise.all(persons.map((keys) => matterIdsOfSamePerson(db, app.keyring, keys)))
    return repeatsOf(context, { title, facts, claims }, hits.flat(), info)
  }

  @Query(() => Repeats, {
    nullable: true,
    description: '可能重复 of a registered matter, for triage; null when there is none the viewer may see',
  })
  async repeatsOf(
    @Arg('matterId', () => ID) matterId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Repeats | null> {
    permit(context, 'matter.triage')
    const { db, app } = context
    const matter = (await readMatter(context, matterId, new Set(['facts']))) as MatterColumns | null
    if (!matter) return null
    const claims = await db.read<{ text: string }>(
      'select text from claim where matterId = ? order by position',
      [matterId],
    )
    const [numbered] = await db.read<{ doc: number | null }>('select doc from matter where id = ?', [
      matterId,
    ])
    const { title, facts } = matter
    const text = { title, facts, claims: claims.map((claim) => claim.text), doc: numbered?.doc ?? null }
    return repeatsOf(context, text, await otherMatterIdsOfPeople(db, app.keyring, matterId), info)
  }
}

async function repeatsOf(
  context: Context,
  text: Text,
  people: readonly SamePerson[],
  info: GraphQLResolveInfo,
): Promise<Repeats> {
  const viewer = permit(context, 'matter.read')
  const [similar, persons] = await Promise.all([
    findSimilar(context.db, viewer, text),
    readByNumber(
      context,
      people.map(({ matterId }) => matterId),
      selected(info, 'samePerson.matter'),
    ),
  ])
  const matters = await readMatters(
    context,
    similar.map(({ matterId }) => matterId),
    selected(info, 'sameMatter.matter'),
  )
  const same = [...new Map(people.map((hit) => [hit.matterId, hit])).values()].flatMap(
    ({ matterId, reason }) => {
      const matter = persons.get(matterId)
      return matter ? [{ matter, reason }] : []
    },
  )
  return {
    samePerson: same.toSorted((a, b) => (a.matter.receivedOn < b.matter.receivedOn ? 1 : -1)),
    sameMatter: similar.flatMap(({ matterId, overlap, phrases }) => {
      const matter = matters.get(matterId)
      return matter
        ? [
            {
              matter,
              overlap: Math.round(overlap * 100),
              phrases: [...phrases],
              samePerson: persons.has(matterId),
            },
          ]
        : []
    }),
  }
}
