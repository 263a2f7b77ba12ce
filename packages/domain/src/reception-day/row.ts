import { stepOf, type StepContext } from '../track/step'
import type { ReceptionFacts } from './facts'
import type { ReceptionAnswers } from './answers'

export type ReceptionParty = 'office' | 'leader' | 'escorts' | 'units'

/** One row of the table of steps. */
export const step = stepOf<ReceptionFacts, ReceptionAnswers, StepContext, ReceptionParty>()
