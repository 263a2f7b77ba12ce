import { accept, refusal, refuse, text, type Outcome } from '@xinfang/domain'
import type { Tx } from '../db/database'
import { loadFacts } from '../matter/facts'
import type { MatterColumns } from '../matter/matter.entity'
import { all, visible } from '../matter/visible'
import type { Viewer } from '../session/viewer'

type Given = Readonly<Record<string, unknown>>

/** A visitor's matter is named by its id; the rules read who is complained of in it. */
export async function prepared(tx: Tx, viewer: Viewer, given: Given): Promise<Outcome<Given>> {
  const { matter } = given
  if (typeof matter !== 'string') return accept(given)
  const conditions = all({ sql: 'm.id = ?', values: [matter] }, visible(viewer))
  const [row] = await tx.query<MatterColumns>(
    `select m.* from matter m where ${conditions.sql}`,
    conditions.values,
  )
  if (!row)
    return refuse(refusal('MATTER_UNKNOWN', text('没有这一事项', 'No such matter'), { field: 'matter' }))
  const { id, accusedUsers, accusedUnits, recused, handler } = await loadFacts(tx.query, row)
  return accept({
    ...given,
    matter: { id, accusedUsers, accusedUnits, recused, ...(handler === undefined ? {} : { handler }) },
  })
}
