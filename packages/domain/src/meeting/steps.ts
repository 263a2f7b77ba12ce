import { isDay } from '../clock/day'
import { unless } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import type { InputOfRow } from '../track/step'
import { step } from './answers'
import { checkAttendance, checkCall, checkDecision, checkMinutes } from './checks'
import type { Decision } from './facts'

const basis = [source('S1.5.1'), source('S1.5.2'), source('S4.5.6')]
const S153 = [source('S1.5.3')]

/** The table of steps of a meeting: called, held, minutes signed, decisions carried out. */
export const meetingSteps = {
  callMeeting: step({
    label: text('通知开会', 'call'),
    from: ['none'],
    to: 'called',
    permission: 'meeting.arrange',
    by: 'unit',
    asks: ['series', 'unit', 'day', 'time', 'place', 'chair', 'invited', 'agenda'],
    mayAsk: ['recorder'],
    check: (given) => [
      ...checkCall(given),
      ...unless(isDay(given.day), 'DAY_IMPOSSIBLE', '日期有误', 'No such day', basis, 'day'),
    ],
    change: (given) => given,
    tells: ['chair', 'invited'],
    sources: basis,
  }),
  changeMeeting: step({
    label: text('变更会议安排', 'change'),
    from: ['called'],
    to: 'called',
    permission: 'meeting.arrange',
    by: 'unit',
    asks: ['day', 'time', 'place', 'chair', 'invited', 'agenda'],
    mayAsk: ['recorder'],
    check: (given) => [
      ...checkCall(given),
      ...unless(isDay(given.day), 'DAY_IMPOSSIBLE', '日期有误', 'No such day', basis, 'day'),
    ],
    change: (given) => given,
    tells: ['chair', 'invited'],
    sources: basis,
  }),
  cancelMeeting: step({
    label: text('取消会议', 'cancel'),
    from: ['called'],
    to: 'cancelled',
    permission: 'meeting.arrange',
    by: 'unit',
    asks: ['reasons'],
    change: ({ reasons }) => ({ reasons }),
    tells: ['chair', 'invited'],
    sources: basis,
  }),
  holdMeeting: step({
    label: text('登记到会', 'record attendance'),
    from: ['called', 'held'],
    to: 'held',
    permission: 'meeting.arrange',
    by: 'unit',
    asks: ['present'],
    mayAsk: ['absent'],
    guard: ({ day }, { today }) =>
      unless(day! <= today, 'NOT_YET', '会议日期未到', 'The day of the meeting has not come', basis),
    check: checkAttendance,
    change: ({ present, absent = [] }) => ({ present, absent }),
    sources: basis,
  }),
  recordDecision: step({
    label: text('登记议定事项', 'record a decision'),
    from: ['held'],
    to: 'same',
    permission: 'meeting.arrange',
    by: 'unit',
    asks: ['what'],
    mayAsk: ['matter', 'owner', 'due'],
    check: checkDecision,
    change: (given, { decisions }) => ({ decisions: [...decisions, decisionOf(given)] }),
    sources: S153,
  }),
  completeDecision: step({
    label: text('补充责任人和期限', 'name owner and day'),
    from: ['held'],
    to: 'same',
    permission: 'meeting.arrange',
    by: 'unit',
    asks: ['decision', 'what', 'owner', 'due'],
    mayAsk: ['matter'],
    check: (given, facts) => [
      ...unless(
        facts.decisions[given.decision] !== undefined,
        'DECISION_UNKNOWN',
        '没有这一议定事项',
        'No such decision',
        S153,
        'decision',
      ),
      ...checkDecision(given, facts),
    ],
    change: ({ decision, ...given }, { decisions }) => ({
      decisions: decisions.with(decision, decisionOf(given)),
    }),
    sources: S153,
  }),
  writeMinutes: step({
    label: text('填写纪要', 'write the minutes'),
    from: ['held'],
    to: 'same',
    permission: 'meeting.arrange',
    by: 'unit',
    asks: ['minutes'],
    change: ({ minutes }) => ({ minutes }),
    sources: basis,
  }),
  signMinutes: step({
    label: text('签发纪要', 'sign the minutes'),
    from: ['held'],
    to: 'signed',
    permission: 'meeting.arrange',
    by: 'unit',
    guard: checkMinutes,
    change: (_given, _facts, { viewer, today }) => ({ signedBy: viewer.userId, signedOn: today }),
    forms: [{ form: 'F32', to: 'unit' }],
    tells: ['invited', 'owners'],
    sources: [...basis, ...S153],
  }),
  reportDecision: step({
    label: text('报告落实情况', 'report a decision done'),
    from: ['signed'],
    to: 'same',
    permission: 'meeting.act',
    by: ['owners', 'unit'],
    asks: ['decision', 'result'],
    check: ({ decision }, { decisions, unit }, { viewer }) => {
      const found = decisions[decision]
      return [
        ...unless(
          found !== undefined && found.doneOn === undefined,
          'DECISION_UNKNOWN',
          '没有这一待落实的议定事项',
          'No such open decision',
          S153,
          'decision',
        ),
        ...unless(
          found?.owner === viewer.userId || viewer.posts.some(({ unitId }) => unitId === unit),
          'OTHER_OWNER',
          '该事项由其他人员负责',
          'Somebody else answers for that decision',
          S153,
          'decision',
        ),
      ]
    },
    change: ({ decision, result }, { decisions }, { today }) => ({
      decisions: decisions.with(decision, { ...decisions[decision]!, result, doneOn: today }),
    }),
    tells: ['unit', 'chair'],
    sources: S153,
  }),
} as const

const decisionOf = ({
  what,
  matter,
  owner,
  due,
}: {
  readonly what: string
  readonly matter?: string
  readonly owner?: { readonly userId: string; readonly unitId: string }
  readonly due?: string
}): Decision => ({
  what,
  ...(matter === undefined ? {} : { matter }),
  ...(owner === undefined ? {} : { owner: owner.userId, unit: owner.unitId }),
  ...(due === undefined ? {} : { due }),
})

export type MeetingStep = keyof typeof meetingSteps
export type MeetingInput<S extends MeetingStep> = InputOfRow<(typeof meetingSteps)[S]>
