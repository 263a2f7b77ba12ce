import { checkText } from '../matter/wording'
import { answers as fields, type AnswerName } from './answers'
import type { Check } from './checks/check'
import { closingChecks } from './checks/closing'
import { competenceChecks } from './checks/competence'
import { decisionChecks } from './checks/decision'
import { endingChecks } from './checks/ending'
import { personsChecks } from './checks/persons'
import { remedyChecks } from './checks/remedy'
import { repeatChecks } from './checks/repeat'
import { routingChecks } from './checks/routing'
import { serviceChecks } from './checks/service'

/** Every check an action may name. */
export const checks = {
  texts: (given) =>
    (Object.keys(given) as AnswerName[]).flatMap((name) => {
      const value = given[name]
      return fields[name]?.kind === 'text' && typeof value === 'string'
        ? checkText(value, name, 'reason')
        : []
    }),
  ...decisionChecks,
  ...repeatChecks,
  ...competenceChecks,
  ...routingChecks,
  ...personsChecks,
  ...closingChecks,
  ...endingChecks,
  ...remedyChecks,
  ...serviceChecks,
} as const satisfies Record<string, Check>

export type CheckName = keyof typeof checks
