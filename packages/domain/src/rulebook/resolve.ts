import type { Rulebook, RulebookCode } from './rulebook'

/** The handbooks by code. */
export declare const rulebooks: Readonly<Record<RulebookCode, Rulebook>>
