import { indicators, type Day } from '@xinfang/domain'
import type { Context } from '../context'
import { all, visible } from '../matter/visible'
import type { Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import type { FirstPetitionFigures, FirstPetitionIndicators } from './first-petition.type'

interface Asked {
  readonly from: Day
  readonly to: Day
  /** Responsible unit; null: all. */
  readonly unitId: string | null
}

const counted = ['received', 'onTarget', 'tolerance', 'missed', 'running', 'untimed', 'open'] as const
type Counts = Record<(typeof counted)[number], number>

/**
 * The domain's `firstPetitionState` as counts: C11 carries the target and, as its due day, the tolerance.
 * A matter has one such clock at most that is not void: judged first again, it gets another after a void one.
 */
export async function figuresOf(
  context: Context,
  viewer: Viewer,
  { from, to, unitId }: Asked,
): Promise<FirstPetitionIndicators> {
  const conditions = all(
    { sql: 'm.first = 1 and m.receivedOn between ? and ?', values: [from, to] },
    ...(unitId === null ? [] : [{ sql: 'm.responsibleUnitId = ?', values: [unitId] }]),
    visible(viewer),
  )
  const rows = await context.db.read<Counts & { unitId: string | null }>(
    `select m.responsibleUnitId as unitId, count(*) as received,
        count(case when c.stoppedOn <= c.targetDay then 1 end) as onTarget,
        count(case when c.stoppedOn > c.targetDay and c.stoppedOn <= c.dueDay then 1 end) as tolerance,
        count(case when coalesce(c.stoppedOn, ?) > c.dueDay then 1 end) as missed,
        count(case when c.stoppedOn is null and c.dueDay >= ? then 1 end) as running,
        count(case when c.id is null then 1 end) as untimed,
        count(case when m.isOpen = 1 then 1 end) as open
      from matter m left join clock c on c.matterId = m.id and c.code = 'C11' and c.state <> 'void'
      where ${conditions.sql} group by m.responsibleUnitId`,
    [context.today, context.today, ...conditions.values],
  )
  const of = new Map(rows.map((row) => [row.unitId, countsOf([row])]))
  const units = (await unitsOf(context)).flatMap((unit) => {
    const counts = of.get(unit.id)
    return counts ? [withRates(unit, counts)] : []
  })
  const unassigned = of.get(null)
  return {
    total: withRates(null, countsOf(rows)),
    units: unassigned ? [...units, withRates(null, unassigned)] : units,
  }
}

const countsOf = (rows: readonly Counts[]): Counts =>
  Object.fromEntries(
    counted.map((key) => [key, rows.reduce((sum, row) => sum + Number(row[key]), 0)]),
  ) as Counts

const withRates = (unit: FirstPetitionFigures['unit'], counts: Counts): FirstPetitionFigures => ({
  unit,
  ...counts,
  ...indicators.repliedRates(counts),
})
