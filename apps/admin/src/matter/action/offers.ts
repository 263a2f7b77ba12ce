import type { ActionMatterFragment } from '../../graphql/generated/graphql'
import { hasDialog, type DialogAction } from './mutations'

type Allowed = ActionMatterFragment['allowedActions'][number]
export type Offer = Allowed & { readonly action: DialogAction }

/** What this state knows: the possible ones with the primary first, and the others with their reasons. */
export interface Offers {
  readonly allowed: readonly Offer[]
  readonly hindered: readonly Offer[]
}

export function offered(actions: readonly Allowed[]): Offers {
  const known = actions.filter((one): one is Offer => hasDialog(one.action))
  return {
    allowed: known.filter(({ allowed }) => allowed).sort((a, b) => Number(b.primary) - Number(a.primary)),
    hindered: known.filter(({ allowed }) => !allowed),
  }
}
