import { accept, refusal, refuse, text, type meeting, type Outcome } from '@xinfang/domain'
import type { Tx } from '../db/database'
import { places } from '../db/insert'
import { loadAllFacts } from '../matter/facts'
import type { MatterColumns } from '../matter/matter.entity'
import { all, visible } from '../matter/visible'
import type { Viewer } from '../session/viewer'

type Given = Readonly<Record<string, unknown>>

/**
 * Cases on the agenda are matters the convener sees; their own title stands there. A sealed matter is discussed by its
 * members only, and nobody sits over a matter they are complained of in or stepped aside from.
 */
export async function prepared(tx: Tx, viewer: Viewer, given: Given): Promise<Outcome<Given>> {
  const { agenda = [], invited = [] } = given as {
    agenda?: readonly meeting.AgendaItem[]
    invited?: readonly meeting.Attendee[]
  }
  const ids = agenda.flatMap(({ matter }) => matter ?? [])
  if (ids.length === 0) return accept(given)
  const conditions = all(
    { sql: `m.id in (${places(ids)}) and m.secrecy <> 'sealed'`, values: ids },
    visible(viewer),
  )
  const rows = await tx.query<MatterColumns>(
    `select m.* from matter m where ${conditions.sql}`,
    conditions.values,
  )
  const facts = await loadAllFacts(tx.query, rows)
  const refusals = agenda.flatMap(({ matter }, at) => {
    if (matter === undefined) return []
    const found = facts.get(matter)
    if (!found)
      return [refusal('MATTER_UNKNOWN', text('没有这一事项', 'No such matter'), { field: `agenda.${at}` })]
    const partial = invited.some(
      ({ userId, unitId }) =>
        found.accusedUsers.includes(userId) ||
        found.recused.includes(userId) ||
        found.accusedUnits.includes(unitId),
    )
    return partial
      ? [
          refusal(
            'ATTENDEE_HAS_INTEREST',
            text(
              '参加人员中有被反映或者应当回避的，请另行研究该事项',
              'Somebody invited is complained of, or stepped aside',
            ),
            { field: `agenda.${at}` },
          ),
        ]
      : []
  })
  if (refusals.length > 0) return refuse(...refusals)
  const titles = new Map(rows.map(({ id, number, title }) => [id, `${title}（${number}）`]))
  return accept({
    ...given,
    agenda: agenda.map((item) => ({
      ...item,
      title: (item.matter === undefined ? undefined : titles.get(item.matter)) ?? item.title,
    })),
  })
}
