import type { Day } from '../clock/day'
import { text, type Text } from '../text'

/**
 * One request for more time (S4.10.8): asked by the handler before expiry, verified by the petition office,
 * approved by the head, served. Without service on the petitioner it has no effect.
 */
export interface ExtensionFacts {
  /** Number within the matter, from 1; the same number replaces the record. */
  readonly n: number
  /** Calendar days asked for. */
  readonly days: number
  readonly appliedBy: string
  readonly appliedOn: Day
  readonly verifiedOn?: Day
  readonly approvedBy?: string
  readonly approvedOn?: Day
  readonly refusedOn?: Day
  /** The service date of the notice F15, or the day on which telling nobody was found to do. */
  readonly effectiveOn?: Day
}

export const extensionStates = {
  applied: text('待核实', 'to be verified'),
  verified: text('待批准', 'to be approved'),
  refused: text('未批准', 'refused'),
  approved: text('待送达', 'approved, to be served'),
  effective: text('已生效', 'in effect'),
} as const satisfies Record<string, Text>

export type ExtensionState = keyof typeof extensionStates

export function extensionState(extension: ExtensionFacts): ExtensionState {
  if (extension.refusedOn !== undefined) return 'refused'
  if (extension.effectiveOn !== undefined) return 'effective'
  if (extension.approvedOn !== undefined) return 'approved'
  return extension.verifiedOn === undefined ? 'applied' : 'verified'
}
