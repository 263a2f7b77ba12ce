import { cite, type Locale, type Refusal } from '@xinfang/domain'
import { inject, provide, type InjectionKey } from 'vue'

/** A refusal as the API sends it. Those of the domain are brought into this shape by `asRefusals`. */
export interface RefusalLike {
  readonly code: string
  readonly message: string
  readonly messageEn: string
  readonly field?: string | null
  readonly basis: readonly string[]
}

export const asRefusals = (refusals: readonly Refusal[], locale: Locale): RefusalLike[] =>
  refusals.map((refusal) => ({
    code: refusal.code,
    message: refusal.message['zh-CN'],
    messageEn: refusal.message.en,
    field: refusal.field ?? null,
    basis: refusal.basis.map((source) => cite(source, locale)),
  }))

/** The dialog's own refusal of a field left empty. */
export interface Missing extends RefusalLike {
  /** Of the field, in the language of the screen. */
  readonly label: string
}

export const isMissing = (refusal: RefusalLike): refusal is Missing => 'label' in refusal

export const messageOf = (refusal: RefusalLike, locale: Locale): string =>
  locale === 'en' ? refusal.messageEn : refusal.message

/** What one form shares with its fields. */
export interface FormContext {
  readonly refusalsOf: (field: string) => readonly RefusalLike[]
  /** A field says that it is there, so that the summary can lead to it; the answer takes it back. */
  readonly join: (field: string, focus: () => void) => () => void
}

const KEY: InjectionKey<FormContext> = Symbol('form')

export const provideForm = (context: FormContext): void => provide(KEY, context)
export const useForm = (): FormContext | undefined => inject(KEY, undefined)

/** The field a refusal belongs to: the nearest one that is there, so `claims` owns `claims.0.text` until that is. */
export function ownerOf(path: string | null | undefined, fields: Iterable<string>): string | undefined {
  const owners = [...fields].filter((field) => path === field || path?.startsWith(`${field}.`))
  return owners.sort((a, b) => b.length - a.length)[0]
}
