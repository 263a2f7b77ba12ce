import type { Scene, TrackStep, TrackStory } from '../track'

const six = ['careful', 'ready', 'method', 'purpose', 'range', 'law']

/** Who sits in the hearing of a matter the planning department handles. */
const seats = ({ user, unit }: Scene) => [
  { id: 'petitioner-1', quality: 'petitioner' },
  { id: 'handler', quality: 'original-handler', userId: user('cbr'), unitId: unit('规划建设办') },
  { id: 'unit-1', quality: 'unit-representative', userId: user('lxzr'), unitId: unit('柳行村') },
  { id: 'unit-2', quality: 'unit-representative', userId: user('xgzr'), unitId: unit('西关管理区') },
  { id: 'unit-3', quality: 'unit-representative', userId: user('shzr'), unitId: unit('社会事务办') },
  { id: 'legal', quality: 'legal', userId: user('sfzr'), unitId: unit('司法所') },
  { id: 'recorder', quality: 'recorder', userId: user('djy') },
]
const everybody = ['petitioner-1', 'handler', 'unit-1', 'unit-2', 'unit-3', 'legal', 'recorder']

const proposed = (ago: number, reasons: string): TrackStep => [
  ago,
  'xfgb',
  'proposeHearing',
  ({ day }) => ({ asker: 'petitioner', askedOn: day(ago), scope: ['complex', 'difficult'], reasons }),
]

/** Decided, prepared, told to everybody with proof, for a day. */
const arranged = (ago: number, on: number, subject: string): TrackStep[] => [
  [ago, 'xfzr', 'decideHearing', () => ({ reasons: '双方对事实各执一词，符合听证条件，予以听证。' })],
  [ago - 1, 'xfgb', 'prepareHearing', () => ({ preparations: six })],
  [
    ago - 2,
    'xfgb',
    'notifyHearing',
    (scene) => ({
      day: scene.day(on),
      time: '09:00',
      place: '街道办事处一楼听证室',
      subject,
      chair: scene.user('fgld'),
      participants: seats(scene),
    }),
  ],
  ...everybody.map((participant): TrackStep => [
    ago - 3,
    'xfgb',
    'recordNotice',
    ({ day }) => ({ participant, way: 'direct', on: day(ago - 3) }),
  ]),
]

type Line = readonly [stage: string, kind: string, speaker: string, words: string]

const entries = (ago: number, lines: readonly Line[]): TrackStep[] =>
  lines.map(([stage, kind, speaker, words], after): TrackStep => [
    ago,
    'djy',
    'recordEntry',
    () => ({ after, stage, kind, speaker, words }),
  ])

const opening: readonly Line[] = [
  ['opening', 'discipline', 'chair', '宣读听证纪律：未经许可不得发言、录音、录像，听证结束后在笔录上签名。'],
  ['opening', 'programme', 'chair', '听证按陈述、询问举证、发表意见、说明、宣布结束五步进行。'],
]

const road: readonly Line[] = [
  ...opening,
  ['opening', 'subject', 'chair', '听证事由：村西道路拓宽占用房前空地和出水口的处理。'],
  [
    'statements',
    'petitioner-statement',
    'petitioner-1',
    '路基占了房前空地约二十平方米，出水口被填死，要求补偿并恢复。',
  ],
  [
    'statements',
    'handler-statement',
    'handler',
    '现场丈量两次，路基占用十八点六平方米，其中十一平方米在证载范围内。',
  ],
  ['inquiry', 'inquiry', 'chair', '询问双方对丈量数字有无异议，双方确认无异议。'],
  ['inquiry', 'evidence', 'petitioner-1', '出示一九九三年宅基地使用证复印件和积水照片。'],
  ['inquiry', 'question', 'handler', '对使用证真实性无异议，指出其余空地不在证载范围。'],
  ['opinions', 'opinion', 'unit-1', '村民委员会同意按同期标准补偿证载部分，并先开明沟导排。'],
  ['opinions', 'opinion', 'legal', '补偿范围应以证载面积为准，出水口可通过排水改造解决。'],
  ['explanation', 'explanation', 'chair', '依据宅基地档案和土地管理法第四十八条向双方说明补偿范围。'],
  ['closing', 'closing', 'chair', '宣布听证结束，请到场人员核对笔录并签名。'],
]

const held: TrackStory = {
  kind: 'hearing',
  of: 'road-compensation',
  steps: [
    proposed(78, '信访人对占地面积有异议，申请公开听证。'),
    ...arranged(77, 57, '村西道路拓宽占用房前空地的补偿'),
    [57, 'fgld', 'openHearing', () => ({ present: everybody })],
    ...entries(57, road),
    [
      57,
      'fgld',
      'reachConclusion',
      () => ({
        conclusion: 'amend',
        reasons: '证载范围内的占地予以补偿，出水口以排水改造解决，其余诉求不予支持。',
      }),
    ],
    ...['chair', ...everybody.slice(1)].map((participant): TrackStep => [
      57,
      'djy',
      'signRecord',
      () => ({ participant, signed: true }),
    ]),
    [
      57,
      'djy',
      'signRecord',
      () => ({
        participant: 'petitioner-1',
        signed: false,
        note: '信访人核对无误，但对结论不满意，未签名。',
      }),
    ],
    [56, 'djy', 'closeRecord'],
  ],
}

const running: TrackStory = {
  kind: 'hearing',
  of: 'demolition',
  steps: [
    proposed(22, '过渡费停发时间和金额双方说法不一。'),
    ...arranged(21, 0, '安置过渡费停发'),
    [0, 'fgld', 'openHearing', () => ({ present: everybody })],
    ...entries(0, [
      ...opening,
      ['opening', 'subject', 'chair', '听证事由：东关片区二期安置过渡费停发。'],
      [
        'statements',
        'petitioner-statement',
        'petitioner-1',
        '协议写明过渡费发到交房为止，去年十二月起没有再发。',
      ],
    ]),
  ],
}

const inPreparation: TrackStory = {
  kind: 'hearing',
  of: 'greenhouse',
  steps: [
    proposed(6, '合作社对拖欠租金的数额提出异议。'),
    [
      5,
      'xfzr',
      'decideHearing',
      () => ({ reasons: '涉及七户，数额有争议，予以听证。', preparations: ['careful', 'method'] }),
    ],
  ],
}

/** One hearing in preparation, one in session today, one whose record is closed. */
export const hearings: readonly TrackStory[] = [held, running, inPreparation]
