import type { ActionMatterFragment } from '../../graphql/generated/graphql'
import { actionForms } from './forms'

export type Offer = ActionMatterFragment['allowedActions'][number]

export interface Offers {
  /** The primary one first. */
  readonly allowed: readonly Offer[]
  /** Of this state, but something or some right is missing: said on the button. */
  readonly hindered: readonly Offer[]
  /** Of other states. */
  readonly elsewhere: readonly Offer[]
}

const OTHER_STATE = 'WRONG_STATUS'

/** Actions without a dialog of their own (registration, service of a document) live on their own pages. */
export function offered(actions: readonly Offer[]): Offers {
  const known = actions.filter(({ action }) => Object.hasOwn(actionForms, action))
  const isElsewhere = ({ refusals }: Offer) => refusals.some(({ code }) => code === OTHER_STATE)
  const refused = known.filter(({ allowed }) => !allowed)
  return {
    allowed: known.filter(({ allowed }) => allowed).sort((a, b) => Number(b.primary) - Number(a.primary)),
    hindered: refused.filter((offer) => !isElsewhere(offer)),
    elsewhere: refused.filter(isElsewhere),
  }
}
