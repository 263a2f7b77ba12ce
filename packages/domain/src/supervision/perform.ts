import { canSee } from '../access/viewer'
import { daysBetween, type Day } from '../clock/day'
import type { Outcome } from '../refusal'
import { allowedStepsOf, performStep, type AllowedStep, type Track } from '../track/perform'
import type { Addressee, MatterContext, StepEffects } from '../track/step'
import { supervisorOf } from './candidates'
import { noSupervision, type SupervisionFacts } from './facts'
import { supervisionFields, type SupervisionAnswers, type SupervisionParty } from './answers'
import { supervisionSteps, type SupervisionInput, type SupervisionStep } from './steps'

const unit = (unitId: string | undefined): Addressee[] => (unitId === undefined ? [] : [{ unit: unitId }])

/** Before the order anybody of the units that may supervise one of those concerned may act; the order says which it is. */
const possible = ({ matter, units }: MatterContext): Addressee[] =>
  [matter.responsibleUnit, matter.sent?.to, matter.homeUnit]
    .filter((target) => target !== undefined)
    .flatMap((target) => unit(supervisorOf(matter, target, units)))

const track: Track<SupervisionFacts, SupervisionAnswers, MatterContext, SupervisionParty> = {
  rows: supervisionSteps,
  fields: supervisionFields,
  blank: noSupervision,
  sees: (_facts, { matter, viewer, units }) => canSee(matter, viewer, units),
  parties: ({ supervisor, target }, context) => ({
    supervisor: supervisor === undefined ? possible(context) : unit(supervisor),
    target: unit(target),
    judge: unit(supervisor),
  }),
}

/** What one step of a supervision would do, or why not. `null`: a new one. */
export const performSupervision = <S extends SupervisionStep>(
  facts: SupervisionFacts | null,
  step: S,
  input: SupervisionInput<S>,
  context: MatterContext,
): Outcome<StepEffects<SupervisionFacts, S>> => performStep(track, facts, step, input, context)

export const allowedSupervisionSteps = (
  facts: SupervisionFacts | null,
  context: MatterContext,
): AllowedStep<SupervisionStep>[] => allowedStepsOf(track, facts, context) as AllowedStep<SupervisionStep>[]

/** One row of the board: what is supervised, by whom, how long, how late. */
export interface SupervisionStanding {
  readonly open: boolean
  readonly days: number
  /** Days past the day set, 0 in time. */
  readonly overdue: number
}

export function supervisionStanding(
  { state, orderedOn, due }: SupervisionFacts,
  today: Day,
): SupervisionStanding {
  const open = ['opened', 'reported', 'returned', 'accepted'].includes(state)
  const awaited = state === 'opened' || state === 'returned'
  return {
    open,
    days: open && orderedOn !== undefined ? daysBetween(orderedOn, today) : 0,
    overdue: awaited && due !== undefined ? Math.max(0, daysBetween(due, today)) : 0,
  }
}
