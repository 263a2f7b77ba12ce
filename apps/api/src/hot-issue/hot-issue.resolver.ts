import { bulletin, hotIssue, type Day } from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { failure } from '../graphql/errors'
import { DayScalar } from '../graphql/scalars'
import { selected } from '../graphql/selection'
import { checkSpan } from '../graphql/span'
import { isGroupable } from '../matter/alike'
import { readMatters } from '../matter/read'
import { stepMutations } from '../track/mutations'
import { readTracks } from '../track/read'
import { hotIssues } from './concept'
import { HotIssueProposalsType, HotIssueType } from './hot-issue.type'
import { proposeIssues, type Confirmed } from './propose'

/** Its steps as mutations, from the domain's table. */
export const HotIssueSteps = stepMutations(hotIssues, HotIssueType, { matters: () => [ID] })

/** Longest span one question may cover, in days. */
const LONGEST = 366
const standing = (isOpen: boolean) => ({ sql: 't.isOpen = ?', values: [Number(isOpen)] })

@Resolver()
export class HotIssueResolver {
  @Query(() => [HotIssueType], { description: '热点问题 that people confirmed, hottest first' })
  async hotIssues(
    @Arg('open', () => Boolean, { defaultValue: true }) isOpen: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permit(context, 'report.read')
    const found = await readTracks(hotIssues, context, standing(isOpen), selected(info))
    return counted(context, found as Confirmed[], selected(info, 'matters.matter'))
  }

  @Query(() => HotIssueProposalsType, {
    description: '可能的热点 among the matters received in a span that one sees; nothing is kept',
  })
  async hotIssueProposals(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const viewer = permit(context, 'report.read')
    checkSpan(from, to, LONGEST)
    if (to < from) throw failure('BAD_INPUT', 'to')
    const confirmed = (await readTracks(hotIssues, context, standing(true), new Set())) as Confirmed[]
    const until = to < context.today ? to : context.today
    const { proposals, ...rest } = await proposeIssues(context.db, viewer, { from, to: until }, confirmed)
    const ids = proposals.flatMap(({ members }) => members.map(({ id }) => id))
    const matters = await readMatters(context, ids, selected(info, 'proposals.matters.matter'))
    return {
      ...rest,
      proposals: proposals.map(({ members, ...one }) => ({
        ...one,
        matters: members.flatMap(({ id, likeness }) => {
          const matter = matters.get(id)
          return matter ? [{ matter, likeness }] : []
        }),
      })),
    }
  }
}

/** Issues with the matters of them the viewer sees, and what these count. */
async function counted(
  context: Context,
  found: readonly Confirmed[],
  fields: ReadonlySet<string>,
): Promise<object[]> {
  const seen = await readMatters(
    context,
    found.flatMap(({ ids }) => ids),
    fields,
  )
  return found
    .map((one) => {
      const matters = one.ids
        .flatMap((id) => seen.get(id) ?? [])
        .filter(isGroupable)
        .toSorted((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1))
      const days = matters.map(({ receivedOn }) => receivedOn)
      return {
        ...one,
        matters: matters.map((matter) => ({ matter, likeness: null })),
        count: bulletin.suppressOne(matters.length),
        heat: hotIssue.heat(days, context.today),
        firstOn: days.at(-1) ?? null,
        lastOn: days[0] ?? null,
      }
    })
    .toSorted((a, b) => b.heat - a.heat)
}
