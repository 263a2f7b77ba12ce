import type { Locale } from '../text'
import type { Due } from './due'

export declare function explain(due: Due, locale: Locale): string
export declare function explainSteps(due: Due, locale: Locale): string[]
