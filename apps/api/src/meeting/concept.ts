import { formatDay, meeting, type FormValues } from '@xinfang/domain'
import type { Names, Paper, Shown } from '../track/concept'
import { shownMeeting } from './meeting.type'
import { prepared } from './prepare'

type Facts = meeting.MeetingFacts
type Step = meeting.MeetingStep

/** 例会 (S1.5, S4.5.6): called, held, minutes signed, decisions tracked. */
export const meetings: Shown<Facts> = {
  kind: 'meeting',
  label: '例会',
  steps: meeting.meetingSteps,
  fields: meeting.meetingFields,
  blank: meeting.noMeeting,
  of: 'office',
  prepare: prepared,
  // A decision on a case is told in the story of the matter as well (S1.5.3).
  matterOf: (_facts, given) => (given as { matter?: string }).matter,
  perform: (facts, step, given, context) =>
    meeting.performMeeting(facts, step as Step, given as never, context),
  allowed: meeting.allowedMeetingSteps,
  summary: ({ state, unit, chair, day, decisions }) => ({
    isOpen:
      state === 'called' ||
      state === 'held' ||
      (state === 'signed' && decisions.some(({ doneOn }) => doneOn === undefined)),
    office: unit,
    user: chair,
    day,
  }),
  takesPart: ({ unit, chair, recorder, invited, decisions }) => ({
    units: unit === undefined ? [] : [unit],
    users: [
      chair,
      recorder,
      ...invited.map(({ userId }) => userId),
      ...decisions.map(({ owner }) => owner),
    ].filter((id) => id !== undefined),
  }),
  // What was said of a case stays in the minutes, not in the history.
  untold: ['minutes', 'what', 'agenda', 'result', 'absent'],
  values: minutesValues,
  show: shownMeeting,
}

const decisionLine = ({ what, owner, unit, due }: meeting.Decision, names: Names): string =>
  `${what}。责任单位${names.unit(unit)?.name ?? ''}，责任人${names.user(owner) ?? ''}，完成期限${due === undefined ? '' : formatDay(due, 'zh-CN')}`

/** What the minutes F32 say. */
function minutesValues({ facts, names }: Paper<Facts>): FormValues {
  const user = (id: string | undefined) => names.user(id)
  return {
    series: facts.series && meeting.seriesRow(facts.series).label['zh-CN'],
    heldOn: facts.day,
    place: facts.place,
    chair: user(facts.chair),
    recorder: user(facts.recorder),
    present: facts.present.flatMap((id) => user(id) ?? []),
    absent: facts.absent.map(({ userId, reasons }) => `${user(userId) ?? ''}（${reasons}）`),
    agenda: facts.agenda.map(({ title }) => title),
    minutes: facts.minutes,
    decisions: facts.decisions.map((one) => decisionLine(one, names)),
  }
}
