import { accept, refusal, refuse, text, type Outcome } from '@xinfang/domain'
import type { Tx } from '../db/database'
import { all, visible } from '../matter/visible'
import type { Viewer } from '../session/viewer'

type Given = Readonly<Record<string, unknown>>

/** A visit is tied to a matter the office sees; what it may not see looks like what is not there. */
export async function visibleMatter(tx: Tx, viewer: Viewer, given: Given): Promise<Outcome<Given>> {
  const { matter } = given
  if (typeof matter !== 'string') return accept(given)
  const conditions = all({ sql: 'm.id = ?', values: [matter] }, visible(viewer))
  const found = await tx.query(`select 1 as one from matter m where ${conditions.sql}`, conditions.values)
  return found.length > 0
    ? accept(given)
    : refuse(refusal('MATTER_UNKNOWN', text('没有这一事项', 'No such matter'), { field: 'matter' }))
}
