import type { Viewer } from '../../access/viewer'
import type { Day } from '../../clock/day'
import { toNumber } from '../../clock/day'
import { latestCalendar } from '../../clock/calendar'
import { units } from '../../lifecycle/testing/world'
import type { MatterFacts } from '../../matter/facts'
import { rulebooks } from '../../rulebook/resolve'
import type { MatterContext } from '../step'

/** 09:00 Asia/Shanghai of a day, in milliseconds. */
export const morning = (day: Day, plus = 0): number => toNumber(day) * 86_400_000 + 3_600_000 + plus

/** A matter in the middle of its handling, as a track needs it. */
export const matterInHandling: MatterFacts = {
  id: 'A1',
  status: 'M40',
  purpose: 'request',
  secrecy: 'normal',
  channel: 'letter',
  receivedOn: '2026-03-02',
  registeredOn: '2026-03-02',
  acceptedOn: '2026-03-09',
  homeUnit: 'office',
  responsibleUnit: 'division',
  firstResponsible: 'division-head',
  handler: 'division-handler',
  first: true,
  unreachable: false,
  flags: {
    major: false,
    urgent: false,
    superiorWantsResult: false,
    leaderInstruction: false,
    important: false,
  },
  claims: [{ id: '1', text: '恢复站前路灯' }],
  clocks: [],
  documents: [],
  acts: [],
  accusedUnits: [],
  accusedUsers: [],
  recused: [],
  members: [],
  openTasks: 0,
}

export const at = (viewer: Viewer, today: Day, more: Partial<MatterContext> = {}): MatterContext => ({
  viewer,
  units,
  today,
  now: morning(today),
  rulebook: rulebooks.TG,
  calendar: latestCalendar,
  matter: matterInHandling,
  ...more,
})
