import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql'

type Fragments = GraphQLResolveInfo['fragments']

/** Documents are parsed once and kept by the server, so the answer for one field node never changes. */
const known = new WeakMap<FieldNode, Map<string, ReadonlySet<string>>>()

/**
 * Names of the fields selected below `path` (e.g. `edges.node`), fragments included: the parent query brings
 * joined data only when somebody asked for it, and no resolver runs once per row.
 */
export function selected(
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  path = '',
): ReadonlySet<string> {
  const [node] = info.fieldNodes
  if (!node) return new Set()
  let byPath = known.get(node)
  if (!byPath) known.set(node, (byPath = new Map()))
  let names = byPath.get(path)
  if (!names) {
    let sets = info.fieldNodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []))
    for (const step of path === '' ? [] : path.split('.'))
      sets = sets
        .flatMap((set) => fields(set, info.fragments))
        .flatMap((field) => (field.name.value === step && field.selectionSet ? [field.selectionSet] : []))
    names = new Set(sets.flatMap((set) => fields(set, info.fragments)).map((field) => field.name.value))
    byPath.set(path, names)
  }
  return names
}

function fields(set: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return set.selections.flatMap((selection): FieldNode[] => {
    switch (selection.kind) {
      case Kind.FIELD:
        return [selection]
      case Kind.INLINE_FRAGMENT:
        return fields(selection.selectionSet, fragments)
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments[selection.name.value]
        return fragment ? fields(fragment.selectionSet, fragments) : []
      }
    }
  })
}
