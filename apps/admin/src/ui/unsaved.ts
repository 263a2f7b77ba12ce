import { onBeforeUnmount, watch, type Ref } from 'vue'

/** Pages that hold something typed and not stored, by the key of their tab. */
const pages = new Set<string>()

export const isUnsaved = (key: string): boolean => pages.has(key)

/** While `unsaved` is true, closing the page's tab or the browser asks first. */
export function useUnsaved(key: string, unsaved: Ref<boolean>): void {
  watch(unsaved, (now) => (now ? pages.add(key) : pages.delete(key)), { immediate: true })
  onBeforeUnmount(() => pages.delete(key))
}

window.addEventListener('beforeunload', (event) => {
  if (pages.size > 0) event.preventDefault()
})
