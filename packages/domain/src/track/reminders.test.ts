import { expect, test } from 'vitest'
import { latestCalendar } from '../clock/calendar'
import { noJointHandling, type JointFacts } from '../joint-handling/facts'
import { jointReminders } from '../joint-handling/reminders'
import { noMeeting, type MeetingFacts } from '../meeting/facts'
import { meetingReminders } from '../meeting/reminders'
import { noReception, type ReceptionFacts } from '../reception-day/facts'
import { receptionReminders } from '../reception-day/reminders'
import { rulebooks } from '../rulebook/resolve'

const on = (today: string) => ({ today, calendar: latestCalendar, rulebook: rulebooks.TG })
const keys = (found: readonly { readonly key: string }[]) => found.map(({ key }) => key)

const session: ReceptionFacts = { ...noReception, state: 'planned', office: 'office', day: '2026-10-10' }
const recorded: ReceptionFacts = {
  ...session,
  state: 'recorded',
  records: [
    { visitor: 0, problem: '照明', instruction: '恢复', unit: 'division', due: '2026-10-20' },
    { visitor: 1, problem: '咨询' },
  ],
}
const sent: ReceptionFacts = {
  ...recorded,
  records: recorded.records.map((one) => ({ ...one, sheetOn: '2026-10-12' })),
}

test.each<[string, ReceptionFacts, string, string[]]>([
  ['W09: D−5 in the holidays, the last working day before', session, '2026-09-29', []],
  ['W09: on that day', session, '2026-09-30', ['reception-notice.2026-10-10']],
  ['a day that is over', session, '2026-10-11', []],
  ['the leader was told', { ...session, state: 'notified' }, '2026-10-09', []],
  ['the first working day after', recorded, '2026-10-12', []],
  ['the second: the sheet is due', recorded, '2026-10-13', ['reception-sheet.0']],
  ['the day of the result is in time', sent, '2026-10-20', []],
  ['the day after', sent, '2026-10-21', ['reception-result.0.2026-10-20']],
])('reception day: %s', (_name, facts, today, expected) => {
  expect(keys(receptionReminders(facts, on(today)))).toEqual(expected)
})

const joint: JointFacts = {
  ...noJointHandling,
  state: 'opened',
  members: [
    { unitId: 'office', kind: 'petition', part: 'lead', due: '2026-04-01' },
    { unitId: 'station', kind: 'police', part: 'co-handler', due: '2026-03-20' },
    { unitId: 'court', kind: 'court', part: 'adviser' },
  ],
}
test.each<[string, Partial<JointFacts>, string, string[]]>([
  ['in time', {}, '2026-03-20', []],
  ['the day after', {}, '2026-03-21', ['joint-opinion.station.2026-03-20']],
  ['over', { state: 'ended' }, '2026-03-21', []],
])('joint case: %s', (_name, more, today, expected) => {
  expect(keys(jointReminders({ ...joint, ...more }, on(today)))).toEqual(expected)
})

const signed: MeetingFacts = {
  ...noMeeting,
  state: 'signed',
  unit: 'office',
  decisions: [
    { what: '恢复照明', owner: 'handler', unit: 'division', due: '2026-03-20' },
    { what: '公示', owner: 'head', due: '2026-03-10', doneOn: '2026-03-09' },
  ],
}
test.each<[string, string, string[]]>([
  ['its day', '2026-03-20', []],
  ['the day after', '2026-03-21', ['meeting-decision.0.2026-03-20']],
])('decision of a meeting: %s', (_name, today, expected) => {
  expect(keys(meetingReminders(signed, on(today)))).toEqual(expected)
})
