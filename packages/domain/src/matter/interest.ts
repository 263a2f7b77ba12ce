import type { Day } from '../clock/day'

/** A conflict of interest that was declared, by the official or by somebody else about them (信访工作条例 28(3)). */
export interface InterestFacts {
  /** Number within the matter, from 1; the same number replaces the record. */
  readonly n: number
  /** The official concerned. */
  readonly userId: string
  readonly declaredBy: string
  readonly declaredOn: Day
  readonly decidedOn?: Day
  /** The official steps aside; only once decided. */
  readonly upheld?: boolean
}

/** Declared and not decided yet. */
export const isUndecided = ({ decidedOn }: InterestFacts): boolean => decidedOn === undefined

/** Whoever declares an interest of their own keeps their hands off until it is decided; a word about others binds nobody yet. */
export const suspends = (interest: InterestFacts, userId: string): boolean =>
  isUndecided(interest) && interest.userId === userId && interest.declaredBy === userId
