import type { ClockCode } from '../clock/clocks'
import { daysBetween, type Day } from '../clock/day'
import { reproject } from '../clock/reproject'
import type { FormCode } from '../form/forms'
import type { ClockFacts, DocumentFacts } from '../matter/facts'
import { rulebooks } from '../rulebook/resolve'
import type { RulebookCode } from '../rulebook/rulebook'
import type { Context } from './context'
import type { ClockEffect } from './effects'

/** Documents that print a clock's due day for the petitioner; the petitioner's own periods are told by their number. */
const printedBy: Partial<Record<ClockCode, FormCode>> = { C05: 'F01', C06: 'F15' }

/** Whether the petitioner was told this due day; it may then not move earlier (DP-10). */
export const isPrinted = ({ code, holder }: ClockFacts, { documents }: Timed): boolean =>
  holder === 'petitioner' ||
  documents.some(({ form, issuedOn }) => form === printedBy[code] && issuedOn !== undefined)

/** The part of the facts that the calendar touches. */
export interface Timed {
  readonly clocks: readonly ClockFacts[]
  readonly documents: readonly Pick<DocumentFacts, 'form' | 'issuedOn'>[]
}

/** One clock that another calendar moves, or whose account it changes. */
export interface Reprojection {
  readonly code: ClockCode
  readonly holder: string
  readonly from: Day
  readonly to: Day
  /** Calendar days later; negative = earlier. */
  readonly moved: number
  /** It would have moved earlier, and stays because it was told to the petitioner or would be past. */
  readonly kept: boolean
  readonly effect: ClockEffect
}

/**
 * What the calendar of the context changes in the clocks that still run: shown before the run is confirmed, stored
 * by it. A clock already counted by this calendar is not named, so a run that was cut off goes on where it stopped.
 */
export const reprojections = (
  matter: Timed,
  { calendar, today }: Pick<Context, 'calendar' | 'today'>,
): Reprojection[] =>
  matter.clocks
    .filter(
      ({ state, due }) =>
        (state === 'running' || state === 'paused') && due.calendarVersion !== calendar.version,
    )
    .map((clock) => {
      // A period that runs keeps the rulebook it began under (RB-4).
      const rulebook = rulebooks[clock.due.rulebook as RulebookCode]
      const due = reproject(clock.due, { rulebook, calendar, today, printed: isPrinted(clock, matter) })
      return {
        code: clock.code,
        holder: clock.holder,
        from: clock.due.day,
        to: due.day,
        moved: daysBetween(clock.due.day, due.day),
        kept: due.steps.some(({ kind }) => kind === 'printed'),
        effect: { do: 'reproject', code: clock.code, on: today, due },
      }
    })
