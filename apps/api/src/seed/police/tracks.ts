import type { Day } from '@xinfang/domain'
import type { Scene, TrackStory } from '../track'
import { urgentReports } from '../urgent'
import { meetings } from './meetings'
import { receptions } from './receptions'

const met = { facts: true, nature: true, handling: true, formalities: true }

const returned: TrackStory = {
  kind: 'supervision',
  of: 'platform-injury',
  steps: [
    [
      34,
      'xfzr',
      'orderSupervision',
      ({ unit, day }) => ({
        trigger: '4',
        method: 'letter',
        target: unit('平川公安处'),
        facts: '交办近一月，坠落原因仍无结论，隐患未排除。',
        requirement: '查明原因，排除隐患，促成赔付，书面报告。',
        due: day(24),
      }),
    ],
    [33, 'dwfzr', 'signForSupervision'],
    [26, 'cbr', 'reportSupervision', () => ({ result: '已封闭三站台东侧，正与车站协商赔付。' })],
    [
      24,
      'fgld',
      'returnReport',
      ({ day }) => ({
        standards: { ...met, facts: false, formalities: false },
        reasons: '坠落原因没有鉴定结论，现场勘查记录未附卷。',
        due: day(-3),
      }),
    ],
  ],
}

const draft = (more: (scene: Scene) => object) => (scene: Scene) => ({
  ground: 'discipline',
  conduct: 'perfunctory',
  consequence: true,
  office: scene.unit('信访办'),
  decider: scene.unit('平川铁路公安局'),
  subjectUnit: scene.unit('平川公安处'),
  ...more(scene),
})

const proposed: TrackStory = {
  kind: 'accountability',
  steps: [
    [
      16,
      'xfzr',
      'draftAccountability',
      draft(({ user, matter }) => ({
        facts: '督办期间所报材料与现场情况不符，勘查记录系事后补写。',
        consequenceReasons: '隐患未及时排除，受伤旅客赔付延误一月。',
        subjectUser: user('dwfzr'),
        matter: matter('platform-injury'),
      })),
    ],
    [
      13,
      'xfzr',
      'hearOfficial',
      ({ day }) => ({ statement: '承认材料审核不严，已责成重新勘查。', heardOn: day(13) }),
    ],
    [
      10,
      'xfzr',
      'proposeAccountability',
      () => ({
        verified: true,
        legalBasis: '《信访工作条例》第四十条第三项',
        proposal: '建议对有关负责人批评教育，并在全局通报。',
      }),
    ],
  ],
}

const denied: TrackStory = {
  kind: 'accountability',
  steps: [
    [
      50,
      'xfzr',
      'draftAccountability',
      draft(({ unit, user }) => ({
        facts: '货场派出所收到来信后二十日未回复，期间无人联系信访人。',
        consequenceReasons: '信访人因此重复来访两次。',
        subjectUnit: unit('平川货场派出所'),
        subjectUser: user('hczr'),
      })),
    ],
    [
      47,
      'xfzr',
      'hearOfficial',
      ({ day }) => ({ statement: '来信因机构调整错投，收到后两日内已联系。', heardOn: day(47) }),
    ],
    [
      45,
      'xfzr',
      'proposeAccountability',
      () => ({ verified: true, legalBasis: '《信访工作条例》第四十条第三项', proposal: '建议谈话提醒。' }),
    ],
    [41, 'ld', 'denyAccountability', () => ({ reasons: '错投属实，情节轻微且已改正，不予追究。' })],
  ],
}

/** What goes on beside the life of the matters of this office. Written for this demo. */
export const policeTracks = (today: Day): readonly TrackStory[] => [
  returned,
  proposed,
  denied,
  ...receptions(today),
  ...meetings,
  ...urgentReports({ unit: '平川公安处', handler: 'cbr', head: 'dwfzr', place: '平川站改工地' }),
]
