import type { Day } from '@xinfang/domain'
import type { Context } from '../context'
import { all, visible } from './visible'
import type { Viewer } from '../session/viewer'

/**
 * Days of further submissions by the earlier matter they repeat: a person judged them to be of the same facts and
 * reasons, merged, or answered by the earlier decision (S1.4.4, S1.4.5).
 * @param from first day of receipt looked at
 */
export async function repeatedDays(
  { db }: Pick<Context, 'db'>,
  viewer: Viewer,
  from: Day,
): Promise<Map<string, Day[]>> {
  const came = all({ sql: 'm.first = 0 and m.receivedOn >= ?', values: [from] }, visible(viewer))
  const judged = await db.read<{ data: string; receivedOn: Day }>(
    `select r.data, m.receivedOn from matter m join matter_record r on r.matterId = m.id and r.kind = 'judgement'
      where ${came.sql}`,
    came.values,
  )
  const days = new Map<string, Day[]>()
  for (const { data, receivedOn } of judged) {
    const { kind, earlier } = JSON.parse(data) as { kind: string; earlier?: string }
    if (earlier === undefined || kind === 'new-facts') continue
    days.set(earlier, [...(days.get(earlier) ?? []), receivedOn])
  }
  return days
}
