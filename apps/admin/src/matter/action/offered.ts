import type { AnswerName } from '@xinfang/domain'
import type { ActionMatterFragment } from '../../graphql/generated/graphql'
import { above, except, withinOrganisationOf, type Offers } from '../../ui/unit-offers'

type OfMatter = Pick<ActionMatterFragment, 'status' | 'homeUnit' | 'responsibleUnit'>

/**
 * Which units an action can lawfully be told: a transfer goes to any unit but the one that has the matter, a matter
 * is accepted within one's own organ, an organ above reviews. Undefined: any unit. Who is complained of only the
 * server knows, and refuses.
 */
export function unitsOffered(
  name: AnswerName,
  { status, homeUnit, responsibleUnit }: OfMatter,
): Offers | undefined {
  if (name === 'to') return except(homeUnit.id)
  // The common superior decides between any units; everybody else accepts for the own organ only.
  if (name === 'responsibleUnit') return status === 'M23' ? undefined : withinOrganisationOf(homeUnit.id)
  if (name !== 'organ') return undefined
  const handled = above((responsibleUnit ?? homeUnit).id)
  // Where the handbook is read as written, the office reviews what units below it handled (S4.4.1).
  return (unit, units) => handled(unit, units) || unit.id === homeUnit.id
}
