import type { Reach } from './roles'

/** A unit of the tree; the root of a tree is an organisation. */
export interface Unit {
  readonly id: string
  readonly parentId: string | null
  /** The word of the organ in the numbers of its papers; null for a section that acts in the name of the organ above. */
  readonly agencyCode?: string | null
}

interface Tree {
  readonly parents: ReadonlyMap<string, string | null>
  readonly children: ReadonlyMap<string, readonly string[]>
}

/** One index per list of units, kept as long as the list itself: the answers stay pure, the lookups O(1). */
const trees = new WeakMap<readonly Unit[], Tree>()

function treeOf(units: readonly Unit[]): Tree {
  let tree = trees.get(units)
  if (tree === undefined) {
    const children = new Map<string, string[]>()
    for (const { id, parentId } of units)
      if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id])
    tree = { parents: new Map(units.map(({ id, parentId }) => [id, parentId])), children }
    trees.set(units, tree)
  }
  return tree
}

export const isUnit = (unitId: string, units: readonly Unit[]): boolean => treeOf(units).parents.has(unitId)

/** The unit and all above it, nearest first. A loop in bad data ends where it closes. */
export function lineage(unitId: string, units: readonly Unit[]): readonly string[] {
  const { parents } = treeOf(units)
  const line = new Set<string>()
  for (
    let at: string | null | undefined = unitId;
    typeof at === 'string' && !line.has(at);
    at = parents.get(at)
  )
    line.add(at)
  return [...line]
}

/**
 * The organ that signs for a unit, and answers for what it signed: the nearest unit upward with papers of its own.
 * In a tree that does not tell, each unit is an organ.
 */
export const organOf = (unitId: string, units: readonly Unit[]): string =>
  lineage(unitId, units).find((id) => units.find((unit) => unit.id === id)?.agencyCode !== null) ??
  organisationOf(unitId, units)

/** The unit above the organ that signs for a unit; undefined where it lies outside the tree. */
export const aboveOrgan = (unitId: string, units: readonly Unit[]): string | undefined =>
  lineage(organOf(unitId, units), units)[1]

/** The unit and all below it. */
export function subtree(unitId: string, units: readonly Unit[]): ReadonlySet<string> {
  const { children } = treeOf(units)
  const found = new Set([unitId])
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child)
  return found
}

/** The root above a unit: its organisation. */
export const organisationOf = (unitId: string, units: readonly Unit[]): string =>
  lineage(unitId, units).at(-1) ?? unitId

/** The units that a reach spans from one unit. */
export function span(reach: Reach, unitId: string, units: readonly Unit[]): ReadonlySet<string> {
  switch (reach) {
    case 'none':
      return new Set()
    case 'own':
      return new Set([unitId])
    case 'subtree':
      return subtree(unitId, units)
    case 'organisation':
      return subtree(organisationOf(unitId, units), units)
  }
}
