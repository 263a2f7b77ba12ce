import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { permit, viewerOf, type Context } from '../context'
import { failure } from '../graphql/errors'
import { selected } from '../graphql/selection'
import { matterIdsOfSamePerson, otherMatterIdsOfPeople, type SamePerson } from '../identity/people'
import type { MatterColumns } from '../matter/matter.entity'
import { readMatter, readMatters, toldByNumber } from '../matter/read'
import { holds } from '../session/viewer'
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
    const told = toldByNumber(permit(context, 'matter.register'))
    if ([title, facts, ...claims].join('').length > LONGEST) throw failure('BAD_INPUT', 'facts')
    if (persons.length > PEOPLE) throw failure('BAD_INPUT', 'persons')
    const { db, app } = context
    const byAddress = mayCompareAddresses(context)
    const hits = await Promise.all(
      persons.map(({ name, address, ...keys }) =>
        matterIdsOfSamePerson(db, app.keyring, byAddress ? { ...keys, name, address } : keys, told),
      ),
    )
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
    const told = toldByNumber(permit(context, 'matter.triage'))
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
    const byAddress = mayCompareAddresses(context)
    const people = await otherMatterIdsOfPeople(db, app.keyring, matterId, { byAddress, told })
    return repeatsOf(context, text, people, info)
  }
}

/** Name and address say less than a number, and more about the person: only whoever may open identities is told. */
const mayCompareAddresses = (context: Context): boolean => holds(viewerOf(context), 'identity.open')

async function repeatsOf(
  context: Context,
  text: Text,
  people: readonly SamePerson[],
  info: GraphQLResolveInfo,
): Promise<Repeats> {
  const viewer = permit(context, 'matter.read')
  const [similar, persons] = await Promise.all([
    findSimilar(context.db, viewer, text),
    readMatters(
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
  // The surest sign of each, wherever it was found first.
  const surest = new Map(
    people.toSorted((a, b) => sureness(b) - sureness(a)).map((hit) => [hit.matterId, hit]),
  )
  const same = [...surest.values()].flatMap(({ matterId, reason }) => {
    const matter = persons.get(matterId)
    return matter ? [{ matter, reason }] : []
  })
  const byNumber = new Set([...surest.values()].filter(isSure).map(({ matterId }) => matterId))
  return {
    samePerson: same.toSorted(
      (a, b) => sureness(a) - sureness(b) || (a.matter.receivedOn < b.matter.receivedOn ? 1 : -1),
    ),
    sameMatter: similar.flatMap(({ matterId, overlap, phrases }) => {
      const matter = matters.get(matterId)
      return matter
        ? [
            {
              matter,
              overlap: Math.round(overlap * 100),
              phrases: [...phrases],
              samePerson: persons.has(matterId) && byNumber.has(matterId),
            },
          ]
        : []
    }),
  }
}

const isSure = ({ reason }: Pick<SamePerson, 'reason'>): boolean => reason !== 'name_address'
/** Exact numbers before name and address. */
const sureness = (hit: Pick<SamePerson, 'reason'>): number => (isSure(hit) ? 0 : 1)
