import type { InputOfRow } from '../track/step'
import { arranging } from './arranging'
import { sitting } from './sitting'

export type { HearingParty } from './row'

/** The table of a hearing's steps (`domain.md` 2.5, S4.6). */
export const hearingSteps = { ...arranging, ...sitting } as const

export type HearingStep = keyof typeof hearingSteps
export type HearingInput<S extends HearingStep> = InputOfRow<(typeof hearingSteps)[S]>
