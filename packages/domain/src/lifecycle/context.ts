import type { Unit } from '../access/units'
import type { Viewer } from '../access/viewer'
import type { Calendar } from '../clock/calendar'
import type { Day } from '../clock/day'
import type { Rulebook } from '../rulebook/rulebook'
import type { MatterFacts } from '../matter/facts'

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
}

/** Who acts or is told: the unit that registered, the one responsible, sender and receiver of a transfer, any of them. */
export type Party = 'home' | 'responsible' | 'receiver' | 'sender' | 'any'

/** The units a party stands for now. */
export function unitsOf(party: Party, matter: MatterFacts): string[] {
  const { homeUnit, responsibleUnit, sent } = matter
  const parties: Record<Party, readonly (string | undefined)[]> = {
    home: [homeUnit],
    responsible: [responsibleUnit],
    receiver: [sent?.to],
    sender: [sent?.from],
    any: [homeUnit, responsibleUnit, sent?.to],
  }
  return parties[party].filter((unitId) => unitId !== undefined)
}
