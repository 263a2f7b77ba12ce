import type { MatterFacts } from './facts'
import { lastReview } from './review'
import { statuses } from './status'

/**
 * The unit that owes the next act, whose work list shows the matter: the registering unit while it sorts,
 * the receiver once it is sent, the sender while an objection lies before it, then the responsible unit, and
 * the reviewing organ while it reviews. What the office confirms after a remedy lies with the registering unit.
 */
export function deskOf(
  facts: Pick<MatterFacts, 'status' | 'homeUnit' | 'responsibleUnit' | 'sent' | 'reviews'>,
): string {
  switch (facts.status) {
    case 'M20':
    case 'M21':
      return facts.sent?.to ?? facts.homeUnit
    case 'M22':
      return facts.sent?.from ?? facts.homeUnit
    case 'M60':
    case 'M70':
      return lastReview(facts)?.organ ?? facts.homeUnit
    case 'M50':
      return facts.responsibleUnit ?? facts.homeUnit
    default:
      return statuses[facts.status].phase === 'handling'
        ? (facts.responsibleUnit ?? facts.homeUnit)
        : facts.homeUnit
  }
}
