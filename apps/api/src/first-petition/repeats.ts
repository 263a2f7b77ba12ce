import { addDays, settledInOneGo, type Day } from '@xinfang/domain'
import type { Context } from '../context'
import { places } from '../db/insert'
import { repeatedDays } from '../matter/repeated'
import { all, type Condition } from '../matter/visible'
import type { Viewer } from '../session/viewer'

/** What came again on the first petitions of a unit. */
export interface Again {
  readonly repeats: number
  /** Of those closed whose window passed: came again within it. */
  readonly again: number
}

interface Earlier {
  readonly id: string
  readonly unitId: string | null
  readonly acceptedOn: Day | null
  readonly closedOn: Day | null
}

/**
 * Further submissions on first petitions, by responsible unit of the first (S1.4.4, S1.4.5).
 * @param received the condition that names the first petitions
 */
export async function againBy(
  context: Context,
  viewer: Viewer,
  { received, from, windowDays }: { received: Condition; from: Day; windowDays: number },
): Promise<Map<string | null, Again>> {
  const days = await repeatedDays(context, viewer, from)
  if (days.size === 0) return new Map()
  const those = all({ sql: `m.id in (${places([...days.keys()])})`, values: [...days.keys()] }, received)
  const first = await context.db.read<Earlier>(
    `select m.id, m.responsibleUnitId as unitId, m.acceptedOn, m.closedOn from matter m where ${those.sql}`,
    those.values,
  )
  const found = new Map<string | null, Again>()
  for (const { id, unitId, acceptedOn, closedOn } of first) {
    const repeatedOn = days.get(id)!
    const watched = acceptedOn !== null && closedOn !== null && addDays(closedOn, windowDays) <= context.today
    const again = watched && !settledInOneGo({ closedOn, repeatedOn }, windowDays)
    const before = found.get(unitId) ?? { repeats: 0, again: 0 }
    found.set(unitId, {
      repeats: before.repeats + repeatedOn.length,
      again: before.again + (again ? 1 : 0),
    })
  }
  return found
}
