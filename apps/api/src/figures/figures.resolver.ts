import { indicators, limitAt, type Day } from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { failure } from '../graphql/errors'
import { DayScalar } from '../graphql/scalars'
import { selected } from '../graphql/selection'
import { checkSpan } from '../graphql/span'
import { rulebookOf } from '../matter/perform'
import { readMatters } from '../matter/read'
import type { Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import { FigureMatterType, FiguresType, Indicator } from './figures.type'
import { measuredIn } from './measured'

/** Days from the first to the last of a leap year. */
const LONGEST = 365
/** Most matters listed behind one number, worst first. */
const MOST = 500

/** A name of its own: the metadata of a decorated argument cannot hold a type out of a namespace. */
type Code = indicators.IndicatorCode

@Resolver()
export class FiguresResolver {
  @Query(() => FiguresType, { description: '办理质量 by unit and period, small counts hidden' })
  async figures(
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Arg('asOf', () => DayScalar, { nullable: true, description: '数据截至; today when absent' })
    asOf: Day | null,
    @Ctx() context: Context,
  ): Promise<FiguresType> {
    const viewer = permit(context, 'report.read')
    const at = await measuringAt(context, viewer, { from, to, asOf })
    const found = await measuredIn(context, viewer, at)
    const present = new Set(found.map(({ unit }) => unit))
    const units = (await unitsOf(context)).filter(({ id }) => present.has(id))
    const measured = indicators.measure(
      found,
      units.map(({ id }) => id),
      at,
    )
    const rows = indicators.indicatorCodes.flatMap((code) => {
      const [whole, ...each] = measured.filter((one) => one.code === code)
      const { total, units: shares } = indicators.hideSmall(each)
      const row = { code, opens: whole!.of > 0 }
      return [
        { ...row, unit: null, ...total },
        ...units.map((unit, i) => ({ code, unit, ...shares[i]!, opens: each[i]!.of > 0 })),
      ]
    })
    return { asOf: at.asOf, windowDays: at.windowDays, rows }
  }

  @Query(() => [FigureMatterType], {
    description: '数字背后的信访事项: of one indicator and unit, those not met first',
  })
  async figureMatters(
    @Arg('code', () => Indicator) code: Code,
    @Arg('unitId', () => ID, { nullable: true }) unitId: string | null,
    @Arg('from', () => DayScalar) from: Day,
    @Arg('to', () => DayScalar) to: Day,
    @Arg('asOf', () => DayScalar, { nullable: true }) asOf: Day | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FigureMatterType[]> {
    const viewer = permit(context, 'report.read')
    const at = await measuringAt(context, viewer, { from, to, asOf })
    const found = await measuredIn(context, viewer, at)
    const measured = indicators.measure(found, unitId === null ? [] : [unitId], at)
    const one = measured.find((row) => row.code === code && row.unit === (unitId ?? undefined))!
    const behind = one.matters.toSorted((a, b) => Number(a.good) - Number(b.good)).slice(0, MOST)
    const matters = await readMatters(
      context,
      behind.map(({ id }) => id),
      selected(info, 'matter'),
    )
    return behind.flatMap(({ id, good }) => {
      const matter = matters.get(id)
      // A rating is told in numbers only: whoever handled the matter would know who gave it.
      return matter ? [{ matter, good: code === 'satisfaction' ? null : good }] : []
    })
  }
}

interface Asked {
  readonly from: Day
  readonly to: Day
  readonly asOf: Day | null
}

async function measuringAt(
  context: Context,
  viewer: Viewer,
  { from, to, asOf }: Asked,
): Promise<indicators.Measuring> {
  checkSpan(from, to, LONGEST)
  if (to < from) throw failure('BAD_INPUT', 'to')
  if (asOf && asOf > context.today) throw failure('BAD_INPUT', 'asOf')
  const rulebook = rulebookOf(viewer, await unitsOf(context))
  return {
    from,
    to,
    asOf: asOf ?? context.today,
    windowDays: limitAt(rulebook, 'quality-window', context.today)!,
  }
}
