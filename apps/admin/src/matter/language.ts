import type { Locale } from '@xinfang/domain'
import type { Language } from '../graphql/generated/graphql'

/** The language in which the server words a due day's account. */
export const languageOf = (locale: Locale): Language => (locale === 'en' ? 'en' : 'zh')
