import { daysBetween, fill, clocks, text, type ClockCode, type Text } from '@xinfang/domain'
import { viewerOf, type Context } from '../context'
import { readMatters } from '../matter/read'
import { all, visible } from '../matter/visible'
import { unitsOf } from '../unit/tree'
import type { SupervisionCandidate } from './candidate.entity'

const MOST = 200

const late = text('“{clock}”期限已过', 'the period “{clock}” is over')
const noBulletin = text('未按期报送受理情况通报', 'the bulletin of acceptance is missing')

/** Failures raised and not supervised since, the oldest first, of matters the viewer sees. */
export async function openCandidates(context: Context, supervisor: string | null): Promise<object[]> {
  const conditions = all(
    {
      sql: `not exists (select 1 from track t where t.matterId = c.matterId and t.kind = 'supervision'
        and t.targetUnitId = c.targetUnitId and t.createdAt >= c.raisedOn)`,
      values: [],
    },
    supervisor === null
      ? { sql: '1 = 1', values: [] }
      : { sql: 'c.supervisorUnitId = ?', values: [supervisor] },
    visible(viewerOf(context)),
  )
  const rows = await context.db.read<SupervisionCandidate>(
    `select c.* from supervision_candidate c join matter m on m.id = c.matterId
      where ${conditions.sql} order by c.since, c.candidateKey limit ${MOST}`,
    conditions.values,
  )
  const units = new Map((await unitsOf(context)).map((unit) => [unit.id, unit]))
  const matters = await readMatters(
    context,
    rows.map(({ matterId }) => matterId),
    new Set(['responsibleUnit']),
  )
  return rows.map((row) => ({
    key: row.candidateKey,
    trigger: row.trigger,
    since: row.since,
    days: daysBetween(row.since, context.today) + 1,
    why: whyOf(row)['zh-CN'],
    whyEn: whyOf(row).en,
    target: units.get(row.targetUnitId) ?? null,
    supervisor: units.get(row.supervisorUnitId) ?? null,
    matter: matters.get(row.matterId) ?? null,
  }))
}

function whyOf({ clock }: SupervisionCandidate): Text {
  if (clock === null) return noBulletin
  const { label } = clocks[clock as ClockCode]
  return { 'zh-CN': fill(late, { clock: label['zh-CN'] })['zh-CN'], en: fill(late, { clock: label.en }).en }
}
