import { hearing } from '@xinfang/domain'
import type { HearingView } from './parts'
import type { Line } from './queue'
import type { Timed } from './spans'

/** What may be recorded now by the domain's own order, with the lines still on their way counted as written. */
export function sheetOf(
  { entries, participants }: Pick<HearingView, 'entries' | 'participants'>,
  waiting: readonly Line[],
): hearing.RunSheet {
  return hearing.runSheet({
    entries: [...entries, ...waiting] as readonly Pick<hearing.HearingEntry, 'stage' | 'kind'>[],
    participants: participants as readonly Pick<hearing.Participant, 'id' | 'quality'>[],
    present: participants.filter((one) => one.present).map(({ id }) => id),
  })
}

export const timedOf = (view: Pick<HearingView, 'entries'> | undefined): Timed[] =>
  (view?.entries ?? []).map(({ stage, at }) => ({ stage: stage as hearing.Stage, at: Date.parse(at) }))
