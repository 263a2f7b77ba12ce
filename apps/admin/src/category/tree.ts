import type { CategoryPartsFragment } from '../graphql/generated/graphql'

export interface CategoryNode {
  readonly id: string
  readonly category: CategoryPartsFragment
  readonly children: CategoryNode[]
}

/** Categories as a tree, in the order of their codes; one whose parent is not shown stands at the top. */
export function categoryTree(categories: readonly CategoryPartsFragment[]): CategoryNode[] {
  const nodes = new Map(
    categories.map((category): [string, CategoryNode] => [
      category.id,
      { id: category.id, category, children: [] },
    ]),
  )
  const roots: CategoryNode[] = []
  for (const node of nodes.values()) (nodes.get(node.category.parentId ?? '')?.children ?? roots).push(node)
  return roots
}
