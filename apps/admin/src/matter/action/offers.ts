import type { ActionMatterFragment } from '../../graphql/generated/graphql'
import { hasDialog, type DialogAction } from './mutations'

type Allowed = ActionMatterFragment['allowedActions'][number]
export type Offer = Allowed & { readonly action: DialogAction }

/** What this state knows. */
export interface Offers {
  /** The primary one first. */
  readonly allowed: readonly Offer[]
  /** Mine to do, but something is missing. */
  readonly hindered: readonly Offer[]
  /** For others to do. */
  readonly elsewhere: readonly Offer[]
}

const NOT_MINE = 'NOT_PERMITTED'

export function offered(actions: readonly Allowed[]): Offers {
  const known = actions.filter((one): one is Offer => hasDialog(one.action))
  const refused = known.filter(({ allowed }) => !allowed)
  const isElsewhere = ({ refusals }: Offer) => refusals.some(({ code }) => code === NOT_MINE)
  return {
    allowed: known.filter(({ allowed }) => allowed).sort((a, b) => Number(b.primary) - Number(a.primary)),
    hindered: refused.filter((offer) => !isElsewhere(offer)),
    elsewhere: refused.filter(isElsewhere),
  }
}
