interface Supervised {
  readonly target: { readonly id: string; readonly shortName: string } | null
  readonly days: number
  readonly overdue: number
}

export interface UnitBoard {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly overdue: number
  /** Days the longest of them has been supervised. */
  readonly longest: number
}

/** How each unit stands: those with late reports first, then the longest supervised. */
export function byUnit(rows: readonly Supervised[]): UnitBoard[] {
  const units = new Map<string, UnitBoard>()
  for (const { target, days, overdue } of rows) {
    if (!target) continue
    const before = units.get(target.id) ?? {
      id: target.id,
      name: target.shortName,
      count: 0,
      overdue: 0,
      longest: 0,
    }
    units.set(target.id, {
      ...before,
      count: before.count + 1,
      overdue: before.overdue + (overdue > 0 ? 1 : 0),
      longest: Math.max(before.longest, days),
    })
  }
  return [...units.values()].sort((a, b) => b.overdue - a.overdue || b.longest - a.longest)
}
