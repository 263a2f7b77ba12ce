import { addDays, indicators, limitAt, type Day } from '@xinfang/domain'
import type { Context } from '../context'
import { rulebookOf } from '../matter/perform'
import { all, visible } from '../matter/visible'
import type { Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import { againBy } from './repeats'
import type { FirstPetitionFigures, FirstPetitionIndicators } from './first-petition.type'

interface Asked {
  readonly from: Day
  readonly to: Day
  /** Responsible unit; null: all. */
  readonly unitId: string | null
}

const counted = [
  'received',
  'onTarget',
  'tolerance',
  'missed',
  'running',
  'untimed',
  'open',
  'closed',
  'watched',
  'atOwnLevel',
] as const
type Read = Record<(typeof counted)[number], number>
type Counts = Read & { readonly oneGo: number; readonly repeats: number }

/**
 * The domain's `firstPetitionState` as counts: C11 carries the target and, as its due day, the tolerance.
 * A matter has one such clock at most that is not void: judged first again, it gets another after a void one.
 */
export async function figuresOf(
  context: Context,
  viewer: Viewer,
  { from, to, unitId }: Asked,
): Promise<FirstPetitionIndicators> {
  const received = all(
    { sql: 'm.first = 1 and m.receivedOn between ? and ?', values: [from, to] },
    ...(unitId === null ? [] : [{ sql: 'm.responsibleUnitId = ?', values: [unitId] }]),
    visible(viewer),
  )
  const allUnits = await unitsOf(context)
  const { today } = context
  const windowDays = limitAt(rulebookOf(viewer, allUnits), 'quality-window', today)!
  const rows = await context.db.read<Read & { unitId: string | null }>(
    `select m.responsibleUnitId as unitId, count(*) as received,
        count(case when c.stoppedOn <= c.targetDay then 1 end) as onTarget,
        count(case when c.stoppedOn > c.targetDay and c.stoppedOn <= c.dueDay then 1 end) as tolerance,
        count(case when coalesce(c.stoppedOn, ?) > c.dueDay then 1 end) as missed,
        count(case when c.stoppedOn is null and c.dueDay >= ? then 1 end) as running,
        count(case when c.id is null then 1 end) as untimed,
        count(case when m.isOpen = 1 then 1 end) as open,
        count(case when ${SETTLED} then 1 end) as closed,
        count(case when ${SETTLED} and m.closedOn <= ? then 1 end) as watched,
        count(case when ${SETTLED} and u.organisationId = m.organisationId and u.kind <> 'outside' then 1 end)
          as atOwnLevel
      from matter m left join unit u on u.id = m.responsibleUnitId
        left join clock c on c.matterId = m.id and c.code = 'C11' and c.state <> 'void'
      where ${received.sql} group by m.responsibleUnitId`,
    [today, today, addDays(today, -windowDays), ...received.values],
  )
  const came = await againBy(context, viewer, { received, from, windowDays })
  const of = new Map(
    rows.map((row) => {
      const { repeats, again } = came.get(row.unitId) ?? { repeats: 0, again: 0 }
      return [row.unitId, { ...numbersOf(row), repeats, oneGo: Number(row.watched) - again }]
    }),
  )
  const units = allUnits.flatMap((unit) => {
    const counts = of.get(unit.id)
    return counts ? [withRates(unit, counts)] : []
  })
  const unassigned = of.get(null)
  return {
    total: withRates(null, sum([...of.values()])),
    units: unassigned ? [...units, withRates(null, unassigned)] : units,
  }
}

/** Ended after it was accepted; a refusal, a merge or a diversion settles nothing. */
const SETTLED = 'm.acceptedOn is not null and m.closedOn is not null'

const numbersOf = (row: Read): Read =>
  Object.fromEntries(counted.map((key) => [key, Number(row[key])])) as Read

const sum = (parts: readonly Counts[]): Counts =>
  Object.fromEntries(
    ([...counted, 'repeats', 'oneGo'] as const).map((key) => [
      key,
      parts.reduce((n, one) => n + one[key], 0),
    ]),
  ) as unknown as Counts

const withRates = (unit: FirstPetitionFigures['unit'], counts: Counts): FirstPetitionFigures => ({
  unit,
  ...counts,
  ...indicators.repliedRates(counts),
  ...indicators.settledRates(counts),
})
