import { unless, type Refusal } from '../refusal'
import { source } from '../source'
import type { HearingFacts, Participant } from './facts'

/** Users who had to step aside in this hearing, by user id. */
export const steppedAside = ({ recusals }: Pick<HearingFacts, 'recusals'>): string[] =>
  recusals.flatMap(({ against, decision }) => (decision?.granted ? [against] : []))

/** Who stepped aside is not invited anew, neither by a changed list nor after a postponement. */
export const checkSteppedAside = (
  participants: readonly Participant[],
  facts: HearingFacts,
  field = 'participants',
): Refusal[] =>
  unless(
    participants.every(({ userId }) => userId === undefined || !steppedAside(facts).includes(userId)),
    'STEPPED_ASIDE',
    '已准许回避的人员不得再参加本次听证',
    'Whoever stepped aside takes no further part in this hearing',
    [source('XFGZTL', '28(3)')],
    field,
  )

/**
 * What granting a request changes: before the session the place at the table is free; during it the person leaves,
 * and what they said keeps its speaker.
 */
export function leave(
  against: string,
  { participants, present, openedAt }: HearingFacts,
): Pick<HearingFacts, 'participants' | 'present'> {
  const rest = present.filter((id) => !participants.some((one) => one.id === id && one.userId === against))
  return openedAt === undefined
    ? { participants: participants.filter(({ userId }) => userId !== against), present: rest }
    : {
        participants: participants.map((one) =>
          one.userId === against ? { ...one, steppedAside: true } : one,
        ),
        present: rest,
      }
}
