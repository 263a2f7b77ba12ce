import type { Source } from './source'
import { fill, text, type Text } from './text'

/**
 * An expected "no": what was refused, why in both languages, the rule it rests on, and the field to mend.
 * Refusals are values. Exceptions are faults of the program.
 */
export interface Refusal {
  /** Stable upper-case code, e.g. `GROUND_MISSING`; programs branch on it, people read `message`. */
  readonly code: string
  readonly message: Text
  /** Where the rule stands: handbook or regulation articles; empty when the refusal is plain logic. */
  readonly basis: readonly Source[]
  /** Path of the input field to mend, e.g. `guidance` or `claims.0.text`. */
  readonly field?: string
}

/** Either a value or at least one refusal. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] }

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const refuse = (...refusals: readonly Refusal[]): Outcome<never> => ({ ok: false, refusals })

export function refusal(
  code: string,
  message: Text,
  options: { basis?: readonly Source[]; field?: string; values?: Record<string, string | number> } = {},
): Refusal {
  return {
    code,
    message: options.values ? fill(message, options.values) : message,
    basis: options.basis ?? [],
    ...(options.field === undefined ? {} : { field: options.field }),
  }
}

/** One refusal when a condition fails, none when it holds. */
export const unless = (
  holds: boolean,
  code: string,
  zh: string,
  en: string,
  basis: readonly Source[] = [],
  field?: string,
): Refusal[] =>
  holds ? [] : [refusal(code, text(zh, en), { basis, ...(field === undefined ? {} : { field }) })]
