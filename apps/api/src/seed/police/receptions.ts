import {
  addDays,
  daysBetween,
  latestCalendar,
  nextWorkingDay,
  receptionDay,
  rulebooks,
  type Day,
} from '@xinfang/domain'
import type { TrackStep, TrackStory } from '../track'

const ROOT = '平川铁路公安局'

/** A whole session a while ago: sheets out, one result reported, one past its day. */
const whole = (ago: number): TrackStory => ({
  kind: 'receptionDay',
  exact: true,
  steps: [
    planned(ago + 12, ago),
    [ago + 9, 'xfgb', 'notifyReception'],
    [
      ago + 2,
      'xfgb',
      'prepareReception',
      () => ({ brief: '近期集中反映站车治安和款物追回，共四件。', expected: 3 }),
    ],
    ...received(ago),
    [sheetDay(ago), 'xfgb', 'issueSheet', () => ({ record: 0 })],
    [sheetDay(ago), 'xfgb', 'issueSheet', () => ({ record: 1 })],
    [
      sheetDay(ago) - 2,
      'dwfzr',
      'reportFollowUp',
      () => ({ record: 0, result: '已约见旅客，调取监控并书面答复进展。' }),
    ],
  ],
})

/** The last session: the follow-up sheets still to be sent. */
const last = (ago: number): TrackStory => ({
  kind: 'receptionDay',
  exact: true,
  steps: [
    planned(ago + 12, ago),
    [ago + 9, 'xfgb', 'notifyReception'],
    [
      ago + 4,
      'xfgb',
      'substituteLeader',
      ({ who }) => ({ leader: who('fgld', ROOT), reasons: '局长参加全路安全会议，由分管副局长替班。' }),
    ],
    [
      ago + 2,
      'xfgb',
      'prepareReception',
      () => ({ brief: '预计来访三批，涉及伤害赔付和信息公开。', expected: 4 }),
    ],
    ...received(ago),
  ],
})

const planned = (ago: number, on: number): TrackStep => [
  ago,
  'xfgb',
  'planReception',
  ({ unit, who, user, day }) => ({
    office: unit('信访办'),
    day: day(on),
    form: 'roster',
    leader: who('ld', ROOT),
    escorts: [user('xfzr')],
  }),
]

/** Two visitors received with instructions, a third who holds an answer shown how the matter stands. */
const received = (ago: number): TrackStep[] => [
  [ago, 'djy', 'openReception'],
  [ago, 'djy', 'admitVisitor', () => ({ persons: 1, holding: 'nothing' })],
  [ago, 'djy', 'admitVisitor', () => ({ persons: 3, holding: 'nothing' })],
  [ago, 'djy', 'turnVisitor', () => ({ persons: 1, holding: 'accepted', stateShown: true })],
  [
    ago,
    'djy',
    'recordReception',
    ({ unit, day }) => ({
      visitor: 0,
      problem: '行李在候车室丢失，询问查找进展。',
      instruction: '请平川公安处三日内约见，书面告知查找情况。',
      unit: unit('平川公安处'),
      due: day(ago - 7),
    }),
  ],
  [
    ago,
    'djy',
    'recordReception',
    ({ unit, day }) => ({
      visitor: 1,
      problem: '三户反映道口夜间鸣笛扰民。',
      instruction: '请清河公安处会同车站研究限鸣时段。',
      unit: unit('清河公安处'),
      due: day(ago - 7),
    }),
  ],
  [ago, 'djy', 'finishReception'],
]

/** The sheet goes out on the first working day after the session. */
const sheetDay = (ago: number): number => ago - 2

/** Sessions on the days the handbook names: one whole, the last one, the next with its substitute, and one not told yet. */
export function receptions(today: Day): readonly TrackStory[] {
  const span = { from: addDays(today, -45), to: addDays(today, 30) }
  const days = receptionDay
    .receptionDates(span, { rulebook: rulebooks.TG, calendar: latestCalendar })
    .map(({ day }) => day)
  const before = days.filter((day) => day < today).map((day) => daysBetween(day, today))
  const after = days
    .filter((day) => day > nextWorkingDay(latestCalendar, today))
    .map((day) => -daysBetween(today, day))
  const [third = 21, , first = 7] = before.slice(-3)
  const [next = -7, later = -14] = after
  return [
    whole(third),
    last(first),
    {
      kind: 'receptionDay',
      exact: true,
      steps: [
        planned(8, next),
        [4, 'xfgb', 'notifyReception'],
        [
          2,
          'xfgb',
          'substituteLeader',
          ({ who }) => ({ leader: who('fgld', ROOT), reasons: '局长当日出差，由分管副局长替班。' }),
        ],
        [
          1,
          'djy',
          'admitVisitor',
          ({ matter }) => ({ persons: 1, holding: 'nothing', matter: matter('lost-suitcase') }),
        ],
        [1, 'djy', 'admitVisitor', () => ({ persons: 12, holding: 'nothing' })],
      ],
    },
    { kind: 'receptionDay', exact: true, steps: [planned(1, later)] },
  ]
}
