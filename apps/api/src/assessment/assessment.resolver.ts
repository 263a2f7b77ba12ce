import { assessment, type Day } from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql'
import { viewerOf, type Context } from '../context'
import { enumOf } from '../graphql/enums'
import { failure } from '../graphql/errors'
import { DayScalar } from '../graphql/scalars'
import { selected } from '../graphql/selection'
import { holds, type Viewer } from '../session/viewer'
import { stepMutations } from '../track/mutations'
import { readTrack, readTracks } from '../track/read'
import { FindingType, GroupVisitType, OutsideDecisionType, RuleDecisionType } from './assessment.type'
import { boardOf } from './board'
import { AssessmentType } from './board.type'
import { findings, groupVisits, outsideDecisions, ruleDecisions } from './concepts'
import { visitsOf } from './load'

const VetoCounting = enumOf(assessment.countings, 'VetoCounting', '计数口径')
const VetoRuleCode = enumOf(assessment.vetoRules, 'VetoRuleCode', '一票否决规则')

export const GroupVisitSteps = stepMutations(groupVisits, GroupVisitType, {
  departments: () => [ID],
  evidence: () => [String],
})
export const RuleDecisionSteps = stepMutations(ruleDecisions, RuleDecisionType)
export const OutsideDecisionSteps = stepMutations(outsideDecisions, OutsideDecisionType)
export const FindingSteps = stepMutations(findings, FindingType, {
  // By its rule: the count itself is made by the server.
  tally: () => VetoRuleCode,
  limbs: () => [String],
  visits: () => [ID],
})

/** Who proposes, decides or answers; everybody else has nothing to look for here. */
function permitted(context: Context): Viewer {
  const viewer = viewerOf(context)
  const rights = ['assessment.propose', 'assessment.decide', 'assessment.answer'] as const
  if (!rights.some((one) => holds(viewer, one))) throw failure('FORBIDDEN')
  return viewer
}

const ofYear = (year: number) => ({
  sql: 't.day between ? and ?',
  values: [`${year}-01-01`, `${year}-12-31`],
})

@Resolver()
export class AssessmentResolver {
  @Query(() => AssessmentType, {
    description:
      '年度考核: counts as of a day; `counting` and `groupFrom` try another reading and decide nothing',
  })
  assessment(
    @Arg('year', () => Int) year: number,
    @Arg('asOf', () => DayScalar, { nullable: true }) asOf: Day | null,
    @Arg('counting', () => VetoCounting, { nullable: true }) counting: assessment.Counting | null,
    @Arg('groupFrom', () => Int, { nullable: true }) groupFrom: number | null,
    @Ctx() context: Context,
  ): Promise<AssessmentType> {
    const viewer = permitted(context)
    if (groupFrom != null && (groupFrom < 1 || groupFrom > 1000)) throw failure('BAD_INPUT', 'groupFrom')
    return boardOf(context, viewer, {
      year,
      asOf: asOf ?? context.today,
      counting: counting ?? null,
      groupFrom: groupFrom ?? null,
    })
  }

  @Query(() => [GroupVisitType], { description: '集体访事件 of a year that the viewer sees' })
  groupVisits(
    @Arg('year', () => Int) year: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    permitted(context)
    return readTracks(groupVisits, context, ofYear(year), selected(info))
  }

  @Query(() => [RuleDecisionType], { description: '书面决定 about the rules of assessment' })
  ruleDecisions(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    permitted(context)
    return readTracks(ruleDecisions, context, { sql: '1 = 1', values: [] }, selected(info))
  }

  @Query(() => [OutsideDecisionType], { description: '外部决定 that were taken down, of every year' })
  outsideDecisions(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    permitted(context)
    return readTracks(outsideDecisions, context, { sql: '1 = 1', values: [] }, selected(info))
  }

  @Query(() => [FindingType], { description: '考核认定 the viewer takes part in, of every year' })
  async findings(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    const viewer = permitted(context)
    return standing(
      context,
      viewer,
      await readTracks(findings, context, { sql: '1 = 1', values: [] }, selected(info)),
    )
  }

  @Query(() => FindingType, { nullable: true, description: '一项考核认定, if the viewer may see it' })
  async finding(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const viewer = permitted(context)
    const found = await readTrack(findings, context, id, selected(info))
    return found && ((await standing(context, viewer, [found]))[0] ?? null)
  }
}

/** Findings, each with whether the events it rests on are as they were. */
async function standing(
  { db, app: { keyring } }: Context,
  { organisationId }: Viewer,
  found: readonly object[],
): Promise<object[]> {
  const now = await visitsOf({ query: db.read, keyring, organisationId })
  const prints = now.map(assessment.printOf)
  return found.map((one) => ({
    ...one,
    stands: assessment.stillStands(one as Pick<assessment.FindingFacts, 'prints'>, prints),
  }))
}
