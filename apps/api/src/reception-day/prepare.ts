import { accept, receptionDay, refusal, refuse, text, type Outcome, type StepContext } from '@xinfang/domain'
import type { Tx } from '../db/database'
import { places } from '../db/insert'
import { loadAllFacts, loadFacts } from '../matter/facts'
import type { MatterColumns } from '../matter/matter.entity'
import { all, visible } from '../matter/visible'
import type { Viewer } from '../session/viewer'
import type { At } from '../track/concept'

type Given = Readonly<Record<string, unknown>>

/** A visitor's matter is named by its id; the rules read who is complained of in it, of a substitute's visitors too. */
export async function prepared(
  tx: Tx,
  viewer: Viewer,
  given: Given,
  context: StepContext,
  { step, before }: At<receptionDay.ReceptionFacts>,
): Promise<Outcome<Given>> {
  if (step === 'substituteLeader') return substituted(tx, given, context, before)
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

async function substituted(
  tx: Tx,
  given: Given,
  context: StepContext,
  before: receptionDay.ReceptionFacts | null,
): Promise<Outcome<Given>> {
  const ids = (before?.visitors ?? []).flatMap(({ matter, scheduled }) =>
    scheduled && matter !== undefined ? [matter] : [],
  )
  const { leader } = given as { leader?: receptionDay.ReceivingLeader }
  if (leader === undefined || ids.length === 0) return accept(given)
  const rows = await tx.query<MatterColumns>(`select * from matter where id in (${places(ids)})`, ids)
  const facts = await loadAllFacts(tx.query, rows)
  const refusals = receptionDay.checkQueue(leader, [...facts.values()], context)
  return refusals.length === 0 ? accept(given) : refuse(...refusals)
}
