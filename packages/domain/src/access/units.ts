import type { Reach } from './roles'

/** A unit of the tree; the root of a tree is an organisation. */
export interface Unit {
  readonly id: string
  readonly parentId: string | null
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
