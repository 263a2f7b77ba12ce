/** What was used of late, as much of it as fits: the longest unused goes first. */
export interface Recent<V> {
  get(key: string): V | undefined
  set(key: string, value: V, weight: number): void
  delete(key: string): void
}

/**
 * Keeps values up to a total weight, and none that is heavier alone.
 * @param most of the weights together, in whatever unit `set` is told
 */
export function recent<V>(most: number): Recent<V> {
  // A Map keeps the order of insertion; what is used is inserted anew.
  const kept = new Map<string, { readonly value: V; readonly weight: number }>()
  let total = 0
  const remove = (key: string) => {
    total -= kept.get(key)?.weight ?? 0
    kept.delete(key)
  }
  return {
    get: (key) => {
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    set: (key, value, weight) => {
      remove(key)
      if (weight > most) return
      kept.set(key, { value, weight })
      total += weight
      for (const [oldest] of kept) {
        if (total <= most) break
        remove(oldest)
      }
    },
    delete: remove,
  }
}
