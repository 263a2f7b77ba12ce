import type { Role, RulebookCode } from '@xinfang/domain'

/** One demo office as data: its tree, the organs outside it, and its people. Every name is invented. */
export interface Office {
  /** Opens the logins of its people; empty for the office a newcomer meets first. */
  readonly prefix: string
  readonly rulebook: RulebookCode
  /** First two digits of the numbers of its units. */
  readonly number: number
  /** Where its petitioners live, down to the street or village. */
  readonly places: readonly string[]
  /** The root first; every parent before its children. */
  readonly units: readonly UnitPlan[]
  readonly people: readonly PersonPlan[]
}

export interface UnitPlan {
  readonly name: string
  /** Unique within the office and the organs outside it; stories name units by it. */
  readonly shortName: string
  readonly kind: 'organisation' | 'office' | 'department' | 'area' | 'village' | 'outside'
  /** Short name of the unit above. */
  readonly parent?: string
  readonly agencyCode?: string
  readonly contact?: string
  readonly functions?: string
}

export interface PersonPlan {
  readonly login: string
  readonly name: string
  /** Short name of the unit of the post. */
  readonly unit: string
  readonly role: Role
  readonly title: string
}

export const department = (
  shortName: string,
  parent: string,
  {
    name = shortName,
    functions,
    agencyCode,
  }: { name?: string; functions?: string; agencyCode?: string } = {},
): UnitPlan => ({
  name,
  shortName,
  kind: 'department',
  parent,
  ...(functions === undefined ? {} : { functions }),
  ...(agencyCode === undefined ? {} : { agencyCode }),
})

/** An organ that is no part of the office: a tree of its own. */
export const outside = (name: string, shortName = name): UnitPlan => ({ name, shortName, kind: 'outside' })

export const person = (login: string, name: string, unit: string, role: Role, title: string): PersonPlan => ({
  login,
  name,
  unit,
  role,
  title,
})

/** Where a matter is handled: the unit, who leads it and who does the work. */
export interface Section {
  readonly unit: string
  readonly head: string
  readonly handler: string
}
