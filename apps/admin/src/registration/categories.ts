/** A row of the category tree; the API lists parents before children. */
export interface CategoryRow {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
}

/** One choice per category with its whole way down, so that typing any word of it finds it. */
export function pathsOf(categories: readonly CategoryRow[]): { value: string; label: string }[] {
  const paths = new Map<string, string>()
  for (const { id, name, parentId } of categories) {
    const above = paths.get(parentId ?? '')
    paths.set(id, above ? `${above} / ${name}` : name)
  }
  return [...paths].map(([value, label]) => ({ value, label }))
}
