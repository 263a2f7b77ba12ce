import type { ClockFacts, MatterFacts } from '../matter/facts'
import type { ExtensionFacts } from '../matter/extension'
import { isOwed } from './clockwork'

/** The sixty days as they run now, extended or not; none before acceptance and after the reply. */
export const handlingClock = (matter: MatterFacts): ClockFacts | undefined =>
  matter.clocks.findLast((clock) => (clock.code === 'C05' || clock.code === 'C06') && isOwed(clock))

/** A review decision or another form has set the day: what was ordered cannot be stretched by the unit itself. */
export const isSetPeriod = ({ due }: ClockFacts): boolean => due.steps.some(({ kind }) => kind === 'set')

/** Requests for more time since this acceptance; a matter taken up again begins anew. */
export const extensionsNow = ({ extensions = [], acceptedOn }: MatterFacts): readonly ExtensionFacts[] =>
  extensions.filter(({ appliedOn }) => acceptedOn === undefined || appliedOn >= acceptedOn)

export const lastExtension = (matter: MatterFacts): ExtensionFacts | undefined => extensionsNow(matter).at(-1)

/** Days approved so far, served or still to be served: together at most thirty (DP-6). */
export const daysGranted = (matter: MatterFacts): number =>
  extensionsNow(matter).reduce((sum, { approvedOn, days }) => sum + (approvedOn === undefined ? 0 : days), 0)

/** Days in effect: only what was served moves the due day. */
export const daysInEffect = (matter: MatterFacts): number =>
  extensionsNow(matter).reduce(
    (sum, { effectiveOn, days }) => sum + (effectiveOn === undefined ? 0 : days),
    0,
  )
