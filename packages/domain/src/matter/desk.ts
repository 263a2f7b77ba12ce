import type { MatterFacts } from './facts'
import { statuses } from './status'

/**
 * The unit that owes the next act, whose work list shows the matter: the registering unit while it sorts,
 * the receiver once it is sent, the sender while an objection lies before it, then the responsible unit.
 */
export function deskOf(facts: Pick<MatterFacts, 'status' | 'homeUnit' | 'responsibleUnit' | 'sent'>): string {
  switch (facts.status) {
    case 'M20':
    case 'M21':
      return facts.sent?.to ?? facts.homeUnit
    case 'M22':
      return facts.sent?.from ?? facts.homeUnit
    default:
      return statuses[facts.status].phase === 'handling' || statuses[facts.status].phase === 'remedy'
        ? (facts.responsibleUnit ?? facts.homeUnit)
        : facts.homeUnit
  }
}
