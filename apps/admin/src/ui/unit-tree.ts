/** What the tree needs to know of a unit. The API lists units ordered by path: parents before children. */
export interface UnitRow {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
}

export interface UnitNode<Unit extends UnitRow> {
  readonly id: string
  readonly unit: Unit
  readonly children: UnitNode<Unit>[]
}

/** The forest of units; a unit whose parent is not in the list stands as a root. */
export function treeOf<Unit extends UnitRow>(units: readonly Unit[]): UnitNode<Unit>[] {
  const nodes = new Map(
    units.map((unit) => [unit.id, { id: unit.id, unit, children: [] as UnitNode<Unit>[] }]),
  )
  const roots: UnitNode<Unit>[] = []
  for (const node of nodes.values()) (nodes.get(node.unit.parentId ?? '')?.children ?? roots).push(node)
  return roots
}

/** The names above each unit, from the root down, without its own: '某街道 / 东城管理区'. */
export function pathNames(units: readonly UnitRow[]): Map<string, string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const above = (unit: UnitRow | undefined): string[] =>
    unit ? [...above(byId.get(unit.parentId ?? '')), unit.name] : []
  return new Map(units.map((unit) => [unit.id, above(byId.get(unit.parentId ?? '')).join(' / ')]))
}
