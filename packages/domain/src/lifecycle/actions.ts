import type { Answers } from './answers'
import type { ActionCode } from './codes'
import type { ActionRow } from './row'
import { decisionRows } from './rows/decision'
import { endingRows } from './rows/ending'
import { handlingRows } from './rows/handling'
import { intakeRows } from './rows/intake'
import { remedyRows } from './rows/remedy'
import { routingRows } from './rows/routing'

/** The table of actions (`domain.md` 2.3): every transition T01-T32, in the order of a matter's life. */
export const actions = {
  ...intakeRows,
  ...decisionRows,
  ...routingRows,
  ...handlingRows,
  ...remedyRows,
  ...endingRows,
} as const satisfies Record<ActionCode, ActionRow>

export const actionOf = (action: ActionCode): ActionRow => actions[action]

/** What one action is told: its required answers, and those it may take. */
export type InputOf<A extends ActionCode> = Required<Pick<Answers, (typeof actions)[A]['asks'][number]>> &
  Partial<Pick<Answers, (typeof actions)[A]['mayAsk'][number]>>
