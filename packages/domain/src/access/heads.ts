import type { Day } from '../clock/day'
import { ruleAt, rulebooks } from '../rulebook/resolve'
import type { RulebookCode } from '../rulebook/rulebook'
import type { RuleKey } from '../rulebook/rules'
import type { Source } from '../source'
import type { Role } from './roles'

/** A unit as far as its head is asked for. */
interface LedUnit {
  readonly id: string
  /** As the tree names it: organisation, area, village, department … */
  readonly kind: string
  readonly rulebook: RulebookCode
}

interface HeldPost {
  readonly unitId: string
  readonly role: Role
  readonly since: Day
  readonly until: Day | null
}

/** Kinds of unit that a rule wants led in person, and the posts by which somebody leads them. */
const led: readonly {
  readonly rule: RuleKey
  readonly kinds: readonly string[]
  readonly roles: readonly Role[]
}[] = [
  { rule: 'unit-heads', kinds: ['area', 'village', 'department'], roles: ['unit-head', 'petition-head'] },
  { rule: 'organisation-head', kinds: ['organisation'], roles: ['leader', 'leader-in-charge'] },
]

/** Units whose handbook wants a head (一把手) who leads petition work in person, and that have none today (S1.2.2, S5.2). */
export const unitsWithoutHead = (
  units: readonly LedUnit[],
  posts: readonly HeldPost[],
  today: Day,
): { readonly unit: string; readonly source: Source }[] =>
  units.flatMap(({ id, kind, rulebook }) =>
    led.flatMap(({ rule, kinds, roles }) => {
      const asked = kinds.includes(kind) ? ruleAt(rulebooks[rulebook], rule, today) : undefined
      const headed = posts.some(
        ({ unitId, role, since, until }) =>
          unitId === id && roles.includes(role) && since <= today && (until === null || until >= today),
      )
      return asked && !headed ? [{ unit: id, source: asked.source }] : []
    }),
  )
