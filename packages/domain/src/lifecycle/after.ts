import type { MatterFacts } from '../matter/facts'
import type { MatterChange } from './effects'

const replaced = <R extends { readonly n: number }>(
  records: readonly R[] | undefined,
  record: R | undefined,
): readonly R[] =>
  record === undefined ? (records ?? []) : [...(records ?? []).filter(({ n }) => n !== record.n), record]

/** The matter with the columns and records that an act changes: what its own clocks and documents must already know. */
export function factsAfter(facts: MatterFacts, change: MatterChange): MatterFacts {
  const {
    sent,
    signedOn,
    objectedOn,
    claimOutcomes,
    membersAdded = [],
    recusedAdded = [],
    interest,
    extension,
    review,
    ...columns
  } = change
  const moved = sent === undefined ? facts.sent : (sent ?? undefined)
  const set = Object.fromEntries(Object.entries(columns).map(([key, value]) => [key, value ?? undefined]))
  return {
    ...facts,
    ...set,
    sent: moved && {
      ...moved,
      ...(signedOn === undefined ? {} : { signedOn }),
      ...(objectedOn === undefined ? {} : { objectedOn: objectedOn ?? undefined }),
    },
    claims: facts.claims.map((claim) => {
      const result = claimOutcomes?.find(({ id }) => id === claim.id)
      return result ? { ...claim, outcome: result.outcome } : claim
    }),
    members: [...facts.members, ...membersAdded],
    recused: [...facts.recused, ...recusedAdded],
    interests: replaced(facts.interests, interest),
    extensions: replaced(facts.extensions, extension),
    reviews: replaced(facts.reviews, review),
  } as MatterFacts
}
