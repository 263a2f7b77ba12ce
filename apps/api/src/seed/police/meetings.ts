import type { Scene, TrackStep, TrackStory } from '../track'

const call = (ago: number, on: number): TrackStep => [
  ago,
  'xfgb',
  'callMeeting',
  ({ unit, user, who, day, matter }: Scene) => ({
    series: 'coordination',
    unit: unit('信访办'),
    day: day(on),
    time: '14:30',
    place: '局机关二楼会议室',
    chair: user('fgld'),
    recorder: user('xfcb'),
    invited: [who('dwfzr', '平川公安处'), who('qhzr', '清河公安处'), who('dczr', '督察支队')],
    agenda: [
      { title: '通报督查督办情况' },
      { title: '调度协调重点信访案件', matter: matter('platform-injury') },
    ],
  }),
]

/** A coordination meeting with decisions, one still open, and the next one called. */
export const meetings: readonly TrackStory[] = [
  {
    kind: 'meeting',
    steps: [
      call(26, 22),
      [
        22,
        'xfgb',
        'holdMeeting',
        ({ user }) => ({
          present: [user('dwfzr'), user('dczr')],
          absent: [{ userId: user('qhzr'), reasons: '带队处置线路警情，已书面汇报' }],
        }),
      ],
      [
        22,
        'xfgb',
        'writeMinutes',
        () => ({
          minutes: '会议听取了督查督办情况通报：本月督办二件，一件责成重新办理。会议逐件研究重点事项。',
        }),
      ],
      [
        22,
        'xfgb',
        'recordDecision',
        ({ matter, who, day }) => ({
          what: '站台雨棚隐患限期排除，赔付方案报局备案',
          matter: matter('platform-injury'),
          owner: who('dwfzr', '平川公安处'),
          due: day(6),
        }),
      ],
      [
        22,
        'xfgb',
        'recordDecision',
        ({ who, day }) => ({
          what: '督办件逾期未报的，每周通报一次',
          owner: who('dczr', '督察支队'),
          due: day(14),
        }),
      ],
      [21, 'xfgb', 'signMinutes'],
      [15, 'dczr', 'reportDecision', () => ({ decision: 1, result: '已建立每周通报，首期发至各公安处。' })],
    ],
  },
  { kind: 'meeting', steps: [call(3, -5)] },
]
