import type { Locale, Text } from '@xinfang/domain'
import type { Ref } from 'vue'
import { createI18n } from 'vue-i18n'

export type Messages = { [key: string]: string | Messages }

/** `messages.ts` of a folder: the same keys in both languages. The folder's name opens every key. */
export interface ConceptMessages {
  readonly 'zh-CN': Messages
  readonly en: Messages
}

const modules = import.meta.glob<{ default: ConceptMessages }>('./*/messages.ts', { eager: true })

/** 'sign-in/messages.ts' → the keys `sign-in.…`, in one language. */
export const messagesOf = (locale: Locale): Messages =>
  Object.fromEntries(
    Object.entries(modules).map(([path, { default: both }]) => [path.split('/')[1] ?? '', both[locale]]),
  )

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': messagesOf('zh-CN'), en: messagesOf('en') },
})

/** The language shown now. */
export const locale = i18n.global.locale as unknown as Ref<Locale>

/** A text of the domain in the language shown now. */
export const say = (text: Text): string => text[locale.value]
