import { computed, ref, type Ref } from 'vue'

/** Where a list stands: keyset cursors have no page numbers to jump to, so the way back is remembered. */
export interface Paging {
  /** Cursor to read after; null for the first page. */
  readonly after: Ref<string | null>
  /** 1 for the first page. */
  readonly number: Ref<number>
  readonly next: (endCursor: string) => void
  readonly previous: () => void
  readonly first: () => void
}

export function usePaging(): Paging {
  const way = ref<string[]>([])
  return {
    after: computed(() => way.value.at(-1) ?? null),
    number: computed(() => way.value.length + 1),
    next: (endCursor) => void way.value.push(endCursor),
    previous: () => void way.value.pop(),
    first: () => void (way.value = []),
  }
}
