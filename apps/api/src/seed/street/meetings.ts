import type { TrackStep, TrackStory } from '../track'

/** A half-monthly meeting of the sub-district `ago` days before today; `of` is the case on its agenda. */
const call = (called: number, ago: number, of: string): TrackStep => [
  called,
  'xfgb',
  'callMeeting',
  ({ unit, user, who, day, matter }) => ({
    series: 'leading',
    unit: unit('信访办'),
    day: day(ago),
    time: '09:00',
    place: '街道办事处三楼会议室',
    chair: user('fgld'),
    recorder: user('xfcb'),
    invited: [who('dwfzr', '规划建设办'), who('shzr', '社会事务办'), who('dgzr', '东关管理区')],
    agenda: [{ title: '听取汇报' }, { title: '调度协调重点信访案件', matter: matter(of) }],
  }),
]

const leading = (ago: number, of: string, what: string, more: readonly TrackStep[] = []): TrackStory => ({
  kind: 'meeting',
  steps: [
    call(ago + 4, ago, of),
    [
      ago,
      'xfgb',
      'holdMeeting',
      ({ user }) => ({
        present: [user('dwfzr'), user('dgzr')],
        absent: [{ userId: user('shzr'), reasons: '到区里开会，已书面汇报' }],
      }),
    ],
    [
      ago,
      'xfgb',
      'recordDecision',
      ({ matter, who, day }) => ({
        what,
        matter: matter(of),
        owner: who('dwfzr', '规划建设办'),
        due: day(ago - 14),
      }),
    ],
    [
      ago,
      'xfgb',
      'writeMinutes',
      () => ({ minutes: '会议听取半月信访工作汇报，分析形势，逐件调度重点信访事项，明确责任人和完成期限。' }),
    ],
    [ago - 1, 'xfgb', 'signMinutes'],
    ...more,
  ],
})

const area = (ago: number): TrackStory => ({
  kind: 'meeting',
  steps: [
    [
      ago + 2,
      'xgzr',
      'callMeeting',
      ({ unit, user, who, day }) => ({
        series: 'unit',
        unit: unit('西关管理区'),
        day: day(ago),
        time: '15:00',
        place: '西关管理区会议室',
        chair: user('xgzr'),
        invited: [who('lxzr', '柳行村')],
        agenda: [{ title: '研究疑难案件' }, { title: '研究存在问题' }],
      }),
    ],
    [ago, 'xgzr', 'holdMeeting', ({ user }) => ({ present: [user('lxzr')] })],
    [ago, 'xgzr', 'writeMinutes', () => ({ minutes: '会议逐件研究本区疑难事项，安排近期走访。' })],
    [ago, 'xgzr', 'signMinutes'],
  ],
})

/** Half-monthly meetings of the sub-district and of one area; the other areas leave gaps, and the next one is called. */
export const meetings: readonly TrackStory[] = [
  leading(34, 'demolition', '两周内完成现场勘验，出具书面意见', [
    [22, 'dwfzr', 'reportDecision', () => ({ decision: 0, result: '已完成勘验，意见送信访办。' })],
  ]),
  leading(18, 'market-fire', '与有关村共同约见信访人，当面说明进展'),
  area(48),
  area(33),
  area(19),
  { kind: 'meeting', steps: [call(1, -5, 'market-fire')] },
]
