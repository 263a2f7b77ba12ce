import { defineStore } from 'pinia'
import { ref, watch } from 'vue'

export interface Tab {
  /** The path without its query: one tab per page and object. */
  readonly key: string
  /** Where the tab was last, query included. */
  to: string
  /** Message key of the page's title. */
  readonly title: string
  /** What the page itself is called, e.g. a matter's number; never personal data. */
  label?: string
}

const KEY = 'xinfang.tabs'
/** More open pages than this are more than a person can read; the oldest closes. */
const MOST = 12

function stored(): Tab[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as Tab[]
  } catch {
    return []
  }
}

/** The row of open pages. Survives a reload of the browser tab, not its closing. */
export const useTabs = defineStore('tabs', () => {
  const tabs = ref<Tab[]>(stored())
  watch(tabs, (now) => sessionStorage.setItem(KEY, JSON.stringify(now)), { deep: true })

  function open(key: string, to: string, title: string): void {
    const tab = tabs.value.find((one) => one.key === key)
    if (tab) tab.to = to
    else tabs.value.push({ key, to, title })
    if (tabs.value.length > MOST) tabs.value.splice(1, 1)
  }

  /** Closes a tab; answers where to go when it was the one in front. */
  function close(key: string): string {
    const at = tabs.value.findIndex((tab) => tab.key === key)
    tabs.value.splice(at, 1)
    return (tabs.value[at] ?? tabs.value[at - 1])?.to ?? '/'
  }

  function label(key: string, text: string): void {
    const tab = tabs.value.find((one) => one.key === key)
    if (tab) tab.label = text
  }

  return { tabs, open, close, label }
})
