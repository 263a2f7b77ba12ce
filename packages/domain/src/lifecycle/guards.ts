import { archiveGuards } from './guards/archive'
import type { Guard } from './guards/guard'
import { handlingGuards } from './guards/handling'
import { personGuards } from './guards/persons'
import { remedyGuards } from './guards/remedy'
import { routingGuards } from './guards/routing'

/** Every guard an action may name. */
export const guards = {
  ...routingGuards,
  ...personGuards,
  ...handlingGuards,
  ...remedyGuards,
  ...archiveGuards,
} as const satisfies Record<string, Guard>

export type GuardName = keyof typeof guards
