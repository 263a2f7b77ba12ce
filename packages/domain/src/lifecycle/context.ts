import { lineage, organisationOf, type Unit } from '../access/units'
import type { Viewer } from '../access/viewer'
import type { Calendar } from '../clock/calendar'
import type { Day } from '../clock/day'
import type { Rulebook } from '../rulebook/rulebook'
import type { MatterFacts } from '../matter/facts'
import { lastReview } from '../matter/review'

/** Everything beside the matter that an action depends on. Nothing is read from the machine. */
export interface Context {
  readonly viewer: Viewer
  /** The whole tree; keep one list per version of the tree, it is indexed once. */
  readonly units: readonly Unit[]
  /** The civil day of the act, Asia/Shanghai. */
  readonly today: Day
  /** Handbook of the organisation that acts; the floor of each step's day lies under it (RB-1, RB-4). */
  readonly rulebook: Rulebook
  readonly calendar: Calendar
  /** People the answers name as readers, with their posts; who is not listed here holds none. */
  readonly named?: readonly Viewer[]
}

/**
 * Who acts or is told: the unit that registered, the one responsible, sender and receiver of a transfer, the unit
 * that decides on acceptance now, the superior that settles a dispute, the reviewing organ, any that takes part.
 */
export type Party =
  'home' | 'responsible' | 'receiver' | 'sender' | 'decider' | 'superior' | 'reviewer' | 'any'

/** The units a party stands for now. */
export function unitsOf(party: Party, matter: MatterFacts, units: readonly Unit[]): string[] {
  const { homeUnit, responsibleUnit, sent, status, dispute } = matter
  const review = lastReview(matter)
  const parties: Record<Party, readonly (string | undefined)[]> = {
    home: [homeUnit],
    responsible: [responsibleUnit],
    receiver: [sent?.to],
    sender: [sent?.from],
    decider: [status === 'M20' || status === 'M21' ? sent?.to : homeUnit],
    superior: [dispute && (commonSuperior(dispute.units, units) ?? organisationOf(homeUnit, units))],
    // An organ outside this installation has no people here: the home office keeps its record.
    reviewer: [review && (review.organ ?? homeUnit)],
    any: [homeUnit, responsibleUnit, sent?.to],
  }
  return parties[party].filter((unitId) => unitId !== undefined)
}

/** The nearest unit strictly above all of these; none when they share no tree, or one of them is its root (信访工作条例 24). */
export const commonSuperior = (unitIds: readonly string[], units: readonly Unit[]): string | undefined => {
  const [first = [], ...rest] = unitIds.map((unitId) => lineage(unitId, units).slice(1))
  return first.find((unitId) => rest.every((line) => line.includes(unitId)))
}
