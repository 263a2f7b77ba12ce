import { inject, type InjectionKey, type Ref } from 'vue'

interface Named {
  readonly id: string
  readonly name: string
}

/** What the dialogs of a meeting know of it: fields of one dialog stand apart, and names are not searched twice. */
export interface Around {
  /** Who is named in it already. */
  readonly people: Ref<readonly Named[]>
  readonly invited: Ref<readonly string[]>
  /** Cases on the agenda. */
  readonly cases: Ref<readonly { readonly title: string; readonly matterId: string | null }[]>
  /** Marked as present in the open dialog; the others give a reason. */
  readonly present: Ref<readonly string[]>
}

export const aroundKey: InjectionKey<Around> = Symbol('meeting')

export function useAround(): Around {
  const around = inject(aroundKey)
  if (!around) throw new Error('outside a meeting')
  return around
}
