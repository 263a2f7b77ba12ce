/** One page of a list, as every list of the schema answers it. */
export interface Connection<N> {
  readonly edges: readonly { readonly node: N }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
}

/** Every node from the first page to the last; the next page is read when the last node of one was taken. */
export async function* nodesOf<N>(
  read: (after: string | null) => Promise<Connection<N>>,
): AsyncGenerator<N, void> {
  for (let after: string | null = null; ;) {
    const { edges, pageInfo } = await read(after)
    for (const { node } of edges) yield node
    if (!pageInfo.hasNextPage || !pageInfo.endCursor) return
    after = pageInfo.endCursor
  }
}
