import { bulletin, type Day } from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { failure } from '../graphql/errors'
import { DayScalar } from '../graphql/scalars'
import { selected } from '../graphql/selection'
import { checkSpan } from '../graphql/span'
import { readMatters } from '../matter/read'
import { all, visible } from '../matter/visible'
import type { Viewer } from '../session/viewer'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import {
  BulletinFigure,
  BulletinMatters,
  BulletinPartInput,
  BulletinPeriodInput,
  BulletinTable,
  BulletinType,
  MentionInput,
  SituationType,
  shownFigures,
} from './bulletin.type'
import { bulletins } from './concept'
import { countedIn, flowsIn } from './counted'
import { topicsOf } from './topics'
import { daysOf, flowCounts, trendOf } from './situation'

/** Its steps as mutations, from the domain's table. */
export const BulletinSteps = stepMutations(bulletins, BulletinType, {
  figures: () => BulletinPeriodInput,
  parts: () => [BulletinPartInput],
  mentions: () => [MentionInput],
})

/** Longest span one question may cover, in days. */
const LONGEST = 366
/** Most matters listed behind one number. */
const MOST = 500

/** Names of their own: the metadata of a decorated argument cannot hold a type out of a namespace. */
type Code = bulletin.FigureCode
type Table = bulletin.TableCode

@Resolver()
export class BulletinResolver {
  @Query(() => BulletinType, { nullable: true, description: '一份通报或者报告, if the viewer may see it' })
  bulletin(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    permit(context, 'matter.read')
    return readTrack(bulletins, context, id, selected(info))
  }

  @Query(() => [BulletinType], { description: '通报、报告 whose period ends in a span, and those in hand' })
  bulletins(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permit(context, 'matter.read')
    checkSpan(from, to, LONGEST)
    const span = { sql: '(t.day between ? and ? or t.isOpen = 1)', values: [from, to] }
    return readTracks(bulletins, context, span, selected(info))
  }

  @Query(() => SituationType, {
    description: '信访情况: figures, days and flows of a period, as far as one sees',
  })
  async situation(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Arg('asOf', () => DayScalar, { nullable: true }) asOf: Day | null,
    @Ctx() context: Context,
  ): Promise<SituationType> {
    const viewer = permit(context, 'report.read')
    const at = spanAt(context, from, to, asOf)
    const seen = visible(viewer)
    const matters = await countedFor(context, viewer, at)
    const flows = await flowsIn(context.db.read, all({ sql: 'f.sentOn <= ?', values: [at.asOf] }, seen), at)
    return {
      figures: shownFigures(bulletin.printable(bulletin.count(matters, at))),
      trend: trendOf(matters, at),
      days: daysOf(matters, at),
      flows: flowCounts(flows),
    }
  }

  @Query(() => BulletinMatters, {
    description: '数字背后的信访事项: of one figure, or of one group of a table',
  })
  async situationMatters(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Arg('asOf', () => DayScalar, { nullable: true }) asOf: Day | null,
    @Arg('figure', () => BulletinFigure, { nullable: true }) figure: Code | null,
    @Arg('table', () => BulletinTable, { nullable: true }) table: Table | null,
    @Arg('group', () => String, { nullable: true }) group: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BulletinMatters> {
    const viewer = permit(context, 'report.read')
    const at = spanAt(context, from, to, asOf)
    const counted = bulletin.count(await countedFor(context, viewer, at), at)
    const ids = figure
      ? counted.figures.find(({ code }) => code === figure)!.matters
      : (counted.tables.find(({ code }) => code === table)?.groups.find((one) => one.group === group)
          ?.matters ?? [])
    const listed = ids.slice(0, MOST)
    const matters = await readMatters(context, listed, selected(info, 'matters'))
    return { matters: listed.flatMap((id) => matters.get(id) ?? []) }
  }
}

/** What a viewer sees of a period. */
async function countedFor(
  { db, app: { keyring } }: Context,
  viewer: Viewer,
  at: bulletin.Counting,
): Promise<bulletin.CountedMatter[]> {
  const source = { read: db.read, keyring, organisationId: viewer.organisationId }
  return countedIn(db, visible(viewer), at, await topicsOf(source, at.asOf))
}

function spanAt(context: Context, from: Day, to: Day, asOf: Day | null): bulletin.Counting {
  checkSpan(from, to, LONGEST)
  if (to < from) throw failure('BAD_INPUT', 'to')
  if (asOf && asOf > context.today) throw failure('BAD_INPUT', 'asOf')
  return { from, to, asOf: asOf ?? context.today }
}
