import { receptionDay } from '@xinfang/domain'
import type { Context } from '../context'
import { loadAllFacts } from '../matter/facts'
import type { MatterColumns } from '../matter/matter.entity'
import { readMatters } from '../matter/read'
import { all, visible } from '../matter/visible'
import type { Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import type { PastDueAssignment } from './roster.type'

/** Most shown at once; the register holds them all. */
const MOST = 100

/** Assigned matters whose period is reached and that nobody supervises yet, longest overdue first (S4.10.7). */
export async function pastDueOf(
  context: Context,
  viewer: Viewer,
  fields: ReadonlySet<string>,
): Promise<PastDueAssignment[]> {
  const { db, today } = context
  const conditions = all(
    {
      sql: `m.isOpen = 1 and m.nextDueDay < ?
        and exists (select 1 from transfer f where f.matterId = m.id and f.kind = 'assignment' and f.endedOn is null)
        and not exists (select 1 from track s where s.matterId = m.id and s.kind = 'supervision' and s.isOpen = 1)`,
      values: [today],
    },
    visible(viewer),
  )
  const matters = await db.read<MatterColumns>(
    `select m.* from matter m where ${conditions.sql} order by m.nextDueDay, m.id limit ${MOST}`,
    conditions.values,
  )
  const facts = await loadAllFacts(db.read, matters)
  const units = await unitsOf(context)
  const found = receptionDay.pastDueAssignments([...facts.values()], today, units)
  // One line a matter, however many of its periods are over: the oldest failure.
  const due = found
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .filter((one, i, sorted) => sorted.findIndex(({ matter }) => matter === one.matter) === i)
  const shown = await readMatters(
    context,
    due.map(({ matter }) => matter),
    fields,
  )
  return due.flatMap(({ matter: matterId, since, why, trigger, target }) => {
    const matter = shown.get(matterId)
    const unit = units.find(({ id }) => id === target) ?? null
    return matter ? [{ matter, since, why: why['zh-CN'], trigger, target: unit }] : []
  })
}
