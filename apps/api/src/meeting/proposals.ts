import { meeting } from '@xinfang/domain'
import type { Context } from '../context'
import { loadAllFacts } from '../matter/facts'
import type { MatterColumns } from '../matter/matter.entity'
import { readMatters } from '../matter/read'
import { all, visible } from '../matter/visible'
import type { Viewer } from '../session/viewer'
import type { AgendaProposalType } from './proposal.type'

/** Most cases proposed at once, most pressing first. */
const MOST = 200

/**
 * Open matters that are major, overdue or difficult, for the next agenda. The statement narrows to those that may be;
 * the domain says which are and why.
 */
export async function proposalsOf(
  { db, today, ...context }: Context,
  viewer: Viewer,
  fields: ReadonlySet<string>,
): Promise<AgendaProposalType[]> {
  const conditions = all(
    {
      sql: `m.isOpen = 1 and m.secrecy <> 'sealed' and (m.major = 1 or m.urgent = 1 or m.nextDueDay < ?
        or m.status in ('M23', 'M42', 'M60', 'M70')
        or exists (select 1 from matter_record x where x.matterId = m.id and x.kind = 'extension')
        or (select count(*) from submission s where s.matterId = m.id) > 2)`,
      values: [today],
    },
    visible(viewer),
  )
  const rows = await db.read<MatterColumns & { submissions: number }>(
    `select m.*, (select count(*) from submission s where s.matterId = m.id) as submissions
       from matter m where ${conditions.sql} order by m.nextDueDay, m.id limit ${MOST}`,
    conditions.values,
  )
  const facts = await loadAllFacts(db.read, rows)
  const proposed = meeting.proposeAgenda(
    rows.map((row) => ({ ...facts.get(row.id)!, repeats: Number(row.submissions) - 1 })),
    today,
  )
  const shown = await readMatters(
    { db, today, ...context },
    proposed.map(({ matter }) => matter),
    fields,
  )
  return proposed.flatMap(({ matter: id, grounds }) => {
    const matter = shown.get(id)
    return matter
      ? [{ matter, grounds: grounds.map((code) => meeting.agendaGrounds[code].label['zh-CN']) }]
      : []
  })
}
