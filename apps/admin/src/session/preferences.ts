import type { Locale } from '@xinfang/domain'
import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { locale } from '../i18n'

interface Preferences {
  locale: Locale
  menuFolded: boolean
  pageSize: number
  /** Hidden columns by table name. */
  hiddenColumns: Record<string, readonly string[]>
}

const KEY = 'xinfang.preferences'
const defaults: Preferences = { locale: 'zh-CN', menuFolded: false, pageSize: 50, hiddenColumns: {} }

function stored(): Preferences {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) }
  } catch {
    return { ...defaults }
  }
}

/** How this browser shows things. Holds no personal data and nothing of the server. */
export const usePreferences = defineStore('preferences', () => {
  const preferences = ref(stored())
  watch(
    preferences,
    (now) => {
      localStorage.setItem(KEY, JSON.stringify(now))
      locale.value = now.locale
      document.documentElement.lang = now.locale
    },
    { deep: true, immediate: true },
  )
  return { preferences }
})
