import type { InputOfRow } from '../track/step'
import { planning } from './planning'
import { receiving } from './receiving'

/** The table of steps of a reception day (`domain.md` 2.5, S4.10, S5.4). */
export const receptionSteps = { ...planning, ...receiving } as const

export type ReceptionStep = keyof typeof receptionSteps
export type ReceptionInput<S extends ReceptionStep> = InputOfRow<(typeof receptionSteps)[S]>
